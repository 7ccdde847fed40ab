package dev.diatom.patch.java.util;

import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers are written with the digits and signs of English, which the root locale has as well. */
public final class Formatter {
    private Formatter() {}

    private static char getZero(Locale locale) {
        return '0';
    }

    private static char getDecimalSeparator(Locale locale) {
        return '.';
    }

    private static char getGroupingSeparator(Locale locale) {
        return ',';
    }

    private static char getMinusSign(Locale locale) {
        return '-';
    }

    /** Nobody looks at it: see {@code dev.diatom.jdk.format}. */
    private static DecimalFormatSymbols getDecimalFormatSymbols(Locale locale) {
        return null;
    }
}
