package dev.diatom.jdk;

/** The messages of exceptions in the JDK's classes: {@code %s}, {@code %<s}, {@code %c}, {@code %d} and {@code %04X} in their plainest form. */
public final class Messages {
    private static final String HEXADECIMAL = "04X";

    private Messages() {}

    public static String format(String format, Object... arguments) {
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%') {
                text.append(c);
            } else if (format.startsWith(HEXADECIMAL, i + 1)) {
                appendHexadecimal(text, (Integer) arguments[next++]);
                i += HEXADECIMAL.length();
            } else if (format.startsWith("<s", i + 1)) {
                text.append(arguments[next - 1]);
                i += 2;
            } else {
                text.append(arguments[next++]);
                i++;
            }
        }
        return text.toString();
    }

    private static void appendHexadecimal(StringBuilder text, int value) {
        for (int shift = 12; shift >= 0; shift -= 4) {
            text.append("0123456789ABCDEF".charAt(value >> shift & 0xf));
        }
    }
}
