package org.teavm.classlib.java.lang;

/**
 * Integers as text in a radix from 2 to 36, without objects; any other radix means 10. Digits are taken from numbers that are not
 * positive, because all of those have room.
 */
final class TDigits {
    private static final int TEN = 10;
    private static final int LONG_DIGITS_MAX = 19;

    private TDigits() {}

    static int radix(int radix) {
        return radix < Character.MIN_RADIX || radix > Character.MAX_RADIX ? TEN : radix;
    }

    /** How many characters a number takes, its sign among them. */
    static int count(long value, int radix) {
        int sign = value < 0 ? 1 : 0;
        long rest = value < 0 ? value : -value;
        if (radix == TEN) {
            return sign + decimalCount(rest);
        }
        int count = sign + 1;
        for (; rest <= -radix; rest /= radix) {
            count++;
        }
        return count;
    }

    private static int decimalCount(long rest) {
        long limit = -TEN;
        for (int count = 1; count < LONG_DIGITS_MAX; count++) {
            if (rest > limit) {
                return count;
            }
            limit *= TEN;
        }
        return LONG_DIGITS_MAX;
    }

    /** Writes a number so that its last digit stands before index {@code end}. */
    static void write(long value, int radix, char[] target, int end) {
        long rest = value < 0 ? value : -value;
        int at = radix == TEN ? writeDecimal(rest, target, end) : writeAny(rest, radix, target, end);
        if (value < 0) {
            target[at - 1] = '-';
        }
    }

    private static int writeDecimal(long number, char[] target, int end) {
        int at = end;
        long rest = number;
        while (rest < -Integer.MAX_VALUE) {
            target[--at] = (char) ('0' - rest % TEN);
            rest /= TEN;
        }
        int left = (int) rest;
        do {
            target[--at] = (char) ('0' - left % TEN);
            left /= TEN;
        } while (left != 0);
        return at;
    }

    private static int writeAny(long number, int radix, char[] target, int end) {
        int at = end;
        long rest = number;
        do {
            int digit = (int) -(rest % radix);
            target[--at] = (char) (digit < TEN ? '0' + digit : 'a' + digit - TEN);
            rest /= radix;
        } while (rest != 0);
        return at;
    }
}
