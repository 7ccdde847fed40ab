package jdk.internal.util;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** A cache that keeps what it has: locales are few. */
public final class ReferencedKeyMap<K, V> extends HashMap<K, V> {
    private ReferencedKeyMap() {}

    public static <K, V> ReferencedKeyMap<K, V> create(boolean isSoft, Supplier<Map<ReferenceKey<K>, V>> supplier) {
        return new ReferencedKeyMap<>();
    }

    public static <K, V> Supplier<Map<ReferenceKey<K>, V>> concurrentHashMapSupplier() {
        return null;
    }

    @Override
    public synchronized V computeIfAbsent(K key, Function<? super K, ? extends V> function) {
        V known = get(key);
        if (known == null) {
            known = function.apply(key);
            put(key, known);
        }
        return known;
    }
}
