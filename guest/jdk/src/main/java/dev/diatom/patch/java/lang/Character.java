package dev.diatom.patch.java.lang;

/** Methods TeaVM's class lacks. */
public final class Character {
    private Character() {}

    public static java.lang.String toString(int codePoint) {
        return new java.lang.String(java.lang.Character.toChars(codePoint));
    }
}
