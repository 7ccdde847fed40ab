package jdk.internal.misc;

import dev.diatom.runtime.Kernel;

/** The state of the machine under the library: always started. */
public final class VM {
    private static final int STARTED = 4;
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final long RANGE_SECONDS = 1L << 32;

    private VM() {}

    public static boolean isBooted() {
        return true;
    }

    public static boolean isModuleSystemInited() {
        return true;
    }

    public static boolean isJavaLangInvokeInited() {
        return true;
    }

    public static boolean isShutdown() {
        return false;
    }

    public static String getSavedProperty(String key) {
        return System.getProperty(key);
    }

    public static long maxDirectMemory() {
        return Runtime.getRuntime().maxMemory();
    }

    public static boolean isSetUID() {
        return false;
    }

    public static int initLevel() {
        return STARTED;
    }

    public static boolean isSystemDomainLoader(ClassLoader loader) {
        return true;
    }

    /** Nanoseconds of the clock since a second since 1970, or -1 when they are beyond what callers may add. */
    public static long getNanoTimeAdjustment(long second) {
        long nanos = Kernel.wallNanos();
        long difference = nanos / NANOS_PER_SECOND - second;
        return Math.abs(difference) >= RANGE_SECONDS ? -1 : difference * NANOS_PER_SECOND + nanos % NANOS_PER_SECOND;
    }
}
