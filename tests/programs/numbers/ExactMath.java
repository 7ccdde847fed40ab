package numbers;

/** Math's exact, floor and clamp methods and their exceptions. */
public class ExactMath {
    interface Op {
        Object run();
    }

    static void attempt(Op... ops) {
        StringBuilder line = new StringBuilder();
        for (Op op : ops) {
            try {
                line.append(op.run()).append("; ");
            } catch (ArithmeticException | IllegalArgumentException e) {
                line.append(e.getMessage()).append("; ");
            }
        }
        System.out.println(line);
    }

    public static void main(String[] args) {
        int max = Integer.MAX_VALUE;
        int min = Integer.MIN_VALUE;
        attempt(
                () -> Math.addExact(max, 1),
                () -> Math.subtractExact(min, 1),
                () -> Math.multiplyExact(max, 2),
                () -> Math.negateExact(min),
                () -> Math.incrementExact(max),
                () -> Math.toIntExact(1L << 31),
                () -> Math.absExact(min));
        attempt(
                () -> Math.addExact(Long.MAX_VALUE, 1),
                () -> Math.multiplyExact(1L << 62, 2),
                () -> Math.multiplyHigh(1L << 62, 8),
                () -> Math.multiplyFull(max, max),
                () -> Math.negateExact(5L));
        attempt(
                () -> Math.floorDiv(-7, 2),
                () -> Math.floorMod(-7, 2),
                () -> Math.ceilDiv(7, 2),
                () -> Math.floorMod(-7L, 3),
                () -> Math.floorDiv(min, -1),
                () -> Math.floorDiv(1, 0));
        attempt(() -> Math.clamp(50L, 1, 9), () -> Math.clamp(0.5, 1.0, 2.0), () -> Math.clamp(1L, 9, 2));
        attempt(
                () -> max + 1,
                () -> min - 1,
                () -> min / -1,
                () -> min % -1,
                () -> -min,
                () -> Math.abs(min),
                () -> max * max,
                () -> (long) max * max);
        attempt(
                () -> Math.round(0.5),
                () -> Math.round(-0.5),
                () -> Math.round(2.5),
                () -> Math.rint(2.5),
                () -> Math.rint(3.5),
                () -> Math.round(0.49999999999999994),
                () -> Math.round(1e300),
                () -> Math.round(Float.NaN),
                () -> Math.ceil(-0.2),
                () -> Math.floor(-0.0));
        attempt(
                () -> Math.min(-0.0, 0.0),
                () -> Math.max(-0.0, 0.0),
                () -> Math.min(1, Double.NaN),
                () -> Math.signum(-0.0),
                () -> Math.copySign(3, -0.0),
                () -> Math.nextUp(1.0),
                () -> Math.nextDown(0f),
                () -> Math.scalb(1.5, 10),
                () -> Math.getExponent(1e-310),
                () -> Math.fma(0.1, 10, -1),
                () -> Math.hypot(3, 4),
                () -> Math.cbrt(27));
        attempt(
                () -> 5 % -3,
                () -> -5 % 3,
                () -> 5.5 % -2,
                () -> -5.5 % 2,
                () -> 1 % 0.0,
                () -> Double.POSITIVE_INFINITY % 2,
                () -> 5 % Double.NEGATIVE_INFINITY,
                () -> -0.0 % 1,
                () -> 1e300 % 3);
        attempt(
                () -> 0.1 + 0.2,
                () -> 0.1f + 0.2f,
                () -> (float) 0.1 + 0.2,
                () -> 1.0 / 3,
                () -> 1f / 3,
                () -> 100 * 1.1,
                () -> 1e16 + 1,
                () -> (0.1 + 0.2) + 0.3 == 0.1 + (0.2 + 0.3));
        attempt(() -> 1 / 0, () -> 1L % 0, () -> 1 / 0.0, () -> 0 / 0.0);
    }
}
