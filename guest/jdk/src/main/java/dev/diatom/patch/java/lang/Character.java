package dev.diatom.patch.java.lang;

/** One name for one code point. */
public final class Character {
    private Character() {}

    public static java.lang.String toString(int codePoint) {
        return new java.lang.String(java.lang.Character.toChars(codePoint));
    }
}
