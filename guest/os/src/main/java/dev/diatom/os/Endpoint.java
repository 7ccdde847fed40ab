package dev.diatom.os;

import java.io.IOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;

/**
 * One end of a connection, or a listener: what a thread can block on and a selector can watch. Operations themselves never
 * block; who wants to waits with {@link #await} and tries again. Its own monitor guards all its state and is the one to wait
 * on; observers are told while it is held.
 */
public abstract class Endpoint {
    // The values of java.nio.channels.SelectionKey.

    public static final int READ = 1;
    public static final int WRITE = 4;
    public static final int CONNECT = 8;
    public static final int ACCEPT = 16;

    /** Deadline of a wait that only an event ends. */
    public static final long FOREVER = Long.MAX_VALUE;

    private static final long NANOS_PER_MILLI = 1_000_000;

    /** Is told that operations have become ready. It must not block, nor call back. */
    @FunctionalInterface
    public interface Observer {
        void readinessChanged();
    }

    private final List<Observer> observers = new ArrayList<>(0);
    private boolean closed;

    /** The operations that would not block now, an error or an end being ready as well. */
    public abstract int readyOperations();

    /** Frees what the endpoint holds. Called once, with the monitor held. */
    protected abstract void release();

    /** Closes at once; threads that wait are woken and told. */
    public final synchronized void close() {
        if (!closed) {
            closed = true;
            release();
            changed();
        }
    }

    public final synchronized boolean isClosed() {
        return closed;
    }

    /**
     * Blocks until one of the operations is ready.
     *
     * @param deadlineNanos of {@link System#nanoTime}, or {@link #FOREVER}
     * @return false when the deadline came first
     * @throws SocketException when the endpoint is or gets closed
     */
    public final synchronized boolean await(int operations, long deadlineNanos) throws IOException {
        while (true) {
            requireOpen();
            if ((readyOperations() & operations) != 0) {
                return true;
            }
            if (!waitUntil(deadlineNanos)) {
                return false;
            }
        }
    }

    /** Waits for a change; false when the deadline has passed. Interrupts stay pending: sockets do not answer to them. */
    private boolean waitUntil(long deadlineNanos) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    if (deadlineNanos == FOREVER) {
                        wait();
                        return true;
                    }
                    long leftNanos = deadlineNanos - System.nanoTime();
                    if (leftNanos <= 0) {
                        return false;
                    }
                    wait((leftNanos + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI);
                    return true;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public final synchronized void addObserver(Observer observer) {
        observers.add(observer);
    }

    public final synchronized void removeObserver(Observer observer) {
        observers.remove(observer);
    }

    /** Wakes whoever waits for a change of this endpoint. */
    protected final synchronized void changed() {
        notifyAll();
        for (int i = 0; i < observers.size(); i++) {
            observers.get(i).readinessChanged();
        }
    }

    protected final synchronized void requireOpen() throws SocketException {
        if (closed) {
            throw new SocketException("Socket closed");
        }
    }
}
