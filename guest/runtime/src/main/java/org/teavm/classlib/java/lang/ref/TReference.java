package org.teavm.classlib.java.lang.ref;

import org.teavm.classlib.java.lang.TObject;

/** {@code java.lang.ref.Reference}. */
public abstract class TReference<T> extends TObject {
    TReference() {}

    public T get() {
        return null;
    }

    public final boolean refersTo(T object) {
        return get() == object;
    }

    public void clear() {}

    public boolean isEnqueued() {
        return false;
    }

    public boolean enqueue() {
        return false;
    }

    /** The compiler keeps what is passed to a call reachable until then. */
    public static void reachabilityFence(@SuppressWarnings("unused") Object object) {}
}
