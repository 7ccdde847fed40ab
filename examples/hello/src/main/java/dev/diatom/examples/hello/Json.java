package dev.diatom.examples.hello;

/** A flat JSON object (RFC 8259) in the making. */
final class Json {
    private final StringBuilder members = new StringBuilder();

    Json put(String name, String value) {
        return member(name, quote(value));
    }

    Json put(String name, long value) {
        return member(name, Long.toString(value));
    }

    @Override
    public String toString() {
        return "{" + members + "}";
    }

    private Json member(String name, String value) {
        if (!members.isEmpty()) {
            members.append(", ");
        }
        members.append(quote(name)).append(": ").append(value);
        return this;
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c < ' ' ? escape(c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }

    private static String escape(char control) {
        return "\\u00" + Character.forDigit(control >> 4, 16) + Character.forDigit(control & 15, 16);
    }
}
