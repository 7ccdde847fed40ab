package java.security;

import dev.diatom.jdk.Entropy;
import java.util.Objects;
import java.util.Random;

/** Random numbers straight from the machine's entropy, also after a snapshot was cloned. Seeds add nothing to it. */
@SuppressWarnings("serial")
public class SecureRandom extends Random {
    private static final String ALGORITHM = "NativePRNG";

    public SecureRandom() {
        super(0);
    }

    public SecureRandom(byte[] seed) {
        this();
        Objects.requireNonNull(seed);
    }

    public static SecureRandom getInstance(String algorithm) throws NoSuchAlgorithmException {
        return switch (algorithm) {
            case ALGORITHM, "NativePRNGNonBlocking", "NativePRNGBlocking", "SHA1PRNG", "DRBG" -> new SecureRandom();
            default -> throw new NoSuchAlgorithmException(algorithm + " SecureRandom not available");
        };
    }

    public static SecureRandom getInstanceStrong() throws NoSuchAlgorithmException {
        return new SecureRandom();
    }

    public static byte[] getSeed(int numBytes) {
        return new SecureRandom().generateSeed(numBytes);
    }

    public String getAlgorithm() {
        return ALGORITHM;
    }

    public void setSeed(byte[] seed) {}

    @Override
    public void setSeed(long seed) {}

    public void reseed() {}

    @Override
    public void nextBytes(byte[] bytes) {
        Entropy.fill(bytes);
    }

    public byte[] generateSeed(int numBytes) {
        if (numBytes < 0) {
            throw new IllegalArgumentException("numBytes cannot be negative");
        }
        byte[] seed = new byte[numBytes];
        Entropy.fill(seed);
        return seed;
    }

    @Override
    protected int next(int bits) {
        return (int) (Entropy.nextLong() >>> (64 - bits));
    }

    @Override
    public String toString() {
        return ALGORITHM;
    }
}
