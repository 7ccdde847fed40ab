package org.teavm.classlib.java.lang;

import java.util.Properties;

/** The system properties once the program has seen them as an object, which it may change or replace. */
final class TShownProperties extends TSystemProperties {
    final Properties shown;

    TShownProperties(Properties shown) {
        this.shown = shown;
    }

    TShownProperties(TSystemProperties before) {
        shown = new Properties();
        before.values.forEach(shown::setProperty);
    }

    @Override
    String get(String key) {
        return shown.getProperty(key);
    }

    @Override
    String put(String key, String value) {
        return (String) shown.setProperty(key, value);
    }

    @Override
    String remove(String key) {
        return (String) shown.remove(key);
    }
}
