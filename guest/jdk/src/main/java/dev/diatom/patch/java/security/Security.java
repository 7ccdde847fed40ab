package dev.diatom.patch.java.security;

import dev.diatom.jdk.security.Services;
import java.util.Properties;

/** The properties are in the image, not in a file. */
abstract class Security {
    private static Properties props;
    private static Properties initialSecurityProperties;

    private static void initialize() {
        Services.fill(props);
        initialSecurityProperties = (Properties) props.clone();
    }

    /** Services are made by the image itself and need no check of their class. */
    private static Class<?> getSpiClass(String type) {
        return null;
    }
}
