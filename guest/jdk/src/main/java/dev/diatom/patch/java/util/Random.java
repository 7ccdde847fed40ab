package dev.diatom.patch.java.util;

import dev.diatom.jdk.Entropy;

/** Generators without a seed of their own begin with the machine's entropy, also in a clone of a snapshot. */
abstract class Random {
    private static long seedUniquifier() {
        return Entropy.nextLong();
    }
}
