package language;

/** JLS 4.2.3, 5.1.3, 15.17, 15.20: IEEE 754 arithmetic, comparisons and conversions. */
public class FloatingPoint {
    static final double[] DOUBLES = {
        0.0,
        -0.0,
        1.0,
        -1.0,
        0.1,
        1.0 / 3,
        1e10,
        -1e-10,
        1e300,
        Double.MAX_VALUE,
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN,
        2147483647.5,
        -2147483649.0,
        9.223372036854775807E18,
        4503599627370497.5
    };
    static final float[] FLOATS = {
        0f,
        -0f,
        1f,
        0.1f,
        1f / 3,
        1e10f,
        Float.MAX_VALUE,
        Float.MIN_VALUE,
        Float.NaN,
        Float.POSITIVE_INFINITY,
        16777217f,
        -3.5f
    };

    public static void main(String[] args) {
        for (double a : DOUBLES) {
            System.out.println(a + ": " + (int) a + " " + (long) a + " " + (float) a + " " + (short) a + " " + (byte) a
                    + " " + (int) (char) a + " " + Double.doubleToLongBits(a) + " " + Double.isNaN(a) + " "
                    + Double.isInfinite(a));
            for (double b : DOUBLES) {
                System.out.println(
                        "  " + b + ": " + (a + b) + " " + (a - b) + " " + (a * b) + " " + (a / b) + " " + (a % b) + " "
                                + (a < b) + (a <= b) + (a == b) + (a != b) + (a >= b) + (a > b) + " "
                                + Double.compare(a, b) + " "
                                + Math.min(a, b) + " " + Math.max(a, b));
            }
        }
        for (float a : FLOATS) {
            System.out.println(a + ": " + (int) a + " " + (long) a + " " + (double) a + " " + Float.floatToIntBits(a));
            for (float b : FLOATS) {
                System.out.println("  " + b + ": " + (a + b) + " " + (a * b) + " " + (a / b) + " " + (a % b) + " "
                        + (a < b) + (a == b) + " " + Float.compare(a, b) + " " + Math.max(a, b));
            }
        }
        System.out.println(0.1 + 0.2);
        System.out.println(0.1f + 0.2f);
        System.out.println((float) 0.1 == 0.1);
        System.out.println(1.0 / 0 + " " + -1.0 / 0 + " " + 0.0 / 0);
        System.out.println((0.0 == -0.0) + " " + Double.valueOf(0.0).equals(-0.0) + " "
                + Double.valueOf(Double.NaN).equals(Double.NaN));
        System.out.println((double) Long.MAX_VALUE + " " + (float) Integer.MAX_VALUE + " " + (double) (1L << 53 | 1));
        System.out.println((long) 1e19 + " " + (int) Float.NaN + " " + (char) 65.7 + " " + (long) -0.9);
        double sum = 0;
        for (int i = 1; i <= 1000; i++) {
            sum += 1.0 / i;
        }
        System.out.println(sum);
        float fsum = 0;
        for (int i = 1; i <= 1000; i++) {
            fsum += 1f / i;
        }
        System.out.println(fsum);
    }
}
