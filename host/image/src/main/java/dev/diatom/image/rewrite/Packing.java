package dev.diatom.image.rewrite;

/** Bytes as text, 15 bits to a character, none of which is a surrogate or a NUL. The guest's {@code Packed} unpacks it. */
public final class Packing {
    private static final int FIRST = 0x100;
    private static final int BITS = 15;

    private Packing() {}

    public static String packed(byte[] content) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte b : content) {
            held |= (b & 0xff) << bits;
            bits += Byte.SIZE;
            if (bits >= BITS) {
                text.append((char) (FIRST + (held & (1 << BITS) - 1)));
                held >>>= BITS;
                bits -= BITS;
            }
        }
        return text.append((char) (FIRST + held)).toString();
    }
}
