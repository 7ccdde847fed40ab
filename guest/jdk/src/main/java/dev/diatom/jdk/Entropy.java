package dev.diatom.jdk;

import dev.diatom.runtime.Kernel;

/** The machine's source of randomness. */
public final class Entropy {
    private Entropy() {}

    public static void fill(byte[] bytes) {
        Kernel.entropy(bytes, bytes.length);
    }

    public static void fill(long[] numbers) {
        byte[] bytes = new byte[8 * numbers.length];
        fill(bytes);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = ByteViews.getLong(bytes, 8 * i, false);
        }
    }

    /** What a generator that need not be secret begins with; cheaper than {@link #nextLong}. */
    public static long seed() {
        return Kernel.seed();
    }

    public static long nextLong() {
        byte[] bytes = new byte[8];
        fill(bytes);
        return ByteViews.getLong(bytes, 0, false);
    }
}
