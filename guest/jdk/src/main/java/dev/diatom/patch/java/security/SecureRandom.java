package dev.diatom.patch.java.security;

import dev.diatom.jdk.security.Services;
import java.security.Draws;
import java.security.Provider;
import java.security.SecureRandomParameters;
import java.security.SecureRandomSpi;
import java.util.Objects;
import sun.security.provider.NativePRNG;

/** A generator without a name is the machine's entropy; it asks for its provider only when the program does. */
abstract class SecureRandom {
    private SecureRandomSpi secureRandomSpi;
    private Provider provider;
    private String algorithm;
    private Draws draws;

    private void getDefaultPRNG(boolean setSeed, byte[] seed) {
        secureRandomSpi = new NativePRNG();
        if (((Object) this).getClass() == java.security.SecureRandom.class) {
            algorithm = "NativePRNG";
        }
    }

    /** All constructors ask when they have made the generator. */
    private boolean getThreadSafe() {
        draws = new Draws(secureRandomSpi);
        return true;
    }

    public final Provider getProvider() {
        if (provider == null && secureRandomSpi instanceof NativePRNG) {
            provider = Services.named("SUN");
        }
        return provider;
    }

    public void nextBytes(byte[] bytes) {
        draws.next(bytes);
    }

    public void nextBytes(byte[] bytes, SecureRandomParameters parameters) {
        if (parameters == null) {
            throw new IllegalArgumentException("params cannot be null");
        }
        draws.next(Objects.requireNonNull(bytes), parameters);
    }
}
