package dev.diatom.patch.jdk.internal.util;

/** Messages say as much as the JDK's do by default ({@code jdk.includeInExceptions}), without asking its security properties. */
public final class Exceptions {
    private static volatile boolean enhancedNonSocketExceptionText;

    private Exceptions() {}

    public static void setup() {
        enhancedNonSocketExceptionText = true;
    }
}
