package language;

/** JLS 4.2.2, 15.17 to 15.22: int and long arithmetic at its edges. */
public class IntegerArithmetic {
    static final int[] INTS = {
        0,
        1,
        -1,
        2,
        -2,
        7,
        -7,
        31,
        32,
        33,
        255,
        65535,
        65536,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        Integer.MAX_VALUE - 1,
        Integer.MIN_VALUE + 1,
        0x55555555,
        0xaaaaaaaa,
        123456789
    };
    static final long[] LONGS = {
        0,
        1,
        -1,
        3,
        -3,
        63,
        64,
        65,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        1L << 32,
        -1L << 32,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        Long.MAX_VALUE - 1,
        Long.MIN_VALUE + 1,
        0x123456789abcdefL,
        10_000_000_000L
    };

    static String divide(int a, int b) {
        try {
            return a / b + " " + a % b;
        } catch (ArithmeticException e) {
            return e.getMessage();
        }
    }

    static String divide(long a, long b) {
        try {
            return a / b + " " + a % b;
        } catch (ArithmeticException e) {
            return e.getMessage();
        }
    }

    public static void main(String[] args) {
        for (int a : INTS) {
            int hash = 17;
            for (int b : INTS) {
                System.out.println(a + "," + b + ": " + (a + b) + " " + (a - b) + " " + (a * b) + " " + divide(a, b)
                        + " " + (a << b) + " " + (a >> b) + " " + (a >>> b) + " " + (a & b) + " " + (a | b) + " "
                        + (a ^ b));
                hash = hash * 31
                        + (a < b ? 1 : 0)
                        + (a <= b ? 2 : 0)
                        + (a == b ? 4 : 0)
                        + (a > b ? 8 : 0)
                        + Integer.compareUnsigned(a, b);
            }
            System.out.println(hash + " " + ~a + " " + -a + " " + Math.abs(a));
        }
        for (long a : LONGS) {
            long hash = 17;
            for (long b : LONGS) {
                System.out.println(a + "," + b + ": " + (a + b) + " " + (a - b) + " " + (a * b) + " " + divide(a, b)
                        + " " + (a << b) + " " + (a >> b) + " " + (a >>> b) + " " + (a & b) + " " + (a | b) + " "
                        + (a ^ b));
                hash = hash * 31
                        + (a < b ? 1 : 0)
                        + (a <= b ? 2 : 0)
                        + (a == b ? 4 : 0)
                        + (a > b ? 8 : 0)
                        + Long.compareUnsigned(a, b);
            }
            System.out.println(hash + " " + ~a + " " + -a + " " + Math.abs(a) + " " + (int) a + " " + (short) a + " "
                    + (byte) a + " " + (int) (char) a);
        }
        int overflow = Integer.MAX_VALUE;
        overflow++;
        System.out.println(overflow);
        overflow = 1;
        for (int i = 0; i < 40; i++) {
            overflow *= 3;
        }
        System.out.println(overflow);
        long factorial = 1;
        for (int i = 1; i <= 25; i++) {
            factorial *= i;
        }
        System.out.println(factorial);
        System.out.println(
                (byte) 200 + " " + (short) 70000 + " " + (int) (char) -1 + " " + (char) ('a' + 1) + " " + (byte) 'é');
        byte b = 10;
        b += 300;
        b <<= 1;
        b >>>= 1;
        short s = -1;
        s >>>= 10;
        char c = 'z';
        c += 1.7;
        int i = 5;
        i -= 2.9;
        i *= 1.5f;
        System.out.println(b + " " + s + " " + c + " " + i);
        System.out.println(0x7fff_ffff + 0b1010 + 017 + 1_000);
        System.out.println('a' + 'b' + "c" + 'd' + 1);
        System.out.println(1 - (-1) + (-(-1)) + (~(-1)));
    }
}
