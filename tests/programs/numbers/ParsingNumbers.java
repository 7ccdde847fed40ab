package numbers;

/** Parsing and printing numbers, with the messages of failures. */
public class ParsingNumbers {
    interface Parse {
        Object of(String s);
    }

    static void attempt(Parse parse, String... texts) {
        StringBuilder line = new StringBuilder();
        for (String s : texts) {
            try {
                line.append(parse.of(s)).append("; ");
            } catch (NumberFormatException e) {
                line.append(e.getMessage()).append("; ");
            }
        }
        System.out.println(line);
    }

    public static void main(String[] args) {
        attempt(
                Integer::parseInt,
                "0",
                "-0",
                "+7",
                "2147483647",
                "2147483648",
                "-2147483648",
                "-2147483649",
                "",
                " 1",
                "1 ",
                "a",
                "--1",
                "+",
                null,
                "1_0",
                "\u0661");
        attempt(s -> Integer.parseInt(s, 16), "ff", "-FF", "7fffffff", "80000000", "g");
        attempt(s -> Integer.parseInt(s, 36), "zz", "-hello");
        attempt(Integer::decode, "0x1F", "-#1f", "010", "09", "");
        attempt(Integer::parseUnsignedInt, "4294967295", "4294967296", "-1");
        attempt(Long::parseLong, "9223372036854775807", "9223372036854775808", "-9223372036854775808", "12L");
        attempt(Long::parseUnsignedLong, "18446744073709551615", "18446744073709551616");
        attempt(Byte::parseByte, "127", "128", "-128", "x");
        attempt(Short::parseShort, "32767", "32768");
        attempt(
                Double::parseDouble,
                "1",
                "-0",
                "1e400",
                "1e-400",
                "NaN",
                "-Infinity",
                " 1.5 ",
                "0x1.8p1",
                "1d",
                "1.7976931348623159e308",
                "4.9e-324",
                "2.4e-324",
                "1e",
                "",
                ".",
                "1.2.3",
                "infinity");
        attempt(Float::parseFloat, "1.17549435e-38", "3.4028236e38", "16777217", "0.1", "1e-46");
        attempt(Boolean::parseBoolean, "true", "TRUE", "yes", null);
        int[] ints = {0, 1, -1, 255, Integer.MAX_VALUE, Integer.MIN_VALUE};
        for (int i : ints) {
            System.out.println(Integer.toHexString(i) + " " + Integer.toOctalString(i) + " " + Integer.toBinaryString(i)
                    + " " + Integer.toString(i, 7) + " " + Integer.toUnsignedString(i) + " " + Long.toHexString(i) + " "
                    + Integer.reverse(i) + " " + Integer.highestOneBit(i) + " " + Integer.numberOfTrailingZeros(i) + " "
                    + Integer.bitCount(i) + " " + Integer.rotateLeft(i, 5) + " " + Integer.compareUnsigned(i, 7) + " "
                    + Integer.divideUnsigned(i, 7) + " " + Integer.remainderUnsigned(i, 7));
        }
        System.out.println(Long.toString(Long.MIN_VALUE, 36) + " " + Long.numberOfLeadingZeros(1) + " "
                + Long.reverseBytes(1) + " " + Long.divideUnsigned(-1, 10) + " " + Long.toUnsignedString(-1) + " "
                + Long.bitCount(-1) + " " + Long.hashCode(-5) + " " + Long.signum(-9));
        System.out.println(Double.toHexString(0.1) + " " + Double.toHexString(-Double.MIN_VALUE) + " "
                + Float.toHexString(1.5f) + " " + Double.doubleToLongBits(-0.0) + " " + Float.floatToIntBits(Float.NaN)
                + " " + Double.compare(0.0, -0.0) + Double.isFinite(1e308 * 10) + " " + Double.hashCode(1.5)
                + Math.ulp(1.0));
    }
}
