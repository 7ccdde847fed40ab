package dev.diatom.jdk.data;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** The currencies of all countries, {@code java/util/currency.data} of the JDK that builds the image. */
public final class CurrencyData {
    private static final String NAME = "/java/util/currency.data";

    private CurrencyData() {}

    /** In the place of {@link Class#getResourceAsStream} where a class of the JDK calls it. */
    public static InputStream getResourceAsStream(Class<?> type, String name) {
        return name.equals(NAME)
                ? new ByteArrayInputStream(Packed.bytes(size(), packed()))
                : type.getResourceAsStream(name);
    }

    private static native int size();

    private static native String[] packed();
}
