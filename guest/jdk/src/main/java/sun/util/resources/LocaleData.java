package sun.util.resources;

import java.util.Locale;
import java.util.ResourceBundle;
import sun.text.resources.BreakIteratorInfo;
import sun.text.resources.cldr.FormatData;
import sun.text.resources.cldr.FormatData_en;
import sun.util.locale.provider.LocaleProviderAdapter;
import sun.util.resources.cldr.CalendarData;
import sun.util.resources.cldr.CurrencyNames;
import sun.util.resources.cldr.CurrencyNames_en;
import sun.util.resources.cldr.LocaleNames;
import sun.util.resources.cldr.LocaleNames_en;
import sun.util.resources.cldr.TimeZoneNames;
import sun.util.resources.cldr.TimeZoneNames_en;

/** The JDK's tables of Unicode locale data: English above the root, and the root for all other languages. */
public class LocaleData {
    private static final String ENGLISH = "en";

    private static final class Formats {
        static final ResourceBundle ROOT = new FormatData();
        static final ResourceBundle ENGLISH = under(ROOT, new FormatData_en());
    }

    private static final class Currencies {
        static final OpenListResourceBundle ROOT = new CurrencyNames();
        static final OpenListResourceBundle ENGLISH = under(ROOT, new CurrencyNames_en());
    }

    private static final class Names {
        static final OpenListResourceBundle ROOT = new LocaleNames();
        static final OpenListResourceBundle ENGLISH = under(ROOT, new LocaleNames_en());
    }

    private static final class Zones {
        static final TimeZoneNamesBundle ROOT = new TimeZoneNames();
        static final TimeZoneNamesBundle ENGLISH = under(ROOT, new TimeZoneNames_en());
    }

    private static final class Calendars {
        static final ResourceBundle ROOT = new CalendarData();
    }

    private static final class TextBreakNames {
        static final ResourceBundle ROOT = new BreakIteratorInfo();
    }

    public LocaleData(LocaleProviderAdapter.Type type) {}

    public static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(ENGLISH);
    }

    private static <T extends ResourceBundle> T under(ResourceBundle parent, T bundle) {
        dev.diatom.patch.java.util.ResourceBundle.putUnder(parent, bundle);
        return bundle;
    }

    public ResourceBundle getCalendarData(Locale locale) {
        return Calendars.ROOT;
    }

    public OpenListResourceBundle getCurrencyNames(Locale locale) {
        return isEnglish(locale) ? Currencies.ENGLISH : Currencies.ROOT;
    }

    public OpenListResourceBundle getLocaleNames(Locale locale) {
        return isEnglish(locale) ? Names.ENGLISH : Names.ROOT;
    }

    public TimeZoneNamesBundle getTimeZoneNames(Locale locale) {
        return isEnglish(locale) ? Zones.ENGLISH : Zones.ROOT;
    }

    public ResourceBundle getDateFormatData(Locale locale) {
        return isEnglish(locale) ? Formats.ENGLISH : Formats.ROOT;
    }

    public ResourceBundle getNumberFormatData(Locale locale) {
        return getDateFormatData(locale);
    }

    public void setSupplementary(ParallelListResourceBundle bundle) {}

    public ResourceBundle getCollationData(Locale locale) {
        throw absent("collation");
    }

    public ResourceBundle getBreakIteratorInfo(Locale locale) {
        return TextBreakNames.ROOT;
    }

    public ResourceBundle getBreakIteratorResources(Locale locale) {
        return new TextBreakRules();
    }

    private static UnsupportedOperationException absent(String what) {
        return new UnsupportedOperationException("Images have no rules for " + what + ".");
    }
}
