package dev.diatom.patch.java.util.zip;

/** Byte for byte: the JDK's own reads words of memory. */
public final class CRC32C {
    /** The table of the class this is a patch of. */
    private static int[] byteTable;

    private CRC32C() {}

    private static int updateBytes(int crc, byte[] bytes, int offset, int end) {
        int result = crc;
        for (int i = offset; i < end; i++) {
            result = result >>> 8 ^ byteTable[(result ^ bytes[i]) & 0xff];
        }
        return result;
    }
}
