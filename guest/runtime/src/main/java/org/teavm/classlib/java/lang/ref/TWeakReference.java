package org.teavm.classlib.java.lang.ref;

/** {@code java.lang.ref.WeakReference}: the compiler replaces fields and bodies by the C runtime's ({@code references.c}). */
public class TWeakReference<T> extends TReference<T> {
    public TWeakReference(T referent) {
        this(referent, null);
    }

    public TWeakReference(
            @SuppressWarnings("unused") T referent, @SuppressWarnings("unused") TReferenceQueue<? super T> queue) {}

    @Override
    public T get() {
        return null;
    }

    @Override
    public void clear() {}

    @Override
    public boolean isEnqueued() {
        return false;
    }

    @Override
    public boolean enqueue() {
        return false;
    }
}
