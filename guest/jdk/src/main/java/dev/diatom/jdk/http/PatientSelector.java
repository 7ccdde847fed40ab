package dev.diatom.jdk.http;

import java.io.IOException;
import java.nio.channels.Selector;

/** Selects without looking up now and then: everything that concerns an HTTP server wakes its selector. */
public final class PatientSelector {
    private PatientSelector() {}

    public static int select(Selector selector, long unusedTimeoutMillis) throws IOException {
        return selector.select();
    }
}
