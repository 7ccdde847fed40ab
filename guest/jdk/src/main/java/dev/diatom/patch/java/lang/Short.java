package dev.diatom.patch.java.lang;

import org.jspecify.annotations.Nullable;

/** The cache of boxed values. */
public final class Short {
    private Short() {}

    private static java.lang.Short @Nullable [] shortCache;

    /** Other threads see the cache of boxed values when it is full, not before. */
    @SuppressWarnings({
        "BoxedPrimitiveConstructor",
        "UnnecessarilyFullyQualified",
        "UnusedMethod",
        "deprecation",
        "removal"
    })
    private static void ensureShortCache() {
        if (shortCache != null) {
            return;
        }
        java.lang.Short[] cache = new java.lang.Short[256];
        for (int i = 0; i < cache.length; i++) {
            cache[i] = new java.lang.Short((short) (i - 128));
        }
        if (shortCache == null) {
            shortCache = cache;
        }
    }
}
