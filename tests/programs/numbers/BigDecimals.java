package numbers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** BigDecimal: scale, rounding, text. */
public class BigDecimals {
    public static void main(String[] args) {
        BigDecimal a = new BigDecimal("123.456");
        BigDecimal b = new BigDecimal("-0.0078");
        System.out.println(
                a.add(b) + " " + a.subtract(b) + " " + a.multiply(b) + " " + a.divide(b, 10, RoundingMode.HALF_EVEN)
                        + " " + a.remainder(b) + " " + a.negate().abs() + " " + a.pow(3));
        System.out.println(a.scale() + " " + a.precision() + " " + a.unscaledValue() + " " + a.signum() + " "
                + a.setScale(1, RoundingMode.DOWN) + " " + a.movePointLeft(5) + " " + a.movePointRight(5) + " "
                + a.ulp());
        for (RoundingMode mode : RoundingMode.values()) {
            if (mode != RoundingMode.UNNECESSARY) {
                StringBuilder row = new StringBuilder(mode.toString());
                for (String s : "5.5 2.5 1.6 1.1 1.0 -1.1 -1.6 -2.5 -5.5".split(" ")) {
                    row.append(' ').append(new BigDecimal(s).setScale(0, mode));
                }
                System.out.println(row);
            }
        }
        System.out.println(new BigDecimal("1.0").equals(new BigDecimal("1.00")) + " "
                + new BigDecimal("1.0").compareTo(new BigDecimal("1.00")) + " " + new BigDecimal("1.0").hashCode() + " "
                + new BigDecimal("100").stripTrailingZeros() + " "
                + new BigDecimal("100").stripTrailingZeros().toPlainString() + " " + new BigDecimal("1E-10") + " "
                + new BigDecimal("1E-10").toPlainString() + " "
                + new BigDecimal("12345E5").toEngineeringString());
        System.out.println(new BigDecimal(0.1) + " " + BigDecimal.valueOf(0.1) + " " + BigDecimal.valueOf(5, 3) + " "
                + new BigDecimal("1e400").doubleValue());
        System.out.println(BigDecimal.ONE.divide(new BigDecimal(3), MathContext.DECIMAL64) + " "
                + new BigDecimal(2).sqrt(new MathContext(30)) + " " + a.round(new MathContext(4)) + " "
                + a.toBigInteger());
        for (Runnable r : new Runnable[] {
            () -> BigDecimal.ONE.divide(new BigDecimal(3)),
            () -> a.divide(BigDecimal.ZERO),
            () -> a.intValueExact(),
            () -> new BigDecimal("1.2.3"),
            () -> a.setScale(1)
        }) {
            try {
                r.run();
            } catch (RuntimeException e) {
                System.out.println(e.getClass().getSimpleName() + " "
                        + (e.getMessage() == null ? "" : e.getMessage().length() > 0));
            }
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < 1000; i++) {
            sum = sum.add(new BigDecimal("0.1"));
        }
        System.out.println(sum + " " + sum.doubleValue() + " " + sum.longValue());
    }
}
