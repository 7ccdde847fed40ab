package dev.diatom.jdk;

import java.util.Arrays;

/**
 * UTF-8 (RFC 3629) of whole strings. What is malformed becomes U+FFFD or a question mark, in pieces of the size that {@code
 * java.nio.charset} reports.
 */
public final class Utf8 {
    private static final char REPLACEMENT = '\ufffd';
    private static final int ASCII_LIMIT = 0x80;
    private static final int TWO_BYTES_LIMIT = 0x800;
    private static final int BYTES_PER_CHAR_MAX = 3;

    private Utf8() {}

    public static byte[] encode(char[] text) {
        byte[] bytes = new byte[text.length];
        int count = 0;
        while (count < text.length && text[count] < ASCII_LIMIT) {
            bytes[count] = (byte) text[count];
            count++;
        }
        return count == text.length ? bytes : encode(text, count, bytes);
    }

    private static byte[] encode(char[] text, int ascii, byte[] start) {
        byte[] bytes = Arrays.copyOf(start, ascii + BYTES_PER_CHAR_MAX * (text.length - ascii));
        int count = ascii;
        for (int i = ascii; i < text.length; i++) {
            char c = text[i];
            if (c < ASCII_LIMIT) {
                bytes[count++] = (byte) c;
            } else if (c < TWO_BYTES_LIMIT) {
                bytes[count++] = (byte) (0xc0 | c >> 6);
                bytes[count++] = continuation(c);
            } else if (!Character.isSurrogate(c)) {
                bytes[count++] = (byte) (0xe0 | c >> 12);
                bytes[count++] = continuation(c >> 6);
                bytes[count++] = continuation(c);
            } else if (Character.isHighSurrogate(c) && i + 1 < text.length && Character.isLowSurrogate(text[i + 1])) {
                int codePoint = Character.toCodePoint(c, text[++i]);
                bytes[count++] = (byte) (0xf0 | codePoint >> 18);
                bytes[count++] = continuation(codePoint >> 12);
                bytes[count++] = continuation(codePoint >> 6);
                bytes[count++] = continuation(codePoint);
            } else {
                bytes[count++] = '?';
            }
        }
        return Arrays.copyOf(bytes, count);
    }

    private static byte continuation(int bits) {
        return (byte) (0x80 | bits & 0x3f);
    }

    public static char[] decode(byte[] bytes, int offset, int length) {
        char[] text = new char[length];
        int count = 0;
        while (count < length && bytes[offset + count] >= 0) {
            text[count] = (char) bytes[offset + count];
            count++;
        }
        return count == length ? text : decode(bytes, offset + count, offset + length, text, count);
    }

    private static char[] decode(byte[] bytes, int start, int end, char[] text, int ascii) {
        int count = ascii;
        for (int i = start; i < end; ) {
            int first = bytes[i] & 0xff;
            int length = length(first);
            int valid = validBytes(bytes, i, Math.min(end, i + length), first);
            if (valid < length) {
                text[count++] = REPLACEMENT;
            } else if (length == 1) {
                text[count++] = (char) first;
            } else if (length == 2) {
                text[count++] = (char) ((first & 0x1f) << 6 | bits(bytes, i + 1));
            } else if (length == 3) {
                char c = (char) ((first & 0xf) << 12 | bits(bytes, i + 1) << 6 | bits(bytes, i + 2));
                text[count++] = Character.isSurrogate(c) ? REPLACEMENT : c;
            } else {
                int codePoint =
                        (first & 7) << 18 | bits(bytes, i + 1) << 12 | bits(bytes, i + 2) << 6 | bits(bytes, i + 3);
                text[count++] = Character.highSurrogate(codePoint);
                text[count++] = Character.lowSurrogate(codePoint);
            }
            i += Math.max(valid, 1);
        }
        return Arrays.copyOf(text, count);
    }

    private static int bits(byte[] bytes, int index) {
        return bytes[index] & 0x3f;
    }

    /** How many bytes the first one announces; 5 if it begins nothing. */
    private static int length(int first) {
        if (first < 0x80) {
            return 1;
        } else if (first < 0xc2) {
            return 5;
        } else if (first < 0xe0) {
            return 2;
        } else if (first < 0xf0) {
            return 3;
        }
        return first < 0xf5 ? 4 : 5;
    }

    /** How many bytes from the first on are what may stand there. */
    private static int validBytes(byte[] bytes, int start, int end, int first) {
        if (length(first) == 5) {
            return 1;
        }
        for (int i = start + 1; i < end; i++) {
            int b = bytes[i] & 0xff;
            boolean second = i == start + 1;
            int low = second && first == 0xe0 ? 0xa0 : second && first == 0xf0 ? 0x90 : 0x80;
            int high = second && first == 0xf4 ? 0x8f : 0xbf;
            if (b < low || b > high) {
                return i - start;
            }
        }
        return end - start;
    }
}
