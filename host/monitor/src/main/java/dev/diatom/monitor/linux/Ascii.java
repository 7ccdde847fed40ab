package dev.diatom.monitor.linux;

/** Letters of names and numbers, which are ASCII (RFC 4343): without the tables that the rest of Unicode takes. */
public final class Ascii {
    private Ascii() {}

    public static char toLowerCase(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }

    public static String toLowerCase(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            lower.append(toLowerCase(text.charAt(i)));
        }
        return lower.toString();
    }
}
