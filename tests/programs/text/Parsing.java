package text;

import java.text.ChoiceFormat;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.ParseException;
import java.util.Locale;
import java.util.Scanner;

/** Scanner and java.text. */
public class Parsing {
    public static void main(String[] args) throws ParseException {
        Scanner scanner = new Scanner("12 3.5 word true\nsecond line\n 99999999999 0x1f\n").useLocale(Locale.ROOT);
        System.out.println(
                scanner.nextInt() + " " + scanner.nextDouble() + " " + scanner.next() + " " + scanner.nextBoolean());
        System.out.println("[" + scanner.nextLine() + "][" + scanner.nextLine() + "] " + scanner.hasNextInt()
                + scanner.hasNextLong() + " " + scanner.nextLong());
        try {
            scanner.nextInt();
        } catch (java.util.InputMismatchException e) {
            System.out.println("no int");
        }
        System.out.println(scanner.next() + scanner.hasNext());
        Scanner commas = new Scanner("a,b;c").useDelimiter("[,;]");
        StringBuilder tokens = new StringBuilder();
        while (commas.hasNext()) {
            tokens.append(commas.next()).append('.');
        }
        System.out.println(tokens);
        DecimalFormatSymbols root = DecimalFormatSymbols.getInstance(Locale.ROOT);
        for (String pattern : new String[] {"#,##0.00", "0", "000.0", "#.##", "0.###E0", "#%", "'no' #"}) {
            DecimalFormat format = new DecimalFormat(pattern, root);
            System.out.println(pattern + ": " + format.format(1234.567) + " " + format.format(-0.5) + " "
                    + format.format(0) + " " + format.format(99999999L));
        }
        System.out.println(NumberFormat.getInstance(Locale.ROOT).parse("1,234.5xyz") + " "
                + NumberFormat.getIntegerInstance(Locale.ROOT).format(2.5));
        try {
            NumberFormat.getInstance(Locale.ROOT).parse("abc");
        } catch (ParseException e) {
            System.out.println("at " + e.getErrorOffset());
        }
        System.out.println(new MessageFormat("{1} then {0}, '{quoted}' {2,number,#.#}", Locale.ROOT)
                .format(new Object[] {"a", "b", 1.25}));
        System.out.println(
                new ChoiceFormat("0#none|1#one|1<many").format(5) + new ChoiceFormat("0#none|1#one|1<many").format(0));
    }
}
