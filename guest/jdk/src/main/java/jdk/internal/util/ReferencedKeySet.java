package jdk.internal.util;

import java.util.Map;
import java.util.function.Supplier;

/** One object for all that are equal; what it has it keeps. */
public final class ReferencedKeySet<T> {
    private final ReferencedKeyMap<T, T> known = ReferencedKeyMap.create(true, null);

    private ReferencedKeySet() {}

    public static <E> ReferencedKeySet<E> create(
            boolean isSoft, Supplier<Map<ReferenceKey<E>, ReferenceKey<E>>> supplier) {
        return new ReferencedKeySet<>();
    }

    public static <E> Supplier<Map<ReferenceKey<E>, ReferenceKey<E>>> concurrentHashMapSupplier() {
        return null;
    }

    public T intern(T value) {
        return known.computeIfAbsent(value, key -> key);
    }
}
