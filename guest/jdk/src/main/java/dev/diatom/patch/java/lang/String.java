package dev.diatom.patch.java.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Methods TeaVM's class lacks. */
public final class String {
    private String() {}

    private java.lang.String self() {
        return (java.lang.String) (Object) this;
    }

    public Stream<java.lang.String> lines() {
        java.lang.String text = self();
        List<java.lang.String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            lines.add(text.substring(start, end));
            boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            start = end + (pair ? 2 : 1);
        }
        return lines.stream();
    }

    public java.lang.String indent(int count) {
        java.lang.StringBuilder text = new java.lang.StringBuilder();
        lines().forEach(line -> {
            int kept = 0;
            while (kept < line.length() && kept < -count && java.lang.Character.isWhitespace(line.charAt(kept))) {
                kept++;
            }
            for (int i = 0; i < count; i++) {
                text.append(' ');
            }
            text.append(line, kept, line.length()).append('\n');
        });
        return text.toString();
    }

    public int indexOf(java.lang.String part, int beginIndex, int endIndex) {
        java.util.Objects.checkFromToIndex(beginIndex, endIndex, self().length());
        int found = self().indexOf(part, beginIndex);
        return found >= 0 && found + part.length() <= endIndex ? found : -1;
    }

    public int indexOf(int codePoint, int beginIndex, int endIndex) {
        java.util.Objects.checkFromToIndex(beginIndex, endIndex, self().length());
        int found = self().indexOf(codePoint, beginIndex);
        return found >= 0 && found + java.lang.Character.charCount(codePoint) <= endIndex ? found : -1;
    }

    public <R> R transform(Function<? super java.lang.String, ? extends R> function) {
        return function.apply(self());
    }

    public java.lang.String[] splitWithDelimiters(java.lang.String regex, int limit) {
        java.lang.String text = self();
        List<java.lang.String> parts = new ArrayList<>();
        Matcher matcher = Pattern.compile(regex).matcher(text);
        int start = 0;
        while ((limit <= 0 || parts.size() / 2 < limit - 1) && matcher.find()) {
            if (matcher.end() > 0) {
                parts.add(text.substring(start, matcher.start()));
                parts.add(matcher.group());
                start = matcher.end();
            }
        }
        parts.add(text.substring(start));
        int count = parts.size();
        while (limit == 0 && count > 1 && parts.get(count - 1).isEmpty()) {
            count--;
        }
        return parts.subList(0, count).toArray(new java.lang.String[0]);
    }
}
