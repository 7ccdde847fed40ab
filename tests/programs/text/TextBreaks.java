package text;

import java.text.BreakIterator;
import java.util.Locale;

/** Words, lines, sentences and characters of a text. */
public class TextBreaks {
    private static final String TEXT =
            "Dr. Müller paid $1,234.50 (net) – \"fine!\" He said so. Didn't he? Well-known e\u0301clair; \ud83d\ude00 日本語。x";

    static void print(String what, BreakIterator breaks) {
        StringBuilder parts = new StringBuilder(what).append(": ");
        breaks.setText(TEXT);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            parts.append('[').append(TEXT, start, end).append(']');
        }
        System.out.println(parts);
        System.out.println(breaks.last() + " " + breaks.previous() + " " + breaks.following(10) + " "
                + breaks.preceding(20) + " " + breaks.isBoundary(4) + " " + breaks.current());
    }

    public static void main(String[] args) {
        print("words", BreakIterator.getWordInstance(Locale.ENGLISH));
        print("lines", BreakIterator.getLineInstance());
        print("sentences", BreakIterator.getSentenceInstance(Locale.ROOT));
        print("characters", BreakIterator.getCharacterInstance(Locale.GERMAN));
    }
}
