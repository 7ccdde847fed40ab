package dev.diatom.monitor;

/** The checksum CRC-32C (RFC 3720, appendix B.4): what tells a damaged snapshot from a whole one. */
final class Crc32c {
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

    void update(byte[] bytes, int offset, int length) {
        int value = register;
        for (int i = offset; i < offset + length; i++) {
            value = (value >>> 8) ^ TABLE[(value ^ bytes[i]) & 0xff];
        }
        register = value;
    }

    /** The checksum of all bytes so far. */
    int value() {
        return ~register;
    }

    static int of(byte[] bytes, int offset, int length) {
        Crc32c crc = new Crc32c();
        crc.update(bytes, offset, length);
        return crc.value();
    }
}
