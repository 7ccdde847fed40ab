package dev.diatom.patch.undated.java.util;

import java.util.Locale;

/** Dates are not formatted in images whose application shows no sign of it, so that they need no calendars and time zones. */
public final class Formatter {
    private Formatter() {}

    /** A patch of the class of that name. */
    static final class FormatSpecifier {
        private FormatSpecifier() {}

        private void printDateTime(java.util.Formatter formatter, Object argument, Locale locale) {
            throw new UnsupportedOperationException(
                    "The image formats no dates: no class of the application names a class of dates or a format with %t.");
        }
    }
}
