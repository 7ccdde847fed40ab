package dev.diatom.jdk.data;

/** A file that is not there. */
public final class NoFile {
    public static final String separator = "/";

    public NoFile(String name) {}

    public boolean exists() {
        return false;
    }
}
