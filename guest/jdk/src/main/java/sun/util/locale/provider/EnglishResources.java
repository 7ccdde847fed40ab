package sun.util.locale.provider;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The resources of each locale asked for, which all come from the English data or from the root. */
public final class EnglishResources {
    private static final Map<Locale, LocaleResources> RESOURCES = new ConcurrentHashMap<>();

    private EnglishResources() {}

    public static LocaleResources of(ResourceBundleBasedAdapter adapter, Locale locale) {
        LocaleResources known = RESOURCES.get(locale);
        if (known == null) {
            known = new LocaleResources(adapter, locale);
            RESOURCES.put(locale, known);
        }
        return known;
    }
}
