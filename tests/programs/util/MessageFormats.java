package util;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.ChoiceFormat;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.ParseException;
import java.text.ParsePosition;
import java.util.Currency;
import java.util.Locale;

public class MessageFormats {
    public static void main(String[] arguments) throws ParseException {
        Locale.setDefault(Locale.ENGLISH);
        System.out.println(MessageFormat.format("{0} has {1} items, {0}! It''s '{not}' a {2}", "Ada", 1234, null));
        System.out.println(
                MessageFormat.format("{0,number,#.##} {0,number,integer} {1,number,percent} {2}", 3.14159, 0.25, 1e10));
        System.out.println(MessageFormat.format(
                "There {0,choice,0#are no files|1#is one file|1<are {0,number,integer} files}.", 0));
        System.out.println(MessageFormat.format(
                "There {0,choice,0#are no files|1#is one file|1<are {0,number,integer} files}.", 1));
        System.out.println(MessageFormat.format(
                "There {0,choice,0#are no files|1#is one file|1<are {0,number,integer} files}.", 1300));
        Object[] parsed = new MessageFormat("{0} - {1}").parse("left - right");
        System.out.println(parsed.length + " " + parsed[0] + " " + parsed[1]);
        try {
            MessageFormat.format("{0", 1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            MessageFormat.format("{x}", 1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
        double[] values = {
            0, 1, -1, 0.5, 1.5, 2.5, 1234567.891, -0.0001, 1e20, Double.NaN, Double.POSITIVE_INFINITY, 0.125, -0.0
        };
        for (String pattern : new String[] {
            "0",
            "0.00",
            "#,##0.###",
            "000.0",
            "0.###E0",
            "##0.##E0",
            "#%",
            "\u00a4#,##0.00",
            "'#'#",
            "0.00;(0.00)",
            "#.#"
        }) {
            DecimalFormat format = new DecimalFormat(pattern, symbols);
            StringBuilder line = new StringBuilder(pattern).append(':');
            for (double value : values) {
                line.append(' ').append(format.format(value));
            }
            System.out.println(line);
        }
        DecimalFormat rounding = new DecimalFormat("0.0", symbols);
        for (RoundingMode mode : new RoundingMode[] {
            RoundingMode.UP,
            RoundingMode.DOWN,
            RoundingMode.CEILING,
            RoundingMode.FLOOR,
            RoundingMode.HALF_UP,
            RoundingMode.HALF_DOWN,
            RoundingMode.HALF_EVEN
        }) {
            rounding.setRoundingMode(mode);
            System.out.println(
                    mode + " " + rounding.format(0.25) + " " + rounding.format(-0.25) + " " + rounding.format(0.35)
                            + " " + rounding.format(new BigDecimal("0.15")) + " " + rounding.format(1.04999));
        }
        NumberFormat number = NumberFormat.getInstance(Locale.ENGLISH);
        System.out.println(number.format(1234.5678) + " " + number.parse("1,234.5xyz") + " "
                + number.parse("12").getClass().getSimpleName());
        ParsePosition position = new ParsePosition(2);
        System.out.println(number.parse("ab77cd", position) + " " + position.getIndex() + " "
                + number.parse("zz", new ParsePosition(0)));
        try {
            number.parse("none");
        } catch (ParseException e) {
            System.out.println(e.getMessage() + " " + e.getErrorOffset());
        }
        NumberFormat percent = NumberFormat.getPercentInstance(Locale.ENGLISH);
        percent.setMaximumFractionDigits(1);
        System.out.println(percent.format(0.12345) + " "
                + NumberFormat.getIntegerInstance(Locale.ENGLISH).format(2.5) + " "
                + NumberFormat.getCompactNumberInstance(Locale.ENGLISH, NumberFormat.Style.SHORT)
                        .format(12345));
        DecimalFormat big = new DecimalFormat("#", symbols);
        big.setParseBigDecimal(true);
        System.out.println(big.parse("123456789012345678901234567890.5") + " "
                + big.format(new BigDecimal("98765432109876543210")) + " " + big.toPattern());
        System.out.println(new ChoiceFormat("0#none|1#one|2#many").format(5) + " "
                + Currency.getInstance("EUR").getDefaultFractionDigits() + " "
                + Currency.getInstance("JPY").getNumericCode() + " "
                + Currency.getInstance("USD").getCurrencyCode());
    }
}
