package language;

/** The bit twiddling and text forms of Integer, Long, Short, Byte and Character, and Math's exact arithmetic. */
public class IntegerMethods {
    interface Calculation {
        Object compute();
    }

    static void attempt(String name, Calculation calculation) {
        try {
            System.out.println(name + " " + calculation.compute());
        } catch (RuntimeException e) {
            System.out.println(name + " " + e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        int[] ints = {0, 1, -1, 12345, -98765, 1 << 20, Integer.MAX_VALUE, Integer.MIN_VALUE};
        for (int n : ints) {
            System.out.println(Integer.bitCount(n) + " " + Integer.reverse(n) + " " + Integer.reverseBytes(n) + " "
                    + Integer.highestOneBit(n) + " " + Integer.lowestOneBit(n) + " " + Integer.numberOfLeadingZeros(n)
                    + " "
                    + Integer.numberOfTrailingZeros(n) + " " + Integer.rotateLeft(n, 5) + " "
                    + Integer.rotateRight(n, 40) + " "
                    + Integer.signum(n) + " " + Integer.toHexString(n) + " " + Integer.toOctalString(n) + " "
                    + Integer.toBinaryString(n) + " " + Integer.toString(n, 36) + " " + Integer.toUnsignedString(n)
                    + " "
                    + Integer.divideUnsigned(n, 7) + " " + Integer.remainderUnsigned(n, 7) + " " + Integer.hashCode(n));
        }
        long[] longs = {0, 1, -1, 123456789012L, -987654321098L, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE};
        for (long n : longs) {
            System.out.println(
                    Long.bitCount(n) + " " + Long.reverse(n) + " " + Long.reverseBytes(n) + " " + Long.highestOneBit(n)
                            + " " + Long.numberOfLeadingZeros(n) + " " + Long.numberOfTrailingZeros(n) + " "
                            + Long.rotateLeft(n, 13) + " "
                            + Long.toHexString(n) + " " + Long.toBinaryString(n) + " " + Long.toString(n, 7) + " "
                            + Long.toUnsignedString(n) + " " + Long.divideUnsigned(n, 10) + " "
                            + Long.remainderUnsigned(n, 10) + " "
                            + Long.hashCode(n) + " " + Math.multiplyHigh(n, 1L << 35));
        }
        for (String s :
                new String[] {"0", "-0", "+5", "2147483647", "-2147483648", "2147483648", "", "-", "1x", " 1", "٣"}) {
            attempt("parse '" + s + "'", () -> Integer.parseInt(s));
        }
        attempt("parse null", () -> Integer.parseInt(null));
        attempt("radix 16", () -> Integer.parseInt("-7fF", 16));
        attempt("radix 2 unsigned", () -> Integer.parseUnsignedInt("1".repeat(32), 2));
        attempt("radix 99", () -> Integer.parseInt("1", 99));
        attempt("long", () -> Long.parseLong("-9223372036854775808"));
        attempt("long too big", () -> Long.parseLong("9223372036854775808"));
        attempt("decode", () -> Integer.decode("0x10") + Integer.decode("-010") + Integer.decode("#f"));
        attempt("byte", () -> Byte.parseByte("128"));
        attempt("short", () -> Short.parseShort("-32768"));
        attempt("addExact", () -> Math.addExact(Integer.MAX_VALUE, 1));
        attempt("multiplyExact", () -> Math.multiplyExact(1L << 40, 1L << 40));
        attempt("negateExact", () -> Math.negateExact(Integer.MIN_VALUE));
        attempt("toIntExact", () -> Math.toIntExact(1L << 31));
        attempt(
                "floorDiv",
                () -> Math.floorDiv(-7, 2) + " " + Math.floorMod(-7, 2) + " " + Math.floorMod(7, -3) + " "
                        + Math.ceilDiv(7, 2) + " " + Math.floorMod(-7L, 4));
        attempt("clamp", () -> Math.clamp(500L, 1, 100) + " " + Math.absExact(-5));
        attempt("floorMod 0", () -> Math.floorMod(1, 0));
        attempt(
                "compare",
                () -> Integer.compare(1, 2) + " " + Long.compare(2, 1) + " " + Character.compare('a', 'c') + " "
                        + Boolean.compare(true, false) + " " + Byte.compare((byte) 1, (byte) 5) + " "
                        + Byte.compareUnsigned((byte) -1, (byte) 1));
        attempt("boxes", () -> Integer.valueOf(127) == Integer.valueOf(127));
        attempt(
                "valueOf equals",
                () -> Integer.valueOf(1000).equals(1000) + " " + Long.valueOf(1).equals(1) + " "
                        + Integer.valueOf(5).compareTo(6) + " " + Short.toUnsignedInt((short) -1) + " "
                        + Byte.toUnsignedInt((byte) -1));
        attempt(
                "number",
                () -> Integer.valueOf(300).byteValue() + " "
                        + Double.valueOf(3.9).intValue() + " "
                        + Long.valueOf(1L << 33).intValue() + " "
                        + Integer.valueOf(7).doubleValue());
        attempt(
                "constants",
                () -> Integer.SIZE + " " + Long.BYTES + " " + Byte.MIN_VALUE + " " + Short.MAX_VALUE + " "
                        + (int) Character.MAX_VALUE + " " + Integer.sum(1, 2) + " " + Integer.max(1, 2) + " "
                        + Long.min(1, 2));
    }
}
