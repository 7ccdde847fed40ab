package dev.diatom.jdk;

import java.util.ArrayList;
import java.util.List;

/** {@code String.split} at a text that is no regular expression. */
public final class Splits {
    private Splits() {}

    public static String[] split(String text, String delimiter) {
        return split(text, delimiter, 0);
    }

    /**
     * The parts between delimiters.
     *
     * @param limit how many parts at most, if more than 0; 0 drops empty parts at the end
     */
    public static String[] split(String text, String delimiter, int limit) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int end = text.indexOf(delimiter);
        while (end >= 0 && (limit <= 0 || parts.size() < limit - 1)) {
            parts.add(text.substring(start, end));
            start = end + delimiter.length();
            end = text.indexOf(delimiter, start);
        }
        if (start == 0) {
            return new String[] {text};
        }
        parts.add(text.substring(start));
        int count = parts.size();
        while (limit == 0 && count > 0 && parts.get(count - 1).isEmpty()) {
            count--;
        }
        return parts.subList(0, count).toArray(new String[0]);
    }
}
