package dev.diatom.patch.java.lang;

import dev.diatom.jdk.ConsoleLogger;
import java.util.ResourceBundle;

/** Loggers write to the console. */
public final class System {
    private System() {}

    public static java.lang.System.Logger getLogger(java.lang.String name) {
        return new ConsoleLogger(java.util.Objects.requireNonNull(name));
    }

    public static java.lang.System.Logger getLogger(java.lang.String name, ResourceBundle bundle) {
        return getLogger(name);
    }
}
