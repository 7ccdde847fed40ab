package com.sun.crypto.provider;

import dev.diatom.jdk.security.ImageProvider;
import dev.diatom.jdk.security.Services;
import java.security.SecureRandom;

/** The provider of ciphers, as its own package asks for it. */
@SuppressWarnings("serial")
public final class SunJCE extends ImageProvider {
    public SunJCE(String name, String version, String description) {
        super(name, version, description);
    }

    static SunJCE getInstance() {
        return (SunJCE) Services.named("SunJCE");
    }

    static SecureRandom getRandom() {
        return Randomness.SOURCE;
    }

    private static final class Randomness {
        static final SecureRandom SOURCE = new SecureRandom();
    }
}
