package stress;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Strings: built, taken apart, encoded, parsed and interned. */
public class Texts {
    private static final String ALPHABET = "abcXYZ019 ,.äß中😀";

    static String random(Random random, int lengthMax) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(lengthMax);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(ALPHABET.codePointAt(random.nextInt(14)));
        }
        return text.toString();
    }

    public static void main(String[] args) throws InterruptedException {
        Check.onThreads(4, Check.seed(args), (thread, random) -> {
            Map<String, Integer> lengths = new HashMap<>();
            for (int round = 0; round < 250; round++) {
                String text = random(random, 40);
                lengths.put(text, text.length());
                Check.equal(text, new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8), "UTF-8");
                Check.equal(text, new StringBuilder(text).reverse().reverse().toString(), "reversed twice");
                Check.equal(text + text, text.concat(text), "doubled");
                Check.equal(text.repeat(3).length(), text.length() * 3, "repeated");
                String joined = String.join("|", text, "x", text);
                String[] parts = joined.split("\\|", -1);
                Check.equal(3, parts.length, "parts");
                Check.equal(text, parts[2], "the last part");
                long number = random.nextLong();
                Check.equal(number, Long.parseLong("" + number), "a long");
                Check.equal(number, Long.parseLong(Long.toString(number, 36), 36), "a long to the base 36");
                double d = random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
                Check.equal(d, Double.parseDouble(Double.toString(d)), "a double");
                Check.that(("k" + round % 10).intern() == ("k" + round % 10).intern(), "interning");
                char[] chars = text.toCharArray();
                Check.equal(text, String.valueOf(chars), "characters");
                Check.equal(text.length(), text.chars().map(c -> 1).sum(), "the stream of characters");
                int at = text.isEmpty() ? 0 : random.nextInt(text.length());
                Check.equal(text, text.substring(0, at) + text.substring(at), "cut and joined");
            }
            lengths.forEach((text, length) -> Check.equal(length, text.length(), "a key's length"));
        });
        System.out.println("ok");
    }
}
