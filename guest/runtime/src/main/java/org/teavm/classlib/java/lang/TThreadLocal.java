package org.teavm.classlib.java.lang;

import java.util.Objects;
import java.util.function.Supplier;

/** {@code java.lang.ThreadLocal}: a key of each thread's {@link TThreadLocals}. */
public class TThreadLocal<T> extends TObject {
    private static final int HASH_STEP = 0x61c88647;
    private static int nextHash;

    final int hash = nextHash += HASH_STEP;

    public TThreadLocal() {}

    protected T initialValue() {
        return null;
    }

    @SuppressWarnings("unchecked") // set() and initialValue() put in no other type
    public T get() {
        TThreadLocals locals = TThread.currentThread().locals;
        if (!locals.contains(this)) {
            locals.put(this, initialValue());
        }
        return (T) locals.get(this);
    }

    /** Whether the current thread has a value. */
    boolean isPresent() {
        return TThread.currentThread().locals.contains(this);
    }

    public void set(T value) {
        TThread.currentThread().locals.put(this, value);
    }

    public void remove() {
        TThread.currentThread().locals.remove(this);
    }

    public static <S> TThreadLocal<S> withInitial(Supplier<? extends S> supplier) {
        return new Supplied<>(Objects.requireNonNull(supplier));
    }

    private static final class Supplied<T> extends TThreadLocal<T> {
        private final Supplier<? extends T> supplier;

        Supplied(Supplier<? extends T> supplier) {
            this.supplier = supplier;
        }

        @Override
        protected T initialValue() {
            return supplier.get();
        }
    }
}
