package jdk.internal.misc;

/** The state of the machine under the library: always started. */
public final class VM {
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
}
