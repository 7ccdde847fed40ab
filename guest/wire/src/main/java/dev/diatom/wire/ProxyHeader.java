package dev.diatom.wire;

/**
 * The binary header of the PROXY protocol, version 2 (haproxy, "The PROXY protocol", 2.2): before the first byte of a
 * forwarded connection it tells who connected to whom. Addresses are 4 or 16 bytes in network order.
 */
public final class ProxyHeader {
    /** What {@link #length} answers when more bytes are needed to tell. */
    public static final int INCOMPLETE = 0;
    /** What {@link #length} answers when the bytes are no such header, however many follow. */
    public static final int MALFORMED = -1;

    /** Signature, version and command, family and protocol, length. */
    public static final int FIXED_BYTES = 16;

    public static final int TCP4_BYTES = FIXED_BYTES + 12;
    public static final int TCP6_BYTES = FIXED_BYTES + 36;

    private static final int VERSION_COMMAND_OFFSET = 12;
    private static final int FAMILY_OFFSET = 13;
    private static final int LENGTH_OFFSET = 14;
    private static final int VERSION = 0x20;
    private static final int COMMAND_LOCAL = 0;
    private static final int COMMAND_PROXY = 1;
    private static final int FAMILY_TCP4 = 0x11;
    private static final int FAMILY_TCP6 = 0x21;
    private static final byte[] SIGNATURE = {'\r', '\n', '\r', '\n', 0, '\r', '\n', 'Q', 'U', 'I', 'T', '\n'};
    private static final byte[] NONE = {};

    private final byte[] source;
    private final int sourcePort;
    private final byte[] destination;
    private final int destinationPort;

    private ProxyHeader(byte[] source, int sourcePort, byte[] destination, int destinationPort) {
        this.source = source;
        this.sourcePort = sourcePort;
        this.destination = destination;
        this.destinationPort = destinationPort;
    }

    /** The client's address: 4 or 16 bytes, or none when the header tells none (LOCAL, or not TCP). */
    public byte[] source() {
        return source;
    }

    public int sourcePort() {
        return sourcePort;
    }

    /** The address the client connected to; as long as {@link #source}. */
    public byte[] destination() {
        return destination;
    }

    public int destinationPort() {
        return destinationPort;
    }

    /** A header of command PROXY for TCP. Both addresses have 4 bytes, or both 16. */
    public static byte[] encode(byte[] source, int sourcePort, byte[] destination, int destinationPort) {
        int addressBytes = source.length;
        if (destination.length != addressBytes || (addressBytes != 4 && addressBytes != 16)) {
            throw new IllegalArgumentException(
                    "addresses of " + source.length + " and " + destination.length + " bytes: both take 4 or both 16");
        }
        byte[] header = new byte[FIXED_BYTES + 2 * addressBytes + 4];
        System.arraycopy(SIGNATURE, 0, header, 0, SIGNATURE.length);
        header[VERSION_COMMAND_OFFSET] = VERSION | COMMAND_PROXY;
        header[FAMILY_OFFSET] = (byte) (addressBytes == 4 ? FAMILY_TCP4 : FAMILY_TCP6);
        Bytes.putShortBig(header, LENGTH_OFFSET, header.length - FIXED_BYTES);
        System.arraycopy(source, 0, header, FIXED_BYTES, addressBytes);
        System.arraycopy(destination, 0, header, FIXED_BYTES + addressBytes, addressBytes);
        Bytes.putShortBig(header, FIXED_BYTES + 2 * addressBytes, sourcePort);
        Bytes.putShortBig(header, FIXED_BYTES + 2 * addressBytes + 2, destinationPort);
        return header;
    }

    /** Bytes of the header that begins at {@code offset}, or {@link #INCOMPLETE}, or {@link #MALFORMED}. */
    public static int length(byte[] bytes, int offset, int available) {
        for (int i = 0; i < Math.min(available, SIGNATURE.length); i++) {
            if (bytes[offset + i] != SIGNATURE[i]) {
                return MALFORMED;
            }
        }
        if (available < FIXED_BYTES) {
            return INCOMPLETE;
        }
        int versionCommand = Bytes.getUnsignedByte(bytes, offset + VERSION_COMMAND_OFFSET);
        int bodyBytes = Bytes.getShortBig(bytes, offset + LENGTH_OFFSET);
        boolean proxy = versionCommand == (VERSION | COMMAND_PROXY);
        if (!proxy && versionCommand != (VERSION | COMMAND_LOCAL)) {
            return MALFORMED;
        }
        int addressBytes = proxy ? addressBytes(Bytes.getUnsignedByte(bytes, offset + FAMILY_OFFSET)) : 0;
        if (addressBytes > 0 && bodyBytes < 2 * addressBytes + 4) {
            return MALFORMED;
        }
        return available < FIXED_BYTES + bodyBytes ? INCOMPLETE : FIXED_BYTES + bodyBytes;
    }

    /** Decodes a header for which {@link #length} answered more than zero. What follows the addresses is skipped. */
    public static ProxyHeader decode(byte[] bytes, int offset) {
        boolean proxy = Bytes.getUnsignedByte(bytes, offset + VERSION_COMMAND_OFFSET) == (VERSION | COMMAND_PROXY);
        int n = proxy ? addressBytes(Bytes.getUnsignedByte(bytes, offset + FAMILY_OFFSET)) : 0;
        if (n == 0) {
            return new ProxyHeader(NONE, 0, NONE, 0);
        }
        int ports = offset + FIXED_BYTES + 2 * n;
        return new ProxyHeader(
                slice(bytes, offset + FIXED_BYTES, n),
                Bytes.getShortBig(bytes, ports),
                slice(bytes, offset + FIXED_BYTES + n, n),
                Bytes.getShortBig(bytes, ports + 2));
    }

    /** 0 for families this codec does not read: the specification has receivers skip them. */
    private static int addressBytes(int family) {
        return switch (family) {
            case FAMILY_TCP4 -> 4;
            case FAMILY_TCP6 -> 16;
            default -> 0;
        };
    }

    private static byte[] slice(byte[] bytes, int offset, int length) {
        byte[] slice = new byte[length];
        System.arraycopy(bytes, offset, slice, 0, length);
        return slice;
    }
}
