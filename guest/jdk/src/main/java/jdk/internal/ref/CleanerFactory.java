package jdk.internal.ref;

import java.lang.ref.Cleaner;

/** The cleaner of the JDK's own classes. */
public final class CleanerFactory {
    private static final Cleaner CLEANER = Cleaner.create();

    private CleanerFactory() {}

    public static Cleaner cleaner() {
        return CLEANER;
    }
}
