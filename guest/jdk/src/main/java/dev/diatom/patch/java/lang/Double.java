package dev.diatom.patch.java.lang;

import jdk.internal.math.DoubleToDecimal;
import jdk.internal.math.FloatingDecimal;

/** Numbers as text and back by the JDK's algorithms. */
public final class Double {
    private Double() {}

    public static java.lang.String toString(double value) {
        byte[] digits = new byte[DoubleToDecimal.MAX_CHARS];
        int count = DoubleToDecimal.LATIN1.putDecimal(digits, 0, value);
        char[] text = new char[count];
        for (int i = 0; i < count; i++) {
            text[i] = (char) digits[i];
        }
        return new java.lang.String(text);
    }

    public static double parseDouble(java.lang.String text) {
        return FloatingDecimal.parseDouble(text);
    }

    public static java.lang.Double valueOf(java.lang.String text) {
        return FloatingDecimal.parseDouble(text);
    }
}
