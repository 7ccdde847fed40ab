package java.security;

import dev.diatom.jdk.Entropy;
import dev.diatom.runtime.Snapshots;
import sun.security.provider.NativePRNG;

/** Draws of one generator, which gets new entropy before its first draw in a clone, whoever implements it. */
public final class Draws {
    private static final int SEED_BYTES = 48;

    private final SecureRandomSpi generator;
    private int epoch = Snapshots.epoch();

    public Draws(SecureRandomSpi generator) {
        this.generator = generator;
    }

    public synchronized void next(byte[] bytes) {
        renew();
        generator.engineNextBytes(bytes);
    }

    public synchronized void next(byte[] bytes, SecureRandomParameters parameters) {
        renew();
        generator.engineNextBytes(bytes, parameters);
    }

    private void renew() {
        if (epoch != Snapshots.epoch()) {
            epoch = Snapshots.epoch();
            if (!(generator instanceof NativePRNG)) {
                byte[] seed = new byte[SEED_BYTES];
                Entropy.fill(seed);
                generator.engineSetSeed(seed);
            }
        }
    }
}
