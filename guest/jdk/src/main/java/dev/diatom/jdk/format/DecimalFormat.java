package dev.diatom.jdk.format;

import java.text.DecimalFormatSymbols;

/** Digits in groups of three. */
public final class DecimalFormat extends NumberFormat {
    private static final int GROUPING_SIZE = 3;

    DecimalFormat() {}

    public DecimalFormat(String pattern, DecimalFormatSymbols symbols) {}

    public int getGroupingSize() {
        return GROUPING_SIZE;
    }

    public boolean isGroupingUsed() {
        return true;
    }
}
