package dev.diatom.patch.java.util;

/** One locale for all uses. */
public final class Locale {
    private Locale() {}

    public static java.util.Locale getDefault(java.util.Locale.Category category) {
        java.util.Objects.requireNonNull(category);
        return java.util.Locale.getDefault();
    }
}
