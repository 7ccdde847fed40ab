package dev.diatom.jdk.security;

import dev.diatom.jdk.Entropy;
import sun.security.provider.SecureRandom;

/** What generators begin with. */
public final class Seeds {
    private Seeds() {}

    /** In the place of a generator that all clones of a snapshot would share. */
    public static void engineNextBytes(SecureRandom shared, byte[] seed) {
        Entropy.fill(seed);
    }
}
