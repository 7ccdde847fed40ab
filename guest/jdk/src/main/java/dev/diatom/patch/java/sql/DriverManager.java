package dev.diatom.patch.java.sql;

import java.sql.Driver;

/** All classes of an image are visible to all, so every caller may use every driver. */
public final class DriverManager {
    private DriverManager() {}

    private static boolean isDriverAllowed(Driver driver, ClassLoader loader) {
        return driver != null;
    }
}
