package dev.diatom.jdk.http;

/** Stands for the present time; {@link DateTimeFormatter} looks at the clock itself. */
public final class Instant {
    private static final Instant NOW = new Instant();

    private Instant() {}

    public static Instant now() {
        return NOW;
    }
}
