package numbers;

/** Math and StrictMath. StrictMath's results are exact by definition, Math's are printed only where IEEE 754 fixes them. */
public class MathFunctions {
    public static void main(String[] args) {
        double[] values = {
            0,
            -0.0,
            0.5,
            -0.5,
            1,
            -1,
            1.5,
            2.5,
            -2.5,
            0.1,
            3.7,
            -3.7,
            10,
            100.25,
            1e10,
            1e-10,
            1e300,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            4503599627370497.5,
            0.49999999999999994
        };
        for (double v : values) {
            System.out.println(v + ": " + Math.sqrt(v) + " " + Math.floor(v) + " " + Math.ceil(v) + " " + Math.rint(v)
                    + " " + Math.round(v) + " " + Math.round((float) v) + " " + Math.abs(v) + " " + Math.signum(v) + " "
                    + Math.ulp(v) + " " + Math.nextUp(v) + " " + Math.nextDown(v) + " " + Math.getExponent(v) + " "
                    + Math.scalb(v, 3) + " " + Math.toRadians(v) + " " + Math.copySign(3, v));
            System.out.println("  " + StrictMath.sin(v) + " " + StrictMath.cos(v) + " " + StrictMath.tan(v) + " "
                    + StrictMath.exp(v) + " " + StrictMath.log(v) + " " + StrictMath.log10(v) + " " + StrictMath.cbrt(v)
                    + " " + StrictMath.atan(v) + " " + StrictMath.asin(v) + " " + StrictMath.sinh(v) + " "
                    + StrictMath.tanh(v) + " " + StrictMath.expm1(v) + " " + StrictMath.log1p(v));
            for (double w : new double[] {0, 0.5, -2, 3, Double.NaN, Double.POSITIVE_INFINITY}) {
                System.out.print("  " + StrictMath.pow(v, w) + " " + StrictMath.atan2(v, w) + " "
                        + StrictMath.hypot(v, w) + " " + Math.IEEEremainder(v, w) + " " + Math.nextAfter(v, w));
            }
            System.out.println();
        }
        System.out.println(Math.fma(2.0, 3.0, 1.0) + " " + Math.max(-0.0, 0.0) + " " + Math.min(-0.0, 0.0) + " "
                + Math.max(Float.NaN, 1f) + " " + Math.PI + " " + Math.E);
        double close = 0;
        for (double x = -5; x < 5; x += 0.01) {
            close = Math.max(close, Math.abs(Math.sin(x) - StrictMath.sin(x)));
            close = Math.max(close, Math.abs(Math.exp(x) - StrictMath.exp(x)) / StrictMath.exp(x));
            close = Math.max(close, Math.abs(Math.pow(1.5, x) - StrictMath.pow(1.5, x)) / StrictMath.pow(1.5, x));
        }
        System.out.println("Math is close to StrictMath " + (close < 1e-14));
        double random = Math.random();
        System.out.println(random >= 0 && random < 1);
    }
}
