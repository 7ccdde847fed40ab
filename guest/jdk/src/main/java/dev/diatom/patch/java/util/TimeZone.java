package dev.diatom.patch.java.util;

/** The machine's time zone is what the environment says ({@code TZ}), and UTC if it says nothing. */
public abstract class TimeZone {
    private static final String UTC = "UTC";

    private static String getSystemTimeZoneID(String javaHome) {
        String zone = System.getenv("TZ");
        if (zone == null || zone.isEmpty()) {
            return UTC;
        }
        return zone.startsWith(":") ? zone.substring(1) : zone;
    }

    private static String getSystemGMTOffsetID() {
        return "GMT";
    }
}
