package util;

import java.util.HexFormat;
import java.util.InputMismatchException;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Scanner;
import java.util.StringJoiner;
import java.util.regex.Pattern;

public class Scanners {
    public static void main(String[] arguments) {
        Scanner scanner =
                new Scanner("12 -7 3.5 true word 99999999999 0x1f\nsecond line here\n\nlast").useLocale(Locale.ENGLISH);
        System.out.println(scanner.nextInt() + " " + scanner.nextByte() + " " + scanner.nextDouble() + " "
                + scanner.nextBoolean() + " " + scanner.next() + " " + scanner.hasNextInt() + " "
                + scanner.hasNextLong() + " " + scanner.nextLong());
        try {
            scanner.nextInt();
        } catch (InputMismatchException e) {
            System.out.println(e.getMessage());
        }
        System.out.println("[" + scanner.next() + "][" + scanner.nextLine() + "][" + scanner.nextLine() + "]["
                + scanner.nextLine() + "][" + scanner.hasNextLine() + scanner.nextLine() + "]");
        try {
            scanner.next();
        } catch (NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
        Scanner commas = new Scanner("a, b,c ,, d").useDelimiter("\\s*,\\s*");
        StringJoiner joiner = new StringJoiner("|", "<", ">").setEmptyValue("empty");
        System.out.println(joiner + " " + joiner.length());
        while (commas.hasNext()) {
            joiner.add(commas.next());
        }
        System.out.println(joiner + " " + joiner.length() + " "
                + new StringJoiner("-").add("z").merge(joiner));
        Scanner find = new Scanner("key=value; other=thing");
        System.out.println(find.findInLine("(\\w+)=(\\w+)") + " " + find.match().group(2) + " "
                + find.findWithinHorizon(Pattern.compile("o\\w+"), 0) + " "
                + find.skip("=th").next());
        System.out.println(new Scanner("1 2 3 x 4")
                        .tokens()
                        .filter(token -> token.matches("\\d"))
                        .mapToInt(Integer::parseInt)
                        .sum()
                + " "
                + new Scanner("a1b22c333")
                        .findAll("\\d+")
                        .map(result -> result.group())
                        .toList());
        Scanner closed = new Scanner("x");
        closed.close();
        try {
            closed.next();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(new Scanner("1,234 ff 101").useLocale(Locale.ENGLISH).nextInt() + " "
                + new Scanner("ff").nextInt(16) + " " + new Scanner("123456789012345678901").nextBigInteger());

        HexFormat hex = HexFormat.of();
        byte[] bytes = {0, 1, (byte) 0xab, -1};
        System.out.println(hex.formatHex(bytes) + " "
                + hex.withUpperCase().withDelimiter(":").formatHex(bytes) + " "
                + hex.withPrefix("0x").withSuffix(";").formatHex(bytes, 1, 3) + " " + hex.parseHex("00ff7F").length
                + " " + hex.toHexDigits((byte) 10) + " " + hex.toHexDigits(255L, 3) + " "
                + HexFormat.fromHexDigits("7fff") + " " + HexFormat.isHexDigit('g'));
        for (String bad : new String[] {"0", "0g", ""}) {
            try {
                System.out.println(hex.parseHex(bad).length);
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
        System.out.println(HexFormat.ofDelimiter(", ").withPrefix("#") + " "
                + HexFormat.ofDelimiter("-").parseHex("01-02-03").length);
    }
}
