package dev.diatom.jdk.format;

import java.util.Locale;

/** Never asked for: {@link NumberFormat#getNumberInstance} gives a {@link DecimalFormat}. */
public final class LocaleProviderAdapter {
    private LocaleProviderAdapter() {}

    public static LocaleProviderAdapter getAdapter(Class<?> provider, Locale locale) {
        throw new IllegalStateException();
    }

    public static LocaleProviderAdapter getResourceBundleBased() {
        throw new IllegalStateException();
    }

    public LocaleProviderAdapter getLocaleResources(Locale locale) {
        throw new IllegalStateException();
    }

    public String[] getNumberPatterns() {
        throw new IllegalStateException();
    }
}
