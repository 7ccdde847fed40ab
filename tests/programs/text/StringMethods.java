package text;

import java.util.Arrays;
import java.util.Locale;

/** The methods of String, with the messages of their exceptions. */
public class StringMethods {
    static void attempt(Runnable r) {
        try {
            r.run();
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        String s = "  Hello, World! \u00e4\u00df\u20ac  ";
        System.out.println("[" + s.trim() + "][" + s.strip() + "][" + s.stripLeading() + "][" + s.stripTrailing() + "]"
                + s.isBlank());
        System.out.println(s.toUpperCase(Locale.ROOT)
                + s.toLowerCase(Locale.ROOT)
                + s.length()
                + s.indexOf('o')
                + s.lastIndexOf("o")
                + s.indexOf("o", 8)
                + s.indexOf("zz"));
        System.out.println(
                s.replace('l', 'L') + s.replace("l", "") + s.replaceAll("[aeiou]", "*") + s.replaceFirst("l+", "<$0>"));
        System.out.println(Arrays.toString("a,b,,c,,".split(","))
                + Arrays.toString("a,b,,c,,".split(",", -1))
                + Arrays.toString("a1b22c".split("\\d+"))
                + Arrays.toString("abc".split(""))
                + Arrays.toString("a,b,c".split(",", 2)));
        System.out.println("abc".compareTo("abd") + "abc".compareTo("ab") + "a".compareToIgnoreCase("B") + " "
                + "abc".contentEquals(new StringBuilder("abc")) + "Abc".equalsIgnoreCase("aBC")
                + "abc".regionMatches(true, 1, "xBC", 1, 2));
        System.out.println(String.join("-", "a", "b")
                + String.valueOf(new char[] {'x', 'y'})
                + "ab".repeat(3)
                + "abc".chars().sum()
                + "a\nb\r\nc".lines().toList()
                + "x".concat("y")
                + "abc".startsWith("b", 1)
                + "abc".endsWith(""));
        System.out.println("\ud83d\ude00a".codePointAt(0) + " " + "\ud83d\ude00a".codePointCount(0, 3) + " "
                + "\ud83d\ude00a".offsetByCodePoints(0, 1) + " " + new StringBuilder("\ud83d\ude00a").reverse()
                + "\ud83d\ude00".codePoints().count());
        System.out.println("%d%%".formatted(5)
                + "abc".transform(t -> t + t)
                + "a\tb".translateEscapes()
                + "  x\n y".stripIndent()
                + "hash".hashCode()
                + "".hashCode()
                + "abc".matches("[a-c]+"));
        System.out.println(new String(new char[] {'a', 'b', 'c'}, 1, 2)
                + new String(new int[] {0x1f600, 97}, 0, 2)
                + String.copyValueOf(new char[] {'q'})
                + "abc".subSequence(0, 2)
                + "abcb".indexOf('b', 2)
                + "aXbX".lastIndexOf('X', 2));
        attempt(() -> "abc".charAt(3));
        attempt(() -> "abc".charAt(-1));
        attempt(() -> "abc".substring(4));
        attempt(() -> "abc".substring(-1));
        attempt(() -> "abc".substring(2, 1));
        attempt(() -> "abc".substring(1, 9));
        attempt(() -> "abc".repeat(-1));
        attempt(() -> "abc".codePointAt(5));
        attempt(() -> new String(new char[2], 1, 5));
        attempt(() -> "abc".getChars(0, 5, new char[2], 0));
        attempt(() -> new StringBuilder("abc").deleteCharAt(3));
        attempt(() -> new StringBuilder("abc").insert(4, "x"));
        attempt(() -> new StringBuilder("abc").setCharAt(9, 'x'));
        attempt(() -> new StringBuilder("abc").charAt(3));
        attempt(() -> new StringBuilder("abc").replace(4, 5, "x"));
        attempt(() -> new StringBuilder("abc").setLength(-1));
        attempt(() -> new StringBuilder("abc").delete(2, 1));
        attempt(() -> new StringBuilder("abc").substring(2, 1));
    }
}
