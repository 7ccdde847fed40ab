package language;

/** Every conversion between primitive types (JLS 5.1). */
public class Conversions {
    static void of(double d) {
        System.out.println(d + ": " + (byte) d + " " + (short) d + " " + (int) (char) d + " " + (int) d + " " + (long) d
                + " " + (float) d);
    }

    static void of(long l) {
        System.out.println(l + ": " + (byte) l + " " + (short) l + " " + (int) (char) l + " " + (int) l + " "
                + (float) l + " " + (double) l);
    }

    static void of(float f) {
        System.out.println(f + ": " + (byte) f + " " + (short) f + " " + (int) (char) f + " " + (int) f + " " + (long) f
                + " " + (double) f);
    }

    public static void main(String[] args) {
        double[] doubles = {
            0.0,
            -0.0,
            1.9,
            -1.9,
            127.5,
            128,
            -129,
            32768,
            65535.9,
            65536,
            2147483647.0,
            2147483648.0,
            -2147483649.0,
            9.3e18,
            -9.3e18,
            1e300,
            -1e300,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MIN_VALUE
        };
        for (double d : doubles) {
            of(d);
            of((float) d);
        }
        long[] longs = {
            0,
            1,
            -1,
            127,
            128,
            255,
            256,
            32767,
            32768,
            65535,
            65536,
            Integer.MAX_VALUE,
            1L + Integer.MAX_VALUE,
            16777217,
            9007199254740993L,
            Long.MAX_VALUE,
            Long.MIN_VALUE
        };
        for (long l : longs) {
            of(l);
            of(-l);
        }
        for (int c = 0; c < 65536; c += 4369) {
            char x = (char) c;
            System.out.println((byte) x + " " + (short) x + " " + (x + 1) + " " + (char) (x + 1) + " " + -x + " " + ~x);
        }
        byte b = (byte) 200;
        System.out.println(b + " " + (b & 0xff) + " " + (char) (b & 0x7f) + " " + (b >>> 1) + " " + (b >> 1) + " "
                + (byte) (b << 1));
        System.out.println((int) 'a' + 'b' + " " + (char) ('a' + 1) + 'c' + 1);
    }
}
