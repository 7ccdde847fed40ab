package text;

import java.util.Formatter;
import java.util.IllegalFormatException;
import java.util.Locale;

/** String.format: conversions, flags, widths and errors. */
public class Formats {
    static void f(String format, Object... args) {
        try {
            System.out.println(String.format(Locale.ROOT, format, args));
        } catch (IllegalFormatException e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        f("%d %5d|%-5d|%05d|%+d|%(d|%,d|% d", 1, 42, 42, 42, 42, -42, 1234567, 42);
        f("%x %X %#x %o %08x", 255, 255, 255, 8, -1);
        f("%d %d %d %x", (byte) -1, (short) 5, Long.MIN_VALUE, -1L);
        f("%s %10s|%-10s|%.2s|%S", "text", "right", "left", "cut", "upper");
        f("%s %s %s %s", null, 1.5, new int[0].length, true);
        f("%c %C %c", 'a', 'b', 0x1f600);
        f("%b %B %b", true, null, "x");
        f("%f %.2f %10.3f|%-10.1f|%+.0f %,.2f", 1.5, Math.PI, Math.E, 2.25, 0.5, 1234567.891);
        f("%f %.3f %.1f %f", Double.NaN, Double.POSITIVE_INFINITY, -0.05, 1e20);
        f("%e %.2e %E", 12345.678, 0.00012, 1.0);
        f("%g %.3g %g", 12345.678, 0.00001, 1e10);
        f("%.0f %.0f %.0f %.1f %.2f", 0.5, 1.5, 2.5, 0.25, 1.005);
        f("%2$s %1$s %<s %s", "a", "b");
        f("100%% %n".trim());
        f("%h %h", "hash", null);
        f("%5c|%-3b|%8.3s|", 'x', true, "abcdef");
        f("%08.2f|%+08d|%(.2f", -3.14159, 42, -1.5);
        f("%,d %,d", -1234567890123L, 999);
        f("%s", (Object) new String[] {"a"}.length);
        f("%d", "no number");
        f("%s %s", "only one");
        f("%q", 1);
        f("%-d", 1);
        f("%.2d", 1);
        f("%c", "text");
        f("%d", 1.5);
        f("%s and nothing more", "a", "b", "c");
        f("%d %d", new java.math.BigInteger("123456789012345678901234567890"), new java.math.BigInteger("-5"));
        f("%.3f %s", new java.math.BigDecimal("1.23456"), new java.math.BigDecimal("1E+3"));
        StringBuilder out = new StringBuilder();
        new Formatter(out, Locale.ROOT).format("%s-", "a").format("%03d", 7);
        System.out.println(out);
        System.out.printf(Locale.ROOT, "%s %d%n", "printf", 5);
        System.out.println("%d items".formatted(3));
    }
}
