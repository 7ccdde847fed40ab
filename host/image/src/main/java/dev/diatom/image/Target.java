package dev.diatom.image;

import java.util.Locale;

/** What an image is built for. */
public enum Target {
    /** A freestanding ELF executable for Diatom's monitor. */
    VM,
    /** A static Linux executable of the same program. */
    LINUX;

    /** The name users and file names know the target by. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Target of(String label) {
        for (Target target : values()) {
            if (target.label().equals(label)) {
                return target;
            }
        }
        throw new BuildException("There is no target '" + label + "'; use 'vm' or 'linux'.");
    }
}
