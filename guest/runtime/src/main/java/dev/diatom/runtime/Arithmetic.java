package dev.diatom.runtime;

/**
 * Integer division as JVMS 6.5 ({@code idiv}, {@code irem}, {@code ldiv}, {@code lrem}) has it. The image builder puts calls
 * of these in the place of the instructions, which C and the processor define otherwise for 0 and for MIN_VALUE / -1.
 */
public final class Arithmetic {
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

    private static long divideByZero() {
        throw new ArithmeticException("/ by zero");
    }
}
