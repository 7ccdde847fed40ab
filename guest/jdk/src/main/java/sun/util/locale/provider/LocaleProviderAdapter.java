package sun.util.locale.provider;

import java.text.spi.BreakIteratorProvider;
import java.text.spi.CollatorProvider;
import java.text.spi.DateFormatProvider;
import java.text.spi.DateFormatSymbolsProvider;
import java.text.spi.DecimalFormatSymbolsProvider;
import java.text.spi.NumberFormatProvider;
import java.util.Locale;
import java.util.Set;
import java.util.spi.CalendarDataProvider;
import java.util.spi.CalendarNameProvider;
import java.util.spi.CurrencyNameProvider;
import java.util.spi.LocaleNameProvider;
import java.util.spi.LocaleServiceProvider;
import java.util.spi.TimeZoneNameProvider;
import sun.text.spi.JavaTimeDateTimePatternProvider;
import sun.util.cldr.CLDRLocaleProviderAdapter;
import sun.util.spi.CalendarProvider;

/** Where the library asks for what differs by language: one source, the Unicode locale data of the JDK for English. */
public abstract class LocaleProviderAdapter {
    /** The sources that a JDK knows. */
    public enum Type {
        CLDR,
        SPI,
        HOST,
        FALLBACK
    }

    /** Made when first used. */
    private static final class Only {
        static final LocaleProviderAdapter ADAPTER = new CLDRLocaleProviderAdapter();
    }

    public static LocaleProviderAdapter forType(Type type) {
        return Only.ADAPTER;
    }

    public static LocaleProviderAdapter forJRE() {
        return Only.ADAPTER;
    }

    public static LocaleProviderAdapter getResourceBundleBased() {
        return Only.ADAPTER;
    }

    public static LocaleProviderAdapter getAdapter(
            Class<? extends LocaleServiceProvider> providerClass, Locale locale) {
        return Only.ADAPTER;
    }

    public boolean isSupportedProviderLocale(Locale locale, Set<String> languageTags) {
        return true;
    }

    public static Locale[] toLocaleArray(Set<String> tags) {
        return tags.stream().map(Locale::forLanguageTag).toArray(Locale[]::new);
    }

    public abstract Type getAdapterType();

    public abstract BreakIteratorProvider getBreakIteratorProvider();

    public abstract CollatorProvider getCollatorProvider();

    public abstract DateFormatProvider getDateFormatProvider();

    public abstract DateFormatSymbolsProvider getDateFormatSymbolsProvider();

    public abstract DecimalFormatSymbolsProvider getDecimalFormatSymbolsProvider();

    public abstract NumberFormatProvider getNumberFormatProvider();

    public abstract CurrencyNameProvider getCurrencyNameProvider();

    public abstract LocaleNameProvider getLocaleNameProvider();

    public abstract TimeZoneNameProvider getTimeZoneNameProvider();

    public abstract CalendarDataProvider getCalendarDataProvider();

    public abstract CalendarNameProvider getCalendarNameProvider();

    public abstract CalendarProvider getCalendarProvider();

    public abstract JavaTimeDateTimePatternProvider getJavaTimeDateTimePatternProvider();

    public abstract LocaleResources getLocaleResources(Locale locale);

    public abstract Locale[] getAvailableLocales();
}
