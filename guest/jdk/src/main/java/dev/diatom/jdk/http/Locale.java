package dev.diatom.jdk.http;

/** Stands for the locale of HTTP dates, which {@link DateTimeFormatter} needs not be told. */
public final class Locale {
    public static final Locale US = new Locale();

    private Locale() {}
}
