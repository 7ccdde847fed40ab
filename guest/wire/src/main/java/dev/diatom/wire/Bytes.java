package dev.diatom.wire;

/** Numbers in byte arrays, in the two byte orders protocols use. Callers check bounds before. */
public final class Bytes {
    private Bytes() {}

    public static int getUnsignedByte(byte[] bytes, int offset) {
        return bytes[offset] & 0xff;
    }

    public static int getShortLittle(byte[] bytes, int offset) {
        return getUnsignedByte(bytes, offset) | getUnsignedByte(bytes, offset + 1) << 8;
    }

    public static int getIntLittle(byte[] bytes, int offset) {
        return getShortLittle(bytes, offset) | getShortLittle(bytes, offset + 2) << 16;
    }

    public static long getLongLittle(byte[] bytes, int offset) {
        return (getIntLittle(bytes, offset) & 0xffff_ffffL) | (long) getIntLittle(bytes, offset + 4) << 32;
    }

    public static void putShortLittle(byte[] bytes, int offset, int value) {
        bytes[offset] = (byte) value;
        bytes[offset + 1] = (byte) (value >> 8);
    }

    public static void putIntLittle(byte[] bytes, int offset, int value) {
        putShortLittle(bytes, offset, value);
        putShortLittle(bytes, offset + 2, value >> 16);
    }

    public static void putLongLittle(byte[] bytes, int offset, long value) {
        putIntLittle(bytes, offset, (int) value);
        putIntLittle(bytes, offset + 4, (int) (value >> 32));
    }

    /** The characters of the same numbers (ISO 8859-1), without a decoder, which the monitor would have to carry with it. */
    public static String text(byte[] bytes, int offset, int length) {
        char[] chars = new char[length];
        for (int i = 0; i < length; i++) {
            chars[i] = (char) getUnsignedByte(bytes, offset + i);
        }
        return new String(chars);
    }

    /** Network byte order, RFC 1700. */
    public static int getShortBig(byte[] bytes, int offset) {
        return getUnsignedByte(bytes, offset) << 8 | getUnsignedByte(bytes, offset + 1);
    }

    public static int getIntBig(byte[] bytes, int offset) {
        return getShortBig(bytes, offset) << 16 | getShortBig(bytes, offset + 2);
    }

    public static void putShortBig(byte[] bytes, int offset, int value) {
        bytes[offset] = (byte) (value >> 8);
        bytes[offset + 1] = (byte) value;
    }

    public static void putIntBig(byte[] bytes, int offset, int value) {
        putShortBig(bytes, offset, value >> 16);
        putShortBig(bytes, offset + 2, value);
    }
}
