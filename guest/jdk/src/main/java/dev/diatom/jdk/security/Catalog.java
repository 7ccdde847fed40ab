package dev.diatom.jdk.security;

/**
 * What the JDK that builds the image says about its security providers. The image builder writes the bodies, and adds for each
 * service of each provider a method that {@link Services#provide provides} it: the builder puts a call of that method before each
 * call that may look the service up, so that an image holds the implementations that its program can ask for.
 */
final class Catalog {
    private Catalog() {}

    /** Name, version and description of each provider, in the order of preference. */
    static native String[] providers();

    /** Keys and values of the security properties. */
    static native String[] properties();
}
