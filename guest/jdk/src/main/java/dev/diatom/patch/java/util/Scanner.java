package dev.diatom.patch.java.util;

import java.util.Locale;

/** Numbers are read as in English, whatever the locale. */
public final class Scanner {
    private Scanner() {}

    public java.util.Scanner useLocale(Locale locale) {
        return (java.util.Scanner) (Object) this;
    }
}
