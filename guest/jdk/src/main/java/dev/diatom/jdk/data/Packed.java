package dev.diatom.jdk.data;

/** Bytes as the image builder puts them into the constants of a class: 15 bits to a character, which begin at U+0100. */
public final class Packed {
    private static final int FIRST = 0x100;
    private static final int BITS = 15;

    private Packed() {}

    /** All that a single part holds, and at most a byte of nothing after it. */
    public static byte[] bytes(String part) {
        return bytes(part.length() * BITS / Byte.SIZE, part);
    }

    static byte[] bytes(int size, String... parts) {
        byte[] bytes = new byte[size];
        int count = 0;
        int held = 0;
        int bits = 0;
        for (String part : parts) {
            for (int i = 0; i < part.length(); i++) {
                held |= part.charAt(i) - FIRST << bits;
                bits += BITS;
                while (bits >= Byte.SIZE && count < size) {
                    bytes[count++] = (byte) held;
                    held >>>= Byte.SIZE;
                    bits -= Byte.SIZE;
                }
            }
        }
        return bytes;
    }
}
