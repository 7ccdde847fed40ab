package text;

import java.util.HexFormat;
import java.util.List;
import java.util.Scanner;
import java.util.StringJoiner;
import java.util.StringTokenizer;

/** StringJoiner, StringTokenizer, Scanner, HexFormat. */
public class Joining {
    public static void main(String[] args) {
        StringJoiner j = new StringJoiner(", ", "{", "}");
        j.setEmptyValue("nothing");
        System.out.println(j + " " + j.length());
        j.add("a").add("").add(null);
        System.out.println(
                j + " " + j.length() + j.merge(new StringJoiner("/").add("x").add("y")));
        StringTokenizer t = new StringTokenizer("a b;c  d", " ;", true);
        System.out.print(t.countTokens() + ": ");
        while (t.hasMoreTokens()) {
            System.out.print("[" + t.nextToken() + "]");
        }
        System.out.println();
        Scanner s = new Scanner("12 3.5 word\nnext line\ntrue 0x1f 99999999999 end");
        System.out.println(s.nextInt() + " " + s.nextDouble() + " " + s.next() + "[" + s.nextLine() + "]["
                + s.nextLine() + "]" + s.nextBoolean() + s.hasNextInt() + s.next() + s.hasNextInt() + s.nextLong()
                + s.hasNext() + s.next() + s.hasNext());
        Scanner c = new Scanner("1,2;3").useDelimiter("[,;]");
        int sum = 0;
        while (c.hasNextInt()) {
            sum += c.nextInt();
        }
        System.out.println(sum + " " + new Scanner("k=v k2=v2").findInLine("(\\w+)=(\\w+)"));
        try {
            new Scanner("x").nextInt();
        } catch (java.util.InputMismatchException e) {
            System.out.println(e.getMessage());
        }
        HexFormat h = HexFormat.ofDelimiter(":").withUpperCase();
        byte[] bytes = {0, 1, 127, -128, -1};
        System.out.println(h.formatHex(bytes) + " " + HexFormat.of().formatHex(bytes) + " " + h.parseHex("0A:FF").length
                + HexFormat.fromHexDigits("7fff") + HexFormat.of().toHexDigits((byte) 5));
        try {
            HexFormat.of().parseHex("abc");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(String.join("|", List.of("p", "q")));
    }
}
