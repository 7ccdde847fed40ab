package apps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Counting, wrapping, templates, Huffman codes, run lengths, Base64 by hand, a small Markdown. */
public class TextTools {
    private static final String TEXT = """
            The diatom is a single cell with a wall of glass.
            It lives in masses: in the sea, in lakes, in soil -- wherever there's water and light.
            A single drop may hold thousands; the wall of one is thinner than a hair.
            """;

    abstract static sealed class Node implements Comparable<Node> {
        final int weight;

        Node(int weight) {
            this.weight = weight;
        }

        abstract int least();

        @Override
        public int compareTo(Node other) {
            return Comparator.<Node>comparingInt(node -> node.weight)
                    .thenComparingInt(Node::least)
                    .compare(this, other);
        }

        static final class Leaf extends Node {
            final char symbol;

            Leaf(char symbol, int weight) {
                super(weight);
                this.symbol = symbol;
            }

            @Override
            int least() {
                return symbol;
            }
        }

        static final class Fork extends Node {
            final Node left;
            final Node right;

            Fork(Node left, Node right) {
                super(left.weight + right.weight);
                this.left = left;
                this.right = right;
            }

            @Override
            int least() {
                return Math.min(left.least(), right.least());
            }
        }
    }

    static void codes(Node node, String prefix, Map<Character, String> codes) {
        switch (node) {
            case Node.Leaf leaf -> codes.put(leaf.symbol, prefix.isEmpty() ? "0" : prefix);
            case Node.Fork fork -> {
                codes(fork.left, prefix + '0', codes);
                codes(fork.right, prefix + '1', codes);
            }
        }
    }

    static String wrap(String text, int width) {
        StringBuilder lines = new StringBuilder();
        int length = 0;
        for (String word : text.split("\\s+")) {
            if (length > 0 && length + 1 + word.length() > width) {
                lines.append('\n');
                length = 0;
            }
            lines.append(length > 0 ? " " : "").append(word);
            length += (length > 0 ? 1 : 0) + word.length();
        }
        return lines.toString();
    }

    static String fill(String template, Map<String, ?> values) {
        Matcher matcher =
                Pattern.compile("\\$\\{(?<name>\\w+)(?::(?<default>[^}]*))?}").matcher(template);
        return matcher.replaceAll(match -> {
            Object value = values.get(match.group("name"));
            if (value == null && match.group("default") == null) {
                throw new IllegalArgumentException("no value for " + match.group("name"));
            }
            return Matcher.quoteReplacement(String.valueOf(value == null ? match.group("default") : value));
        });
    }

    static String runs(String text) {
        StringBuilder result = new StringBuilder();
        for (int i = 0, j; i < text.length(); i = j) {
            for (j = i; j < text.length() && text.charAt(j) == text.charAt(i); j++) {}
            result.append(text.charAt(i)).append(j - i > 1 ? String.valueOf(j - i) : "");
        }
        return result.toString();
    }

    static String html(String markdown) {
        StringBuilder out = new StringBuilder();
        boolean inList = false;
        for (String line : markdown.lines().toList()) {
            Matcher heading = Pattern.compile("^(#{1,6})\\s+(.*)$").matcher(line);
            boolean item = line.startsWith("- ");
            if (inList != item) {
                out.append(item ? "<ul>" : "</ul>");
                inList = item;
            }
            String text = item ? line.substring(2) : heading.matches() ? heading.group(2) : line;
            text = text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replaceAll("\\*\\*(.+?)\\*\\*", "<b>$1</b>")
                    .replaceAll("`([^`]*)`", "<code>$1</code>")
                    .replaceAll("\\[([^\\]]+)]\\(([^)]+)\\)", "<a href=\"$2\">$1</a>");
            String tag =
                    item ? "li" : heading.matches() ? "h" + heading.group(1).length() : "p";
            if (!text.isBlank()) {
                out.append('<')
                        .append(tag)
                        .append('>')
                        .append(text.strip())
                        .append("</")
                        .append(tag)
                        .append('>');
            }
        }
        return out.append(inList ? "</ul>" : "").toString();
    }

    public static void main(String[] arguments) {
        Map<String, Integer> words = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String word : TEXT.split("[^\\p{L}']+")) {
            words.merge(word, 1, Integer::sum);
        }
        System.out.println(words);
        System.out.println(words.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(4)
                .map(Object::toString)
                .collect(Collectors.joining(", ")));
        System.out.println(wrap(TEXT, 34));
        Map<Character, Integer> counts = new HashMap<>();
        for (char c : TEXT.toCharArray()) {
            counts.merge(c, 1, Integer::sum);
        }
        PriorityQueue<Node> queue = new PriorityQueue<>();
        counts.forEach((symbol, weight) -> queue.add(new Node.Leaf(symbol, weight)));
        while (queue.size() > 1) {
            queue.add(new Node.Fork(queue.poll(), queue.poll()));
        }
        Map<Character, String> codes = new TreeMap<>();
        codes(queue.remove(), "", codes);
        System.out.println(codes.values().stream()
                        .mapToInt(String::length)
                        .max()
                        .getAsInt() + " "
                + counts.entrySet().stream()
                        .mapToInt(entry ->
                                entry.getValue() * codes.get(entry.getKey()).length())
                        .sum()
                + " " + codes.get(' ').length());
        System.out.println(fill("Dear ${name}, ${count:0} new, ${none:$\\1 {x}.}", Map.of("name", "$1 \\Ada")));
        try {
            fill("${x}", Map.of());
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(runs("aaabccddddde") + " " + runs("") + " " + runs("x"));
        System.out.println(html(
                "# Title & more\nA **bold** `x<y` and [link](http://a/b?c=d).\n\n- one\n- **two** **three**\n### End"));
        List<String> names = new ArrayList<>(Arrays.asList("file10", "file9", "File2", "file1a", "file01"));
        names.sort((a, b) -> {
            Matcher left = Pattern.compile("(\\D+)(\\d+)(.*)").matcher(a);
            Matcher right = Pattern.compile("(\\D+)(\\d+)(.*)").matcher(b);
            if (!left.matches() || !right.matches()) {
                return a.compareTo(b);
            }
            int order = left.group(1).compareToIgnoreCase(right.group(1));
            return order != 0
                    ? order
                    : Integer.parseInt(left.group(2)) != Integer.parseInt(right.group(2))
                            ? Integer.compare(Integer.parseInt(left.group(2)), Integer.parseInt(right.group(2)))
                            : left.group(3).compareTo(right.group(3));
        });
        System.out.println(names);
        String roman = Arrays.stream(new int[] {1, 4, 9, 14, 40, 90, 400, 1994, 2026})
                .mapToObj(TextTools::roman)
                .collect(Collectors.joining(" "));
        System.out.println(roman);
        char[] letters = "anagram".toCharArray();
        Arrays.sort(letters);
        System.out.println(new String(letters) + " "
                + new StringBuilder("racecar").reverse().toString().contentEquals("racecar") + " "
                + String.join("", Collections.nCopies(3, "ab")).replace("ba", "_") + " "
                + "caesar"
                        .chars()
                        .mapToObj(c -> String.valueOf((char) ((c - 'a' + 13) % 26 + 'a')))
                        .collect(Collectors.joining()));
        System.out.printf(
                "%-10s|%5d|%08.3f|%+d|%x|%s|%c|%b|%%|%10.2e|%n",
                "left", 42, 3.14159, 7, 255, List.of(1), 'c', true, 12345.678);
    }

    static String roman(int number) {
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] digits = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            while (number >= values[i]) {
                text.append(digits[i]);
                number -= values[i];
            }
        }
        return text.toString();
    }
}
