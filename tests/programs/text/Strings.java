package text;

import java.util.Arrays;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.StringTokenizer;

/** The methods of String. */
public class Strings {
    interface Attempt {
        Object run();
    }

    static void attempt(Attempt attempt) {
        try {
            System.out.println(attempt.run());
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        String s = "  Hello, World! äöü ß 中文 😀  ";
        System.out.println(s.trim() + "|" + s.strip() + "|" + s.stripLeading() + "|" + s.stripTrailing() + "|"
                + s.length() + s.isBlank() + "".isEmpty());
        System.out.println(
                s.toUpperCase(Locale.ROOT) + s.toLowerCase(Locale.ROOT) + " " + s.hashCode() + " " + "".hashCode());
        System.out.println(s.indexOf('o') + " " + s.indexOf('o', 7) + " " + s.lastIndexOf("o") + " "
                + s.indexOf("World") + " " + s.indexOf("nope") + " " + s.indexOf("") + " " + s.contains("ö")
                + s.startsWith("Hello", 2) + s.endsWith("  ") + " " + s.lastIndexOf('l', 5));
        System.out.println("banana".replace('a', 'o') + " " + "banana".replace("an", "") + " "
                + "a.b.c".replaceAll("\\.", "-") + " " + "aaa".replaceFirst("a", "b") + " " + "x".replace("", "-"));
        System.out.println(Arrays.toString("a,b,,c,,".split(","))
                + Arrays.toString("a,b,,c,,".split(",", -1))
                + Arrays.toString("a,b,c".split(",", 2))
                + Arrays.toString("".split(","))
                + Arrays.toString("abc".split(""))
                + Arrays.toString(" a  b ".split("\\s+"))
                + Arrays.toString("a1b22c".split("\\d")));
        System.out.println(String.join("-", "a", "b") + String.join("+", Arrays.asList("x", null)) + " "
                + "ab".repeat(3) + "x".repeat(0) + "|");
        System.out.println("abc".compareTo("abd") + " " + "abc".compareTo("ab") + " " + "ABC".compareToIgnoreCase("abd")
                + " " + "Straße".equalsIgnoreCase("STRASSE") + " " + "äÖ".equalsIgnoreCase("Äö") + " "
                + "abc".regionMatches(true, 1, "xBC", 1, 2) + " " + "abc".contentEquals(new StringBuilder("abc")));
        "one\ntwo\r\nthree\rfour\n".lines().forEach(l -> System.out.print("[" + l + "]"));
        System.out.println();
        System.out.println("  indented\n    more\n".stripIndent() + "|" + "a\nb".indent(2) + "|"
                + "tab\\tnew\\n".translateEscapes());
        System.out.println(String.valueOf(new char[] {'a', 'b'})
                + String.valueOf(true)
                + String.valueOf(1.0f)
                + String.copyValueOf(new char[] {'x', 'y', 'z'}, 1, 2)
                + new String(new char[] {'p', 'q', 'r'}, 1, 1)
                + "abc".concat("def"));
        System.out.println("Apfel".chars().sum() + " " + "😀a".codePoints().count() + " "
                + "abc".chars().mapToObj(c -> (char) c).toList());
        char[] target = new char[5];
        Arrays.fill(target, '.');
        "abcdef".getChars(1, 4, target, 1);
        System.out.println(new String(target) + " " + "abc".subSequence(1, 2) + " " + "same".equals("same")
                + "x".equals(null) + " " + ("a" + "b" == "ab"));
        attempt(() -> "abc".charAt(-1));
        attempt(() -> "abc".substring(4));
        attempt(() -> "abc".substring(-1, 2));
        attempt(() -> "abc".substring(3) + "|");
        attempt(() -> "abc".codePointAt(3));
        attempt(() -> "abc".compareTo(null));
        attempt(() -> "ab".formatted() + "%s-%d".formatted("x", 5));
        attempt(() -> "é".equals("e\u0301") + " " + "É".toLowerCase(Locale.ROOT) + "ı".toUpperCase(Locale.ROOT)
                + "İ".toLowerCase(Locale.ROOT).length() + "ΑΣ".toLowerCase(Locale.ROOT)
                + "ŉ".toUpperCase(Locale.ROOT).length());
        attempt(() -> "a-b_c".transform(t -> t.replace("-", "").length()));
        StringJoiner joiner = new StringJoiner(", ", "{", "}");
        joiner.setEmptyValue("nothing");
        System.out.print(joiner + " ");
        System.out.println(
                joiner.add("a").add("b").merge(new StringJoiner("/").add("c").add("d")) + " " + joiner.length());
        StringTokenizer tokens = new StringTokenizer("a b,c", " ,", true);
        System.out.print(tokens.countTokens() + ":");
        while (tokens.hasMoreTokens()) {
            System.out.print("<" + tokens.nextToken() + ">");
        }
        System.out.println();
        CharSequence sequence = new StringBuilder("seq");
        System.out.println(CharSequence.compare(sequence, "seq") + " " + sequence.isEmpty() + sequence.charAt(1)
                + String.CASE_INSENSITIVE_ORDER.compare("A", "b"));
        System.out.println("hash: " + "The quick brown fox".hashCode() + " " + "Aa".hashCode() + " " + "BB".hashCode()
                + " " + "\uffff\u0000".hashCode());
        System.out.println("abcabc".indexOf('c', 3) + " " + "abcabc".indexOf("b", 1, 3) + " "
                + "x,y;z".splitWithDelimiters("[,;]", 0).length);
    }
}
