package dev.diatom.jdk.format;

import java.util.Locale;

/** What {@code java.util.Formatter} asks a number format for: how digits are grouped. */
public class NumberFormat {
    private static final NumberFormat ENGLISH = new DecimalFormat();

    NumberFormat() {}

    public static NumberFormat getNumberInstance(Locale locale) {
        return ENGLISH;
    }
}
