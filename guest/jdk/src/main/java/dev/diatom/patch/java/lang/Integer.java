package dev.diatom.patch.java.lang;

import org.jspecify.annotations.Nullable;

/** The cache of boxed values. */
public final class Integer {
    private Integer() {}

    private static java.lang.Integer @Nullable [] integerCache;

    /** Other threads see the cache of boxed values when it is full, not before. */
    @SuppressWarnings({
        "BoxedPrimitiveConstructor",
        "UnnecessarilyFullyQualified",
        "UnusedMethod",
        "deprecation",
        "removal"
    })
    private static void ensureIntegerCache() {
        if (integerCache != null) {
            return;
        }
        java.lang.Integer[] cache = new java.lang.Integer[256];
        for (int i = 0; i < cache.length; i++) {
            cache[i] = new java.lang.Integer((i - 128));
        }
        if (integerCache == null) {
            integerCache = cache;
        }
    }
}
