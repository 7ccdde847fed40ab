package dev.diatom.monitor.linux;

import dev.diatom.machine.Memory;
import java.util.Arrays;

/** The checksum CRC-32C (RFC 3720, appendix B.4): what tells a damaged snapshot from a whole one. */
public final class Crc32c {
    private static final int REVERSED_POLYNOMIAL = 0x82f6_3b78;
    private static final int[] TABLE = table();

    private int register = -1;

    private static int[] table() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int value = i;
            for (int bit = 0; bit < 8; bit++) {
                value = (value >>> 1) ^ ((value & 1) != 0 ? REVERSED_POLYNOMIAL : 0);
            }
            table[i] = value;
        }
        return table;
    }

    /** For eight bytes at a time: most monitors check a header and no more, and do without. */
    private static final class Words {
        private static final int[] TABLE = table();

        /** Behind the table for the next byte, those for a byte that is 1 to 7 bytes further on. */
        private static int[] table() {
            int[] table = Arrays.copyOf(Crc32c.TABLE, 8 * 256);
            for (int i = 256; i < table.length; i++) {
                table[i] = (table[i - 256] >>> 8) ^ table[table[i - 256] & 0xff];
            }
            return table;
        }
    }

    /** Takes in native memory, of a length that 8 divides. */
    public void update(long address, long bytes) {
        int value = register;
        int[] table = Words.TABLE;
        for (long at = address; at < address + bytes; at += 8) {
            long word = Memory.getLong(at) ^ (value & 0xffff_ffffL);
            value = table[1792 + (int) (word & 0xff)]
                    ^ table[1536 + (int) (word >>> 8 & 0xff)]
                    ^ table[1280 + (int) (word >>> 16 & 0xff)]
                    ^ table[1024 + (int) (word >>> 24 & 0xff)]
                    ^ table[768 + (int) (word >>> 32 & 0xff)]
                    ^ table[512 + (int) (word >>> 40 & 0xff)]
                    ^ table[256 + (int) (word >>> 48 & 0xff)]
                    ^ table[(int) (word >>> 56)];
        }
        register = value;
    }

    public void update(byte[] bytes, int offset, int length) {
        int value = register;
        for (int i = offset; i < offset + length; i++) {
            value = (value >>> 8) ^ TABLE[(value ^ bytes[i]) & 0xff];
        }
        register = value;
    }

    /** The checksum of all bytes so far. */
    public int value() {
        return ~register;
    }

    public static int of(byte[] bytes, int offset, int length) {
        Crc32c crc = new Crc32c();
        crc.update(bytes, offset, length);
        return crc.value();
    }
}
