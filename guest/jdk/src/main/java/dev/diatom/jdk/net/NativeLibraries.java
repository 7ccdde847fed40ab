package dev.diatom.jdk.net;

/** In the place of the JDK's own libraries, whose functions images have in Java. */
public final class NativeLibraries {
    private NativeLibraries() {}

    public static void loadLibrary(String name) {}
}
