package dev.diatom.patch.java.lang;

/** It is serializable, which shows in arrays of mixed boxes, and has one name for one code point. */
@SuppressWarnings("serial") // nothing is serialized by the JDK's protocol in an image
public final class Character implements java.io.Serializable {
    private Character() {}

    public static java.lang.String toString(int codePoint) {
        return new java.lang.String(java.lang.Character.toChars(codePoint));
    }
}
