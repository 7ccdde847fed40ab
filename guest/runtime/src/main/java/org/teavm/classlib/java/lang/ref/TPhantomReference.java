package org.teavm.classlib.java.lang.ref;

/**
 * {@code java.lang.ref.PhantomReference}. There are no finalizers: a referent that is not reachable any more is gone, and
 * a weak reference that does not show its referent is all it takes.
 */
public class TPhantomReference<T> extends TWeakReference<T> {
    public TPhantomReference(T referent, TReferenceQueue<? super T> queue) {
        super(referent, queue);
    }

    @Override
    public T get() {
        return null;
    }
}
