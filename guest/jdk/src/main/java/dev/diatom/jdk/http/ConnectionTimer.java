package dev.diatom.jdk.http;

import java.util.TimerTask;

/**
 * Runs what looks for connections that have waited too long, periodically, as {@code java.util.Timer} would, but only while there
 * are connections: an idle server sleeps.
 */
public final class ConnectionTimer {
    private final String name;
    private final boolean daemon;
    private boolean cancelled;

    public ConnectionTimer(String name, boolean daemon) {
        this.name = name;
        this.daemon = daemon;
    }

    /** The delay is that of the period. */
    public void schedule(TimerTask task, long delayMillis, long periodMillis) {
        Thread thread = new Thread(() -> run(task, periodMillis), name);
        thread.setDaemon(daemon);
        thread.start();
    }

    private void run(TimerTask task, long periodMillis) {
        try {
            while (awaitConnection()) {
                Thread.sleep(periodMillis);
                task.run();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** False where there is nothing left to wait for. */
    private boolean awaitConnection() throws InterruptedException {
        synchronized (ConnectionSet.LOCK) {
            while (!cancelled && ConnectionSet.areAllEmpty()) {
                ConnectionSet.LOCK.wait();
            }
            return !cancelled;
        }
    }

    public void cancel() {
        synchronized (ConnectionSet.LOCK) {
            cancelled = true;
            ConnectionSet.LOCK.notifyAll();
        }
    }
}
