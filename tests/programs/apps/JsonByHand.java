package apps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A strict JSON reader and writer, by recursive descent. */
public class JsonByHand {
    static class JsonException extends Exception {
        final int line;
        final int column;

        JsonException(String message, int line, int column) {
            super(message + " in line " + line + ", column " + column);
            this.line = line;
            this.column = column;
        }
    }

    static class Reader {
        private final String text;
        private int at;
        private int line = 1;
        private int begin;

        Reader(String text) {
            this.text = text;
        }

        static Object read(String text) throws JsonException {
            Reader reader = new Reader(text);
            Object value = reader.value(0);
            reader.space();
            if (reader.at < text.length()) {
                throw reader.failure("Unexpected '" + text.charAt(reader.at) + "' after the value");
            }
            return value;
        }

        private JsonException failure(String message) {
            return new JsonException(message, line, at - begin + 1);
        }

        private void space() {
            for (; at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0; at++) {
                if (text.charAt(at) == '\n') {
                    line++;
                    begin = at + 1;
                }
            }
        }

        private char next() throws JsonException {
            if (at >= text.length()) {
                throw failure("Unexpected end");
            }
            return text.charAt(at++);
        }

        private boolean accept(char expected) {
            space();
            if (at < text.length() && text.charAt(at) == expected) {
                at++;
                return true;
            }
            return false;
        }

        private Object value(int depth) throws JsonException {
            if (depth > 50) {
                throw failure("Too deep");
            }
            space();
            int start = at;
            switch (next()) {
                case '{':
                    Map<String, Object> map = new LinkedHashMap<>();
                    if (accept('}')) {
                        return map;
                    }
                    do {
                        space();
                        if (next() != '"') {
                            at--;
                            throw failure("Expected a name");
                        }
                        String name = string();
                        if (!accept(':')) {
                            throw failure("Expected ':'");
                        }
                        if (map.put(name, value(depth + 1)) != null) {
                            throw failure("Twice: " + name);
                        }
                    } while (accept(','));
                    if (!accept('}')) {
                        throw failure("Expected ',' or '}'");
                    }
                    return map;
                case '[':
                    List<Object> list = new ArrayList<>();
                    if (accept(']')) {
                        return list;
                    }
                    do {
                        list.add(value(depth + 1));
                    } while (accept(','));
                    if (!accept(']')) {
                        throw failure("Expected ',' or ']'");
                    }
                    return list;
                case '"':
                    return string();
                case 't':
                    return word("true", true);
                case 'f':
                    return word("false", false);
                case 'n':
                    return word("null", null);
                case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
                    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
                        at++;
                    }
                    String digits = text.substring(start, at);
                    if (digits.matches("-?(0|[1-9]\\d*)")) {
                        try {
                            return Long.valueOf(digits);
                        } catch (NumberFormatException e) {
                            return new java.math.BigInteger(digits);
                        }
                    }
                    if (digits.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")) {
                        return Double.valueOf(digits);
                    }
                    at = start;
                    throw failure("Bad number " + digits);
                default:
                    at--;
                    throw failure("Unexpected '" + text.charAt(at) + "'");
            }
        }

        private <T> T word(String word, T value) throws JsonException {
            if (!text.startsWith(word, at - 1)) {
                throw failure("Expected " + word);
            }
            at += word.length() - 1;
            return value;
        }

        private String string() throws JsonException {
            StringBuilder builder = new StringBuilder();
            while (true) {
                char c = next();
                switch (c) {
                    case '"' -> {
                        return builder.toString();
                    }
                    case '\\' -> {
                        char escape = next();
                        int index = "\"\\/bfnrt".indexOf(escape);
                        if (index >= 0) {
                            builder.append("\"\\/\b\f\n\r\t".charAt(index));
                        } else if (escape == 'u') {
                            try {
                                builder.append((char) Integer.parseInt(text, at, at + 4, 16));
                            } catch (NumberFormatException | IndexOutOfBoundsException e) {
                                throw failure("Bad escape");
                            }
                            at += 4;
                        } else {
                            throw failure("Bad escape \\" + escape);
                        }
                    }
                    default -> {
                        if (c < ' ') {
                            throw failure("Control character " + (int) c);
                        }
                        builder.append(c);
                    }
                }
            }
        }
    }

    static void write(Object value, StringBuilder out, String indent) {
        switch (value) {
            case null -> out.append("null");
            case String text -> {
                out.append('"');
                text.codePoints().forEach(point -> {
                    if (point == '"' || point == '\\') {
                        out.append('\\').append((char) point);
                    } else if (point < ' ' || point > '~') {
                        for (char unit : Character.toChars(point)) {
                            out.append(String.format("\\u%04x", (int) unit));
                        }
                    } else {
                        out.append((char) point);
                    }
                });
                out.append('"');
            }
            case Map<?, ?> map when map.isEmpty() -> out.append("{}");
            case Map<?, ?> map -> {
                String separator = "{";
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    out.append(separator).append('\n').append(indent).append("  ");
                    write(entry.getKey(), out, indent);
                    out.append(": ");
                    write(entry.getValue(), out, indent + "  ");
                    separator = ",";
                }
                out.append('\n').append(indent).append('}');
            }
            case List<?> list -> {
                out.append('[');
                for (int i = 0; i < list.size(); i++) {
                    out.append(i == 0 ? "" : ", ");
                    write(list.get(i), out, indent);
                }
                out.append(']');
            }
            default -> out.append(value);
        }
    }

    public static void main(String[] arguments) {
        String[] texts = {
            "null",
            " [ ] ",
            "{\"a\": [1, -2, 3.5, 1e3, 123456789012345678901234567890, true, false, null], \"b\": {\"c\": \"d\\n\\u00e9\\ud83d\\ude00\\\"\\\\\\/\"}, \"\": {}}",
            "\"plain\"",
            "-0",
            "0.10",
            "{\"a\" 1}",
            "[1, 2",
            "[1,]",
            "{\"a\":1,}",
            "01",
            "1.",
            ".5",
            "\"\\x\"",
            "\"\\u12g4\"",
            "\"tab\there\"",
            "tru",
            "[1] 2",
            "",
            "{\"a\":1,\n \"a\":2}",
            "{1:2}",
            "[\n\n  ?]",
            "[".repeat(60),
            "\"open",
            "1e",
            "+1",
            "\"\\u12",
        };
        for (String text : texts) {
            try {
                Object value = Reader.read(text);
                StringBuilder out = new StringBuilder();
                write(value, out, "");
                System.out.println(
                        out + " " + (value == null ? null : value.getClass().getSimpleName()) + " "
                                + Objects.hashCode(value instanceof Double ? null : value));
                if (!Objects.equals(value, Reader.read(out.toString()))) {
                    System.out.println("DIFFERENT");
                }
            } catch (JsonException e) {
                System.out.println(e.getMessage() + " (" + e.line + ":" + e.column + ")");
            }
        }
    }
}
