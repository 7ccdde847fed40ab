package dev.diatom.image.manifest;

import java.util.List;
import java.util.Map;

/** Writes JSON (RFC 8259), indented for people. */
final class Json {
    private static final String INDENT = "  ";
    private static final int FIRST_PRINTABLE = 0x20;

    private Json() {}

    /**
     * The text of a value.
     *
     * @param value a map with text keys, a list, a text or a number; maps keep their order
     */
    static String text(Object value) {
        StringBuilder text = new StringBuilder();
        append(text, value, "\n");
        return text.append('\n').toString();
    }

    private static void append(StringBuilder text, Object value, String lineStart) {
        String inner = lineStart + INDENT;
        switch (value) {
            case Map<?, ?> members -> {
                String separator = "{";
                for (Map.Entry<?, ?> member : members.entrySet()) {
                    text.append(separator).append(inner);
                    appendString(text, (String) member.getKey());
                    append(text.append(": "), member.getValue(), inner);
                    separator = ",";
                }
                text.append(members.isEmpty() ? "{" : lineStart).append('}');
            }
            case List<?> elements -> {
                String separator = "[";
                for (Object element : elements) {
                    append(text.append(separator).append(inner), element, inner);
                    separator = ",";
                }
                text.append(elements.isEmpty() ? "[" : lineStart).append(']');
            }
            case Number number -> text.append(number);
            default -> appendString(text, value.toString());
        }
    }

    private static void appendString(StringBuilder text, String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < FIRST_PRINTABLE) {
                text.append("\\u%04x".formatted((int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
