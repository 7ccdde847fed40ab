package dev.diatom.patch.java.util;

/** Complaints about replaced currencies go to the console. */
public final class Currency {
    private Currency() {}

    /** A patch of the class of that name. */
    static final class CurrencyProperty {
        private CurrencyProperty() {}

        private static void info(String message, Throwable cause) {
            System.err.println(message + ": " + cause);
        }
    }
}
