package sun.util.locale.provider;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.spi.CalendarDataProvider;
import java.util.spi.CalendarNameProvider;
import java.util.spi.CurrencyNameProvider;
import java.util.spi.LocaleNameProvider;
import java.util.spi.LocaleServiceProvider;
import java.util.spi.TimeZoneNameProvider;
import java.util.stream.Stream;

/** The one provider of each kind of names. */
public final class LocaleServiceProviderPool {
    /** How a name is asked of a provider. */
    public interface LocalizedObjectGetter<P extends LocaleServiceProvider, S> {
        S getObject(P provider, Locale locale, String key, Object... parameters);
    }

    private final Supplier<LocaleServiceProvider> provider;

    private LocaleServiceProviderPool(Supplier<LocaleServiceProvider> provider) {
        this.provider = provider;
    }

    public static LocaleServiceProviderPool getPool(Class<? extends LocaleServiceProvider> type) {
        LocaleProviderAdapter adapter = LocaleProviderAdapter.forJRE();
        if (type == CalendarDataProvider.class) {
            return new LocaleServiceProviderPool(adapter::getCalendarDataProvider);
        } else if (type == CalendarNameProvider.class) {
            return new LocaleServiceProviderPool(adapter::getCalendarNameProvider);
        } else if (type == CurrencyNameProvider.class) {
            return new LocaleServiceProviderPool(adapter::getCurrencyNameProvider);
        } else if (type == LocaleNameProvider.class) {
            return new LocaleServiceProviderPool(adapter::getLocaleNameProvider);
        } else if (type == TimeZoneNameProvider.class) {
            return new LocaleServiceProviderPool(adapter::getTimeZoneNameProvider);
        }
        return new LocaleServiceProviderPool(() -> {
            throw new UnsupportedOperationException("Images have no names by " + type + ".");
        });
    }

    public static Stream<Locale> streamAllAvailableLocales() {
        return Stream.of(getAllAvailableLocales());
    }

    public static Locale[] getAllAvailableLocales() {
        return LocaleProviderAdapter.forJRE().getAvailableLocales();
    }

    public Locale[] getAvailableLocales() {
        return getAllAvailableLocales();
    }

    public <P extends LocaleServiceProvider, S> S getLocalizedObject(
            LocalizedObjectGetter<P, S> getter, Locale locale, Object... parameters) {
        return getLocalizedObject(getter, locale, null, null, parameters);
    }

    public <P extends LocaleServiceProvider, S> S getLocalizedObject(
            LocalizedObjectGetter<P, S> getter, Locale locale, String key, Object... parameters) {
        return getLocalizedObject(getter, locale, null, key, parameters);
    }

    @SuppressWarnings("unchecked")
    public <P extends LocaleServiceProvider, S> S getLocalizedObject(
            LocalizedObjectGetter<P, S> getter,
            Locale locale,
            Boolean isObjectProvider,
            String key,
            Object... parameters) {
        return getter.getObject((P) provider.get(), locale, key, parameters);
    }
}
