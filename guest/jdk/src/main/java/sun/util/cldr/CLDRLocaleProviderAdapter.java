package sun.util.cldr;

import java.text.spi.BreakIteratorProvider;
import java.text.spi.CollatorProvider;
import java.text.spi.DateFormatProvider;
import java.text.spi.DateFormatSymbolsProvider;
import java.text.spi.DecimalFormatSymbolsProvider;
import java.text.spi.NumberFormatProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.spi.CalendarDataProvider;
import java.util.spi.CalendarNameProvider;
import java.util.spi.CurrencyNameProvider;
import java.util.spi.LocaleNameProvider;
import java.util.spi.TimeZoneNameProvider;
import sun.text.spi.JavaTimeDateTimePatternProvider;
import sun.util.locale.provider.BreakIteratorProviderImpl;
import sun.util.locale.provider.CalendarProviderImpl;
import sun.util.locale.provider.CurrencyNameProviderImpl;
import sun.util.locale.provider.DateFormatProviderImpl;
import sun.util.locale.provider.DateFormatSymbolsProviderImpl;
import sun.util.locale.provider.DecimalFormatSymbolsProviderImpl;
import sun.util.locale.provider.EnglishResources;
import sun.util.locale.provider.JavaTimeDateTimePatternImpl;
import sun.util.locale.provider.LocaleNameProviderImpl;
import sun.util.locale.provider.LocaleProviderAdapter;
import sun.util.locale.provider.LocaleResources;
import sun.util.locale.provider.NumberFormatProviderImpl;
import sun.util.locale.provider.ResourceBundleBasedAdapter;
import sun.util.resources.LocaleData;
import sun.util.spi.CalendarProvider;

/** The JDK's providers over the Unicode locale data for English and for the root locale. */
public final class CLDRLocaleProviderAdapter extends LocaleProviderAdapter implements ResourceBundleBasedAdapter {
    private static final Set<String> TAGS = Set.of("", "en", "en-US");

    /** Made when a zone is asked for its name. */
    private static final class Zones {
        static final Map<String, String> CANONICAL = new CLDRBaseLocaleDataMetaInfo().tzCanonicalIDs();
    }

    private final LocaleData data = new LocaleData(Type.CLDR);

    @Override
    public Type getAdapterType() {
        return Type.CLDR;
    }

    @Override
    public LocaleData getLocaleData() {
        return data;
    }

    @Override
    public List<Locale> getCandidateLocales(String baseName, Locale locale) {
        return LocaleData.isEnglish(locale) ? List.of(Locale.ENGLISH, Locale.ROOT) : List.of(Locale.ROOT);
    }

    /** The name in use now of a zone that was renamed. */
    public Optional<String> canonicalTZID(String id) {
        return Optional.ofNullable(Zones.CANONICAL.get(id));
    }

    @Override
    public LocaleResources getLocaleResources(Locale locale) {
        return EnglishResources.of(this, locale);
    }

    @Override
    public Locale[] getAvailableLocales() {
        return toLocaleArray(TAGS);
    }

    @Override
    public BreakIteratorProvider getBreakIteratorProvider() {
        return new BreakIteratorProviderImpl(Type.CLDR, TAGS);
    }

    @Override
    public CollatorProvider getCollatorProvider() {
        throw new UnsupportedOperationException("Images have no rules for a Collator.");
    }

    @Override
    public DateFormatProvider getDateFormatProvider() {
        return new DateFormatProviderImpl(Type.CLDR, TAGS);
    }

    @Override
    public DateFormatSymbolsProvider getDateFormatSymbolsProvider() {
        return new DateFormatSymbolsProviderImpl(Type.CLDR, TAGS);
    }

    @Override
    public DecimalFormatSymbolsProvider getDecimalFormatSymbolsProvider() {
        return new DecimalFormatSymbolsProviderImpl(Type.CLDR, TAGS);
    }

    @Override
    public NumberFormatProvider getNumberFormatProvider() {
        return new NumberFormatProviderImpl(Type.CLDR, TAGS);
    }

    @Override
    public CurrencyNameProvider getCurrencyNameProvider() {
        return new CurrencyNameProviderImpl(Type.CLDR, TAGS);
    }

    @Override
    public LocaleNameProvider getLocaleNameProvider() {
        return new LocaleNameProviderImpl(Type.CLDR, TAGS);
    }

    @Override
    public TimeZoneNameProvider getTimeZoneNameProvider() {
        return new CLDRTimeZoneNameProviderImpl(Type.CLDR, TAGS);
    }

    @Override
    public CalendarDataProvider getCalendarDataProvider() {
        return new CLDRCalendarDataProviderImpl(Type.CLDR, TAGS);
    }

    @Override
    public CalendarNameProvider getCalendarNameProvider() {
        return new CLDRCalendarNameProviderImpl(Type.CLDR, TAGS);
    }

    @Override
    public CalendarProvider getCalendarProvider() {
        return new CalendarProviderImpl(Type.CLDR, TAGS);
    }

    @Override
    public JavaTimeDateTimePatternProvider getJavaTimeDateTimePatternProvider() {
        return new JavaTimeDateTimePatternImpl(Type.CLDR, TAGS);
    }
}
