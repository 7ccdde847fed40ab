package sun.security.provider;

import dev.diatom.jdk.Entropy;

/** Where the provider's generators get their seeds: the machine's entropy. */
abstract class SeedGenerator {
    private static final int SEED_BYTES = 20;

    static byte[] getSystemEntropy() {
        byte[] seed = new byte[SEED_BYTES];
        generateSeed(seed);
        return seed;
    }

    public static void generateSeed(byte[] result) {
        Entropy.fill(result);
    }
}
