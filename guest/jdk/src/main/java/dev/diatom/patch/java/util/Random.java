package dev.diatom.patch.java.util;

import dev.diatom.jdk.Entropy;
import dev.diatom.runtime.Snapshots;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Generators without a seed of their own begin with the machine's entropy, and begin anew in a clone of a snapshot. Of the state, the
 * lower 48 bits are the generator's; those above say of one without a seed in which epoch it began, and are 0 for all others.
 */
abstract class Random {
    private static final long MULTIPLIER = 0x5_deec_e66dL;
    private static final long ADDEND = 0xb;
    private static final int STATE_BITS = 48;
    private static final long STATE_MASK = (1L << STATE_BITS) - 1;
    private static final int EPOCH_MASK = 0x7fff;
    private static final long UNSEEDED = 0x8000;
    /** Between the draw of a seed and its use. */
    private static final long CONSTRUCTION_NANOS_MAX = 1_000_000_000L;

    private static long lastUniquifier;

    private AtomicLong seed = new AtomicLong();
    private double nextNextGaussian;
    private boolean haveNextNextGaussian;

    private static long seedUniquifier() {
        lastUniquifier = Entropy.nextLong();
        return lastUniquifier;
    }

    /** The constructor without a seed takes {@code seedUniquifier() ^ System.nanoTime()} for one, which shows. */
    private static long initialScramble(long seed) {
        long state = (seed ^ MULTIPLIER) & STATE_MASK;
        long age = System.nanoTime() - (seed ^ lastUniquifier);
        boolean unseeded = lastUniquifier != 0 && age >= 0 && age < CONSTRUCTION_NANOS_MAX;
        return unseeded ? state | tag() : state;
    }

    private static long tag() {
        return (UNSEEDED | (Snapshots.epoch() & EPOCH_MASK)) << STATE_BITS;
    }

    protected int next(int bits) {
        long state = seed.get();
        if (isStale(state)) {
            state = (Entropy.nextLong() & STATE_MASK) | tag();
        }
        long next = (state * MULTIPLIER + ADDEND) & STATE_MASK;
        seed.set(next | (state & ~STATE_MASK));
        return (int) (next >>> (STATE_BITS - bits));
    }

    private static boolean isStale(long state) {
        return state < 0 && (state & ~STATE_MASK) != tag();
    }

    /** The polar method, in the form its documentation prescribes; a number kept from before a snapshot is not used after it. */
    public synchronized double nextGaussian() {
        if (haveNextNextGaussian && !isStale(seed.get())) {
            haveNextNextGaussian = false;
            return nextNextGaussian;
        }
        double x;
        double y;
        double s;
        do {
            x = 2 * nextDouble() - 1;
            y = 2 * nextDouble() - 1;
            s = x * x + y * y;
        } while (s >= 1 || s == 0);
        double factor = StrictMath.sqrt(-2 * StrictMath.log(s) / s);
        nextNextGaussian = y * factor;
        haveNextNextGaussian = true;
        return x * factor;
    }

    /** The target's. */
    public native double nextDouble();
}
