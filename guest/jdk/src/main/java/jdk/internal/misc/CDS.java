package jdk.internal.misc;

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

    public static long getRandomSeedForDumping() {
        return 0;
    }
}
