package java.util.concurrent;

import dev.diatom.jdk.Entropy;
import dev.diatom.runtime.Snapshots;
import java.util.Random;

/**
 * One generator for all threads: they share one processor and are never switched inside {@link #nextLong}. SplitMix64 (Steele,
 * Lea, Flood: "Fast splittable pseudorandom number generators", 2014), seeded from the machine's entropy.
 */
@SuppressWarnings("serial")
public final class ThreadLocalRandom extends Random {
    private static final long GOLDEN_GAMMA = 0x9e37_79b9_7f4a_7c15L;
    private static final ThreadLocalRandom INSTANCE = new ThreadLocalRandom();

    static {
        Snapshots.onClone(() -> INSTANCE.state = Entropy.seed());
    }

    private final boolean initialized;
    private long state;

    private ThreadLocalRandom() {
        super(0);
        state = Entropy.seed();
        initialized = true;
    }

    public static ThreadLocalRandom current() {
        return INSTANCE;
    }

    @Override
    public void setSeed(long seed) {
        if (initialized) {
            throw new UnsupportedOperationException();
        }
    }

    @Override
    public long nextLong() {
        state += GOLDEN_GAMMA;
        long z = state;
        z = (z ^ z >>> 30) * 0xbf58_476d_1ce4_e5b9L;
        z = (z ^ z >>> 27) * 0x94d0_49bb_1331_11ebL;
        return z ^ z >>> 31;
    }

    @Override
    protected int next(int bits) {
        return (int) (nextLong() >>> (64 - bits));
    }

    @Override
    public int nextInt() {
        return (int) (nextLong() >>> 32);
    }

    // What the package's other classes spread their contention by; threads here never contend.

    static void localInit() {}

    static int getProbe() {
        return 1;
    }

    static int advanceProbe(int probe) {
        return probe;
    }

    static int nextSecondarySeed() {
        return INSTANCE.nextInt() | 1;
    }
}
