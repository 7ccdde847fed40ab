package org.teavm.classlib.java.lang.ref;

/**
 * {@code java.lang.ref.ReferenceQueue}. The compiler gives it the fields of the C runtime's queue and {@link #poll} its
 * code; waiting is in the superclass, which it leaves alone.
 */
public class TReferenceQueue<T> extends TWaitingQueue<T> {
    public TReferenceQueue() {}

    @Override
    public TReference<T> poll() {
        return null;
    }
}
