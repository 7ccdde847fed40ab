package sun.security.provider;

import dev.diatom.jdk.Entropy;
import java.security.SecureRandomParameters;
import java.security.SecureRandomSpi;

/** Random numbers straight from the machine's entropy, also after a snapshot was cloned. Seeds add nothing to it. */
@SuppressWarnings("serial")
public class NativePRNG extends SecureRandomSpi {
    public NativePRNG() {}

    public NativePRNG(SecureRandomParameters parameters) {
        if (parameters != null) {
            throw new IllegalArgumentException("Unsupported params: " + parameters.getClass());
        }
    }

    @Override
    protected void engineSetSeed(byte[] seed) {}

    @Override
    protected void engineNextBytes(byte[] bytes) {
        Entropy.fill(bytes);
    }

    @Override
    protected byte[] engineGenerateSeed(int count) {
        byte[] seed = new byte[count];
        Entropy.fill(seed);
        return seed;
    }

    /** The machine's entropy never blocks. */
    public static final class Blocking extends NativePRNG {
        public Blocking() {}

        public Blocking(SecureRandomParameters parameters) {
            super(parameters);
        }
    }

    /** The same. */
    public static final class NonBlocking extends NativePRNG {
        public NonBlocking() {}

        public NonBlocking(SecureRandomParameters parameters) {
            super(parameters);
        }
    }
}
