package dev.diatom.patch.java.lang;

/** Methods TeaVM's class lacks. */
public final class Long {
    private Long() {}

    /** Puts the low bits of {@code bits}, in order, where the mask has ones. */
    public static long expand(long bits, long mask) {
        long result = 0;
        long rest = bits;
        for (long left = mask; left != 0; left &= left - 1) {
            if ((rest & 1) != 0) {
                result |= left & -left;
            }
            rest >>>= 1;
        }
        return result;
    }

    /** Gathers, in order, the bits where the mask has ones. */
    public static long compress(long bits, long mask) {
        long result = 0;
        int count = 0;
        for (long left = mask; left != 0; left &= left - 1) {
            if ((bits & left & -left) != 0) {
                result |= 1L << count;
            }
            count++;
        }
        return result;
    }
}
