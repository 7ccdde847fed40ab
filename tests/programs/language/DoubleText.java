package language;

/** Double.toString, parseDouble and their float twins over many values: the shortest decimal that reads back. */
public class DoubleText {
    public static void main(String[] args) {
        double[] chosen = {
            1,
            10,
            100,
            1e6,
            9999999,
            1e7,
            12345678.9,
            0.001,
            0.0009999,
            1e-3,
            1e-5,
            123.456,
            1e21,
            1e22,
            1e23,
            2e-323,
            4.9e-324,
            1.7976931348623157e308,
            2.2250738585072014E-308,
            0.3,
            2.0 / 3,
            Math.PI,
            Math.E,
            5e-324,
            9007199254740993.0,
            1.1,
            100.0 / 3,
            1e100,
            123456789012345680.0
        };
        for (double d : chosen) {
            System.out.println(d + " " + -d + " " + (float) d);
        }
        long seed = 42;
        int wrong = 0;
        StringBuilder digest = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            seed = seed * 6364136223846793005L + 1442695040888963407L;
            double d = Double.longBitsToDouble(seed ^ seed >>> 7);
            if (Double.isNaN(d)) {
                continue;
            }
            String text = Double.toString(d);
            if (Double.doubleToLongBits(Double.parseDouble(text)) != Double.doubleToLongBits(d)) {
                wrong++;
            }
            float f = Float.intBitsToFloat((int) (seed >>> 32));
            String floatText = Float.toString(f);
            if (!Float.isNaN(f) && Float.floatToIntBits(Float.parseFloat(floatText)) != Float.floatToIntBits(f)) {
                wrong++;
            }
            if (i % 50 == 0) {
                digest.append(text)
                        .append(' ')
                        .append(Float.isNaN(f) ? "NaN" : floatText)
                        .append('\n');
            }
        }
        System.out.print(digest);
        System.out.println("wrong " + wrong);
        String[] texts = {
            "1",
            " 2.5 ",
            "1e5",
            "-1E-5",
            ".5",
            "5.",
            "0x1.8p1",
            "1f",
            "2d",
            "NaN",
            "-Infinity",
            "1e400",
            "1e-400",
            "179769313486231570814527423731704356798070567525844996598917476803157260780028538760589558632766878171540458953514382464234321326889464182768467546703537516986049910576551282076245490090389328944075868508455133942304583236903222948165808559332123347747979e-100",
            "",
            "x",
            "1e",
            "--1",
            "0x1",
            "1_0",
            "infinity",
            "2.2250738585072012e-308",
            "0.1e+1"
        };
        for (String text : texts) {
            try {
                System.out.println(text.length() + " " + Double.parseDouble(text));
            } catch (NumberFormatException e) {
                System.out.println("'" + text + "' " + e.getMessage());
            }
        }
        System.out.println(
                Double.toHexString(1.0) + " " + Double.toHexString(-0.1) + " " + Double.toHexString(Double.MIN_VALUE));
        System.out.println(
                Float.parseFloat("3.4028236e38") + " " + Float.parseFloat("16777217") + " " + Float.valueOf("1e-46"));
        System.out.println(new StringBuilder()
                .append(1.5f)
                .append(' ')
                .append(2.25)
                .append(' ')
                .append((Object) 3.0));
    }
}
