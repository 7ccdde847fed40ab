package text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.IllegalFormatException;
import java.util.Locale;

/** String.format: each conversion with its flags, and what it says of wrong ones. */
public class FormatKinds {
    static void show(String format, Object... arguments) {
        try {
            System.out.println(format + " -> " + String.format(Locale.ROOT, format, arguments));
        } catch (IllegalFormatException e) {
            System.out.println(format + " -> " + e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        for (String flags : new String[] {"", "12", "-12", "012", "+", " ", "(", ",", "+,12", "(,012"}) {
            show("[%" + flags + "d]", -1234567);
            show("[%" + flags + "d]", 1234567890123L);
            show("[%" + flags + ".2f]", -9876.545);
            show("[%" + flags + "d]", new BigInteger("123456789012345678901234567890"));
            show("[%" + flags + ".1f]", new BigDecimal("-12345.25"));
        }
        for (String conversion : new String[] {"x", "X", "#x", "o", "#o", "08x"}) {
            show("%" + conversion, -255);
            show("%" + conversion, (byte) -1);
            show("%" + conversion, 255L);
        }
        for (double d : new double[] {0, -0.0, 1, 0.1, 1e10, 1.5e-7, 123456.789, 1e100, Double.NaN, -1 / 0.0}) {
            show("%e %g %f %a %.3e %10.4g|%-12.1f|%s", d, d, d, d, d, d, d, d);
        }
        show(
                "%s %S %10s|%-10s|%.2s %b %B %c %C %h",
                "text", "text", "right", "left", "cut", true, null, 'c', 0x1f600, "hash");
        show("%2$s %1$s %<s %s %%%n", "a", "b");
        show("%d", "text");
        show("%q", 1);
        show("%s %s", "one");
        show("%-d", 1);
        show("%,x", 1);
        show("%c", 0x110000);
        System.out.println("%d of %s".formatted(3, Arrays.asList(1, 2)) + String.format("%5b|%-6b|", true, false));
    }
}
