package util;

import java.util.List;
import java.util.Locale;

public class Localized {
    public static void main(String[] arguments) {
        for (Locale locale : List.of(
                Locale.ROOT,
                Locale.ENGLISH,
                Locale.US,
                Locale.GERMANY,
                Locale.of("pt", "BR"),
                Locale.forLanguageTag("zh-Hant-TW"),
                Locale.forLanguageTag("en-GB-u-ca-buddhist"))) {
            System.out.println(locale + " [" + locale.getLanguage() + "] [" + locale.getCountry() + "] ["
                    + locale.getScript() + "] [" + locale.getVariant() + "] " + locale.toLanguageTag() + " "
                    + locale.hashCode() + " " + locale.equals(Locale.forLanguageTag(locale.toLanguageTag())) + " "
                    + locale.hasExtensions() + " " + locale.stripExtensions());
        }
        System.out.println(
                new Locale.Builder().setLanguage("de").setRegion("AT").build() + " " + Locale.US.getISO3Country() + " "
                        + Locale.GERMAN.getISO3Language());
        System.out.println(Locale.US.getDisplayCountry(Locale.ENGLISH) + " "
                + Locale.GERMAN.getDisplayLanguage(Locale.ENGLISH) + " " + Locale.US.getDisplayName(Locale.ENGLISH));
        System.out.println(Locale.lookup(
                Locale.LanguageRange.parse("de-CH,de;q=0.8,en;q=0.5"), List.of(Locale.ENGLISH, Locale.GERMAN)));
        System.out.println(String.format(Locale.ROOT, "%,d %.2f %e", 1234567, 3.14159, 12345.678) + " "
                + String.format(Locale.US, "%,.3f", 9876.54321));
        System.out.println("TITLE".toLowerCase(Locale.ROOT) + " " + "quick".toUpperCase(Locale.ENGLISH));
        try {
            new Locale.Builder().setLanguage("toolonglanguage").build();
        } catch (java.util.IllformedLocaleException e) {
            System.out.println(e.getMessage());
        }
    }
}
