package dev.diatom.patch.java.lang;

import java.math.BigDecimal;

/** Methods TeaVM's class lacks. */
public final class Math {
    private Math() {}

    public static long multiplyHigh(long x, long y) {
        long high = unsignedMultiplyHigh(x, y);
        return high - ((x >> 63) & y) - ((y >> 63) & x);
    }

    public static long unsignedMultiplyHigh(long x, long y) {
        long mask = 0xffff_ffffL;
        long lowLow = (x & mask) * (y & mask);
        long highLow = (x >>> 32) * (y & mask) + (lowLow >>> 32);
        long lowHigh = (x & mask) * (y >>> 32) + (highLow & mask);
        return (x >>> 32) * (y >>> 32) + (highLow >>> 32) + (lowHigh >>> 32);
    }

    /** IEEE 754 fusedMultiplyAdd: exact, then rounded once. */
    public static double fma(double a, double b, double c) {
        if (!Double.isFinite(a) || !Double.isFinite(b) || !Double.isFinite(c)) {
            return a * b + c;
        }
        if (a == 0 || b == 0) {
            return a * b + c;
        }
        BigDecimal exact = new BigDecimal(a).multiply(new BigDecimal(b)).add(new BigDecimal(c));
        return exact.signum() == 0 ? a * b + c : exact.doubleValue();
    }
}
