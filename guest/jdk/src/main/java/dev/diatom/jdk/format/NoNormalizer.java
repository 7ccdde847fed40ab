package dev.diatom.jdk.format;

import java.text.Normalizer;

/** In the place of Unicode's normalization where regular expressions ask for it, which they do for canonical equivalence only. */
public final class NoNormalizer {
    private NoNormalizer() {}

    public static String normalize(CharSequence text, Normalizer.Form form) {
        throw absent();
    }

    public static int getCombiningClass(int codePoint) {
        throw absent();
    }

    private static UnsupportedOperationException absent() {
        return new UnsupportedOperationException("Regular expressions in images know no canonical equivalence.");
    }
}
