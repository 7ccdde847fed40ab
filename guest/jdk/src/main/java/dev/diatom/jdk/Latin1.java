package dev.diatom.jdk;

/** ISO 8859-1 of whole strings: a character that it does not have becomes a question mark, a pair of surrogates one. */
public final class Latin1 {
    private static final int LIMIT = 0x100;

    private Latin1() {}

    /** In the place of {@code text.getBytes(ISO_8859_1)}. */
    public static byte[] getBytes(String text) {
        byte[] bytes = new byte[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes[count++] = (byte) (c < LIMIT ? c : '?');
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            }
        }
        return count == bytes.length ? bytes : java.util.Arrays.copyOf(bytes, count);
    }
}
