package dev.diatom.patch.java.util;

import java.util.Optional;
import sun.util.locale.LocaleExtensions;

/** The machine's locale has no extensions. */
public final class Locale {
    private Locale() {}

    private static Optional<LocaleExtensions> getDefaultExtensions(String property) {
        return Optional.empty();
    }
}
