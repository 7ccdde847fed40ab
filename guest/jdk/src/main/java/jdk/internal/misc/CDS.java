package jdk.internal.misc;

import dev.diatom.jdk.Entropy;

/** There is no archive of classes: what is in an image has been chosen by the build. */
public final class CDS {
    private CDS() {}

    public static void initializeFromArchive(Class<?> type) {}

    public static boolean isDumpingArchive() {
        return false;
    }

    public static boolean isDumpingClassList() {
        return false;
    }

    public static boolean isSharingEnabled() {
        return false;
    }

    /** A seed for the order of immutable sets and maps. */
    public static long getRandomSeedForDumping() {
        return Entropy.nextLong() | 1;
    }
}
