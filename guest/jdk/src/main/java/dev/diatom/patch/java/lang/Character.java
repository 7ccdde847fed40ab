package dev.diatom.patch.java.lang;

import org.teavm.classlib.impl.unicode.CharMapping;

/**
 * Case and digits of ASCII without tables: TeaVM's class unpacks a table of all of Unicode, several hundred KiB, at the first
 * call, which would be most of the time a small service needs to start. Also methods that its class lacks.
 */
public final class Character {
    private static final int ASCII_LIMIT = 128;
    private static final int CASE_DISTANCE = 'a' - 'A';

    private Character() {}

    public static java.lang.String toString(int codePoint) {
        return new java.lang.String(java.lang.Character.toChars(codePoint));
    }

    public static int toLowerCase(int codePoint) {
        if (codePoint < ASCII_LIMIT) {
            return codePoint >= 'A' && codePoint <= 'Z' ? codePoint + CASE_DISTANCE : codePoint;
        }
        return mapChar(getLowerCaseMapping(), codePoint);
    }

    public static int toUpperCase(int codePoint) {
        if (codePoint < ASCII_LIMIT) {
            return codePoint >= 'a' && codePoint <= 'z' ? codePoint - CASE_DISTANCE : codePoint;
        }
        return mapChar(getUpperCaseMapping(), codePoint);
    }

    public static boolean isDigit(int codePoint) {
        if (codePoint < ASCII_LIMIT) {
            return codePoint >= '0' && codePoint <= '9';
        }
        return java.lang.Character.getType(codePoint) == java.lang.Character.DECIMAL_DIGIT_NUMBER;
    }

    private static native int mapChar(CharMapping table, int codePoint);

    private static native CharMapping getLowerCaseMapping();

    private static native CharMapping getUpperCaseMapping();
}
