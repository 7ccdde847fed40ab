package org.teavm.classlib.java.lang;

/**
 * One thread's values of its thread-local variables: an open hash table by the variables' own hash. Only that thread
 * uses it, so it needs no care for others; it ends with the thread.
 */
final class TThreadLocals {
    private static final int CAPACITY_MIN = 8;

    private TThreadLocal<?>[] keys;
    private Object[] values;
    private int used;

    private static int slot(TThreadLocal<?> key, TThreadLocal<?>[] keys) {
        int slot = key.hash & (keys.length - 1);
        while (keys[slot] != null && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    boolean contains(TThreadLocal<?> key) {
        return keys != null && keys[slot(key, keys)] != null;
    }

    Object get(TThreadLocal<?> key) {
        return values[slot(key, keys)];
    }

    void put(TThreadLocal<?> key, Object value) {
        if (keys == null || used * 4 >= keys.length * 3) {
            grow();
        }
        int slot = slot(key, keys);
        if (keys[slot] == null) {
            keys[slot] = key;
            used++;
        }
        values[slot] = value;
    }

    private void grow() {
        int capacity = keys == null ? CAPACITY_MIN : keys.length * 2;
        rehash(new TThreadLocal<?>[capacity], new Object[capacity], null);
    }

    /** Into tables that are empty, except one key. */
    private void rehash(TThreadLocal<?>[] newKeys, Object[] newValues, TThreadLocal<?> except) {
        int count = 0;
        for (int i = 0; keys != null && i < keys.length; i++) {
            if (keys[i] != null && keys[i] != except) {
                int slot = slot(keys[i], newKeys);
                newKeys[slot] = keys[i];
                newValues[slot] = values[i];
                count++;
            }
        }
        keys = newKeys;
        values = newValues;
        used = count;
    }

    void remove(TThreadLocal<?> key) {
        if (contains(key)) {
            rehash(new TThreadLocal<?>[keys.length], new Object[keys.length], key);
        }
    }

    void clear() {
        keys = null;
        values = null;
        used = 0;
    }

    void inherit(TThreadLocals parent) {
        for (int i = 0; parent.keys != null && i < parent.keys.length; i++) {
            if (parent.keys[i] instanceof TInheritableThreadLocal<?> key) {
                put(key, key.inherited(parent.values[i]));
            }
        }
    }
}
