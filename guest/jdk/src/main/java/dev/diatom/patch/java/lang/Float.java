package dev.diatom.patch.java.lang;

import jdk.internal.math.FloatToDecimal;
import jdk.internal.math.FloatingDecimal;

/** Numbers as text and back by the JDK's algorithms. */
public final class Float {
    private Float() {}

    public static java.lang.String toString(float value) {
        byte[] digits = new byte[FloatToDecimal.MAX_CHARS];
        int count = FloatToDecimal.LATIN1.putDecimal(digits, 0, value);
        char[] text = new char[count];
        for (int i = 0; i < count; i++) {
            text[i] = (char) digits[i];
        }
        return new java.lang.String(text);
    }

    public static float parseFloat(java.lang.String text) {
        return FloatingDecimal.parseFloat(text);
    }

    public static java.lang.Float valueOf(java.lang.String text) {
        return FloatingDecimal.parseFloat(text);
    }
}
