package jdk.internal.util;

/** System properties as the library itself uses them: those of the machine, whatever the program sets. */
public final class StaticProperty {
    public static final String USER_LANGUAGE = "en";
    public static final String USER_LANGUAGE_DISPLAY = USER_LANGUAGE;
    public static final String USER_LANGUAGE_FORMAT = USER_LANGUAGE;
    public static final String USER_SCRIPT = "";
    public static final String USER_SCRIPT_DISPLAY = "";
    public static final String USER_SCRIPT_FORMAT = "";
    public static final String USER_COUNTRY = "";
    public static final String USER_COUNTRY_DISPLAY = "";
    public static final String USER_COUNTRY_FORMAT = "";
    public static final String USER_VARIANT = "";
    public static final String USER_VARIANT_DISPLAY = "";
    public static final String USER_VARIANT_FORMAT = "";
    public static final String USER_EXTENSIONS = "";
    public static final String USER_EXTENSIONS_DISPLAY = "";
    public static final String USER_EXTENSIONS_FORMAT = "";
    public static final String USER_REGION = "";

    private static final String UTF_8 = "UTF-8";

    private StaticProperty() {}

    public static String javaHome() {
        return "/";
    }

    public static String userHome() {
        return "/";
    }

    public static String userDir() {
        return System.getProperty("user.dir");
    }

    public static String userName() {
        return "root";
    }

    public static String javaIoTmpDir() {
        return "/tmp";
    }

    public static String jdkSerialFilter() {
        return null;
    }

    public static String jdkSerialFilterFactory() {
        return null;
    }

    public static String nativeEncoding() {
        return UTF_8;
    }

    public static String fileEncoding() {
        return UTF_8;
    }

    public static String jnuEncoding() {
        return UTF_8;
    }

    public static String javaPropertiesDate() {
        return null;
    }

    public static String javaLocaleUseOldISOCodes() {
        return "";
    }

    public static String osName() {
        return System.getProperty("os.name");
    }

    public static String osArch() {
        return System.getProperty("os.arch");
    }

    public static String osVersion() {
        return System.getProperty("os.version");
    }
}
