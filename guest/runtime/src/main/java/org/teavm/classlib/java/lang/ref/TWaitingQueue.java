package org.teavm.classlib.java.lang.ref;

import dev.diatom.runtime.Kernel;

/**
 * Waiting for a reference: the collector wakes those that wait on the queue when it adds one. It has no fields, and is public
 * so that javac makes no bridge methods in the class that the compiler changes.
 */
public abstract class TWaitingQueue<T> {
    TWaitingQueue() {}

    private static final long NANOS_PER_MILLI = 1_000_000;

    public abstract TReference<T> poll();

    public TReference<T> remove() throws InterruptedException {
        return remove(0);
    }

    public TReference<T> remove(long timeoutMillis) throws InterruptedException {
        if (timeoutMillis < 0) {
            throw new IllegalArgumentException("Negative timeout value");
        }
        long start = Kernel.monotonicNanos();
        long waitedMillis = 0;
        synchronized (this) {
            while (true) {
                TReference<T> reference = poll();
                if (reference != null || (timeoutMillis > 0 && waitedMillis >= timeoutMillis)) {
                    return reference;
                }
                wait(timeoutMillis == 0 ? 0 : timeoutMillis - waitedMillis);
                waitedMillis = (Kernel.monotonicNanos() - start) / NANOS_PER_MILLI;
            }
        }
    }
}
