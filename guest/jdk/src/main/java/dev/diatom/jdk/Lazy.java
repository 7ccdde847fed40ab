package dev.diatom.jdk;

import java.util.function.Supplier;

/** Values computed when first asked for. */
public final class Lazy {
    private Lazy() {}

    /** In the place of {@code StableValue.supplier} where a class of the JDK calls it. */
    public static <T> Supplier<T> supplier(Supplier<? extends T> underlying) {
        return new Supplier<>() {
            private boolean computed;
            private T value;

            @Override
            public synchronized T get() {
                if (!computed) {
                    value = underlying.get();
                    computed = true;
                }
                return value;
            }
        };
    }
}
