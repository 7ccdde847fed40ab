package dev.diatom.runtime;

/**
 * Arithmetic as JVMS 6.5 has it: division ({@code idiv}, {@code irem}, {@code ldiv}, {@code lrem}) by 0 and of MIN_VALUE by -1, and
 * integers of floating-point numbers ({@code f2i} and its like). The image builder puts calls of these in the place of the
 * instructions, which C and the processor define otherwise.
 */
public final class Arithmetic {
    private static final double INT_BELOW = -0x1p31 - 1;
    private static final double INT_ABOVE = 0x1p31;
    private static final double LONG_FIRST = -0x1p63;
    private static final double LONG_ABOVE = 0x1p63;

    private Arithmetic() {}

    public static int divide(int dividend, int divisor) {
        if (divisor == -1) {
            return -dividend;
        }
        return divisor == 0 ? (int) divideByZero() : dividend / divisor;
    }

    public static int remainder(int dividend, int divisor) {
        if (divisor == -1) {
            return 0;
        }
        return divisor == 0 ? (int) divideByZero() : dividend % divisor;
    }

    public static long divide(long dividend, long divisor) {
        if (divisor == -1) {
            return -dividend;
        }
        return divisor == 0 ? divideByZero() : dividend / divisor;
    }

    public static long remainder(long dividend, long divisor) {
        if (divisor == -1) {
            return 0;
        }
        return divisor == 0 ? divideByZero() : dividend % divisor;
    }

    /** JLS 5.1.3: towards zero, NaN as 0, and what is out of range as the nearest that is in it. */
    public static int toInt(double value) {
        if (value > INT_BELOW && value < INT_ABOVE) {
            return (int) value;
        }
        return value < 0 ? Integer.MIN_VALUE : value > 0 ? Integer.MAX_VALUE : 0;
    }

    public static int toInt(float value) {
        return toInt((double) value);
    }

    public static long toLong(double value) {
        if (value >= LONG_FIRST && value < LONG_ABOVE) {
            return (long) value;
        }
        return value < 0 ? Long.MIN_VALUE : value > 0 ? Long.MAX_VALUE : 0;
    }

    public static long toLong(float value) {
        return toLong((double) value);
    }

    private static long divideByZero() {
        throw new ArithmeticException("/ by zero");
    }
}
