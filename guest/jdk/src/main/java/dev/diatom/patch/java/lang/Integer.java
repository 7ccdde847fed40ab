package dev.diatom.patch.java.lang;

import org.jspecify.annotations.Nullable;

/** Methods TeaVM's class lacks. */
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

    public static int parseUnsignedInt(java.lang.String text) {
        return parseUnsignedInt(text, 10);
    }

    public static int parseUnsignedInt(java.lang.String text, int radix) {
        if (text == null) {
            throw new NumberFormatException("Cannot parse null string: null");
        }
        if (text.startsWith("-")) {
            throw new NumberFormatException("Illegal leading minus sign on unsigned string " + text + ".");
        }
        long value = java.lang.Long.parseLong(text, radix);
        if (value > 0xffff_ffffL) {
            throw new NumberFormatException("String value " + text + " exceeds range of unsigned int.");
        }
        return (int) value;
    }
}
