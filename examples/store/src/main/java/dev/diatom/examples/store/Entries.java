package dev.diatom.examples.store;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What the store holds, for as long as it runs. All sessions share it. */
final class Entries {
    private static final int ENTRIES_MAX = 10_000;

    private final TreeMap<String, String> values = new TreeMap<>();

    synchronized Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** False if the store is full and {@code key} is not in it. */
    synchronized boolean set(String key, String value) {
        if (values.size() >= ENTRIES_MAX && !values.containsKey(key)) {
            return false;
        }
        values.put(key, value);
        return true;
    }

    /** Whether {@code key} was there. */
    synchronized boolean delete(String key) {
        return values.remove(key) != null;
    }

    /** The keys that begin with {@code prefix}, in order. */
    synchronized List<String> keys(String prefix) {
        return values.tailMap(prefix).keySet().stream()
                .takeWhile(key -> key.startsWith(prefix))
                .toList();
    }
}
