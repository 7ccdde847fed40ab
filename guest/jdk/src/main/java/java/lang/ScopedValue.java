package java.lang;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Supplier;

/** A value bound for the run of an operation (JEP 506). The bindings of a thread are a list, the innermost first. */
public final class ScopedValue<T> {
    private static final ThreadLocal<Carrier> BINDINGS = new ThreadLocal<>();

    private ScopedValue() {}

    public static <T> ScopedValue<T> newInstance() {
        return new ScopedValue<>();
    }

    public static <T> Carrier where(ScopedValue<T> key, T value) {
        return new Carrier(Objects.requireNonNull(key), value, null);
    }

    /** The binding in force, or null. */
    private Carrier binding() {
        Carrier binding = BINDINGS.get();
        while (binding != null && binding.key != this) {
            binding = binding.outer;
        }
        return binding;
    }

    @SuppressWarnings("unchecked")
    public T get() {
        Carrier binding = binding();
        if (binding == null) {
            throw new NoSuchElementException("ScopedValue not bound");
        }
        return (T) binding.value;
    }

    public boolean isBound() {
        return binding() != null;
    }

    public T orElse(T other) {
        Objects.requireNonNull(other);
        return isBound() ? get() : other;
    }

    public <X extends Throwable> T orElseThrow(Supplier<? extends X> exceptionSupplier) throws X {
        Objects.requireNonNull(exceptionSupplier);
        if (isBound()) {
            return get();
        }
        throw exceptionSupplier.get();
    }

    /** Bindings to be made, and then those in force. */
    public static final class Carrier {
        private final ScopedValue<?> key;
        private final Object value;
        private final Carrier outer;

        private Carrier(ScopedValue<?> key, Object value, Carrier outer) {
            this.key = key;
            this.value = value;
            this.outer = outer;
        }

        public <T> Carrier where(ScopedValue<T> key, T value) {
            return new Carrier(Objects.requireNonNull(key), value, this);
        }

        @SuppressWarnings("unchecked")
        public <T> T get(ScopedValue<T> key) {
            for (Carrier binding = this; binding != null; binding = binding.outer) {
                if (binding.key == key) {
                    return (T) binding.value;
                }
            }
            throw new NoSuchElementException("No mapping present");
        }

        private Carrier within(Carrier enclosing) {
            return new Carrier(key, value, outer == null ? enclosing : outer.within(enclosing));
        }

        public void run(Runnable operation) {
            Objects.requireNonNull(operation);
            call(() -> {
                operation.run();
                return null;
            });
        }

        public <R, X extends Throwable> R call(CallableOp<? extends R, X> operation) throws X {
            Objects.requireNonNull(operation);
            Carrier enclosing = BINDINGS.get();
            BINDINGS.set(within(enclosing));
            try {
                return operation.call();
            } finally {
                BINDINGS.set(enclosing);
            }
        }
    }

    /** An operation that may throw. */
    @FunctionalInterface
    public interface CallableOp<T, X extends Throwable> {
        T call() throws X;
    }
}
