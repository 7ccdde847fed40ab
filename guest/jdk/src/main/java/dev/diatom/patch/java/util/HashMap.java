package dev.diatom.patch.java.util;

/** Images know no generic signatures: a key is taken to be comparable with its own class if it is comparable at all. */
public class HashMap {
    static Class<?> comparableClassFor(Object key) {
        return key instanceof Comparable ? key.getClass() : null;
    }
}
