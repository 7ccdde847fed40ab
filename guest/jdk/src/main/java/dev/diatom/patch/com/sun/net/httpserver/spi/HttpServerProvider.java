package dev.diatom.patch.com.sun.net.httpserver.spi;

import java.util.ServiceConfigurationError;

/** A provider of the application's is found as a service. The property alone names no class that the image has. */
abstract class HttpServerProvider {
    private static final String PROPERTY = "com.sun.net.httpserver.HttpServerProvider";

    private static boolean loadProviderFromProperty() {
        if (System.getProperty(PROPERTY) == null) {
            return false;
        }
        throw new ServiceConfigurationError("an image takes its provider from META-INF/services, not from " + PROPERTY);
    }
}
