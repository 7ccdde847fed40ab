package dev.diatom.patch.java.lang;

import java.util.ArrayList;
import java.util.List;
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
}
