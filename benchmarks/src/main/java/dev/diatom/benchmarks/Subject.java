package dev.diatom.benchmarks;

import java.util.function.IntFunction;

/**
 * Something that answers HTTP on a port of the loopback address and that a benchmark compares with others.
 *
 * @param label its name in tables
 * @param missing why it cannot be measured on this machine, empty if it can
 * @param launches how it is started for a port; every call describes a new instance
 */
record Subject(String label, String missing, IntFunction<Launch> launches) {
    static Subject of(String label, IntFunction<Launch> launches) {
        return new Subject(label, "", launches);
    }

    static Subject missing(String label, String reason) {
        return new Subject(label, reason, port -> {
            throw new IllegalStateException(label + " is missing: " + reason);
        });
    }

    boolean isMissing() {
        return !missing.isEmpty();
    }
}
