package org.teavm.classlib.java.lang.ref;

import dev.diatom.runtime.Kernel;

/**
 * {@code java.lang.ref.SoftReference}: the collector clears it, when nothing else refers to the referent, before it would
 * report lack of memory ({@code collect.c}, which knows that the referent is the only field).
 */
public class TSoftReference<T> extends TReference<T> {
    private T referent;

    public TSoftReference(T referent) {
        this.referent = referent;
        Kernel.setSoftReferenceClass(PROTOTYPE);
    }

    public TSoftReference(T referent, @SuppressWarnings("unused") TReferenceQueue<? super T> queue) {
        this(referent);
    }

    private static final TSoftReference<?> PROTOTYPE = new TSoftReference<>();

    private TSoftReference() {}

    @Override
    public T get() {
        return referent;
    }

    @Override
    public void clear() {
        referent = null;
    }
}
