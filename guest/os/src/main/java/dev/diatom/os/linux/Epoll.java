package dev.diatom.os.linux;

import dev.diatom.machine.Memory;
import dev.diatom.os.Devices;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One epoll descriptor, edge triggered, that watches every socket from its making to its closing, and the daemon thread that
 * tells sockets what happened to them.
 */
final class Epoll {
    private static final int EVENT_BYTES = 12;
    private static final int EVENTS_MAX = 128;

    private final Devices devices;
    private final NativeBuffer buffer;
    private final long events = Memory.allocate((long) EVENT_BYTES * EVENTS_MAX);
    private final int descriptor;

    /** The socket of each descriptor. */
    private @Nullable Watched[] watched = new Watched[64];

    /** A socket, which remembers edges until an operation finds that there is nothing left to do. */
    interface Watched {
        void eventsArrived(int epollEvents);
    }

    Epoll(Devices devices, NativeBuffer buffer) {
        this.devices = devices;
        this.buffer = buffer;
        descriptor = SystemCalls.epollCreate();
        if (descriptor < 0) {
            throw new IllegalStateException("epoll_create1 failed: errno " + -descriptor);
        }
        devices.setPollDescriptor(descriptor);
        Thread thread = new Thread(this::run, "sockets");
        thread.setDaemon(true);
        thread.start();
    }

    void add(int fd, Watched socket, int epollEvents) throws IOException {
        synchronized (this) {
            if (fd >= watched.length) {
                watched = Arrays.copyOf(watched, Math.max(fd + 1, 2 * watched.length));
            }
            watched[fd] = socket;
        }
        int result;
        synchronized (buffer) {
            result = SystemCalls.epollAdd(descriptor, fd, epollEvents | SystemCalls.EPOLLET, buffer.structures);
        }
        if (result < 0) {
            throw SystemCalls.failure(-result);
        }
    }

    /** Forgets a descriptor just before it is closed; the kernel does so by itself. */
    synchronized void remove(int fd) {
        watched[fd] = null;
    }

    private synchronized @Nullable Watched watched(int fd) {
        return fd < watched.length ? watched[fd] : null;
    }

    private void run() {
        while (true) {
            devices.await();
            int count;
            do {
                count = SystemCalls.epollWait(descriptor, events, EVENTS_MAX, 0);
                for (int i = 0; i < count; i++) {
                    long event = events + (long) i * EVENT_BYTES;
                    Watched socket = watched((int) Memory.getLong(event + 4));
                    if (socket != null) {
                        socket.eventsArrived(Memory.getInt(event));
                    }
                }
            } while (count == EVENTS_MAX);
        }
    }
}
