package dev.diatom.patch.java.util.stream;

/** A debugging aid of the JDK's developers, which would bring in logging. */
final class Tripwire {
    private Tripwire() {}

    static void trip(Class<?> trippingClass, String message) {}
}
