package dev.diatom.jdk;

import java.util.ResourceBundle;

/** A system logger that writes what is at least of level INFO to standard error, one line each. */
public final class ConsoleLogger implements System.Logger {
    private final String name;

    public ConsoleLogger(String name) {
        this.name = name;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean isLoggable(Level level) {
        return level.getSeverity() >= Level.INFO.getSeverity() && level != Level.OFF;
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
        if (isLoggable(level)) {
            System.err.println(level.getName() + ": " + message);
            if (thrown != null) {
                thrown.printStackTrace();
            }
        }
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String format, Object... parameters) {
        if (isLoggable(level)) {
            boolean plain = parameters == null || parameters.length == 0;
            System.err.println(level.getName() + ": " + (plain ? format : formatted(format, parameters)));
        }
    }

    /** Puts parameters in the places of {0}, {1}...: as {@code MessageFormat} does for plain places. */
    private static String formatted(String format, Object[] parameters) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < format.length()) {
            char c = format.charAt(at);
            int index = at + 2 < format.length() && c == '{' && format.charAt(at + 2) == '}'
                    ? format.charAt(at + 1) - '0'
                    : -1;
            if (index >= 0 && index < parameters.length) {
                text.append(parameters[index]);
                at += 3;
            } else {
                text.append(c);
                at++;
            }
        }
        return text.toString();
    }
}
