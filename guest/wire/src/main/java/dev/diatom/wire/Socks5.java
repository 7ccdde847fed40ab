package dev.diatom.wire;

/**
 * The messages of SOCKS version 5 (RFC 1928) without authentication, for client and server:
 *
 * <pre>
 * client: 5 nmethods methods...            server: 5 method
 * client: 5 command 0 atyp address port    server: 5 reply 0 atyp address port
 * </pre>
 *
 * Messages are read from a stream: {@code ...Length} answers how many bytes the message has, {@link #INCOMPLETE} while that
 * cannot be told or they are not all there, {@link #MALFORMED} when no bytes that follow can make it right. An address is 4
 * bytes (IPv4), 16 bytes (IPv6), or 1 to 255 bytes of a domain name in ASCII.
 */
public final class Socks5 {
    public static final int INCOMPLETE = 0;
    public static final int MALFORMED = -1;

    public static final int VERSION = 5;
    public static final int METHOD_NONE = 0;
    public static final int METHOD_REFUSED = 0xff;

    public static final int COMMAND_CONNECT = 1;
    /** Tor's extension: the reply carries one address of the domain name, and no connection is made. */
    public static final int COMMAND_RESOLVE = 0xf0;

    public static final int ADDRESS_IPV4 = 1;
    public static final int ADDRESS_DOMAIN = 3;
    public static final int ADDRESS_IPV6 = 4;

    // RFC 1928, 6
    public static final int REPLY_SUCCEEDED = 0;
    public static final int REPLY_GENERAL_FAILURE = 1;
    public static final int REPLY_NOT_ALLOWED = 2;
    public static final int REPLY_NETWORK_UNREACHABLE = 3;
    public static final int REPLY_HOST_UNREACHABLE = 4;
    public static final int REPLY_CONNECTION_REFUSED = 5;
    public static final int REPLY_TTL_EXPIRED = 6;
    public static final int REPLY_COMMAND_NOT_SUPPORTED = 7;
    public static final int REPLY_ADDRESS_TYPE_NOT_SUPPORTED = 8;

    /** The longest request or reply: with a domain name of 255 bytes. */
    public static final int MESSAGE_BYTES_MAX = 4 + 1 + 255 + 2;

    /** What a server answers to a greeting. */
    public static final int METHOD_REPLY_BYTES = 2;

    private static final int ADDRESS_TYPE_OFFSET = 3;

    private Socks5() {}

    public static byte[] greeting() {
        return new byte[] {VERSION, 1, METHOD_NONE};
    }

    public static int greetingLength(byte[] bytes, int offset, int available) {
        if (available >= 1 && bytes[offset] != VERSION) {
            return MALFORMED;
        }
        if (available < 2) {
            return INCOMPLETE;
        }
        int length = 2 + Bytes.getUnsignedByte(bytes, offset + 1);
        return available < length ? INCOMPLETE : length;
    }

    /** Whether a whole greeting offers {@link #METHOD_NONE}. */
    public static boolean offersNoAuthentication(byte[] bytes, int offset) {
        int methods = Bytes.getUnsignedByte(bytes, offset + 1);
        for (int i = 0; i < methods; i++) {
            if (bytes[offset + 2 + i] == METHOD_NONE) {
                return true;
            }
        }
        return false;
    }

    public static byte[] methodReply(int method) {
        return new byte[] {VERSION, (byte) method};
    }

    public static byte[] request(int command, int addressType, byte[] address, int port) {
        return message(command, addressType, address, port);
    }

    /** A reply that tells an address; {@code address} has 4 or 16 bytes. */
    public static byte[] reply(int reply, byte[] address, int port) {
        return message(reply, address.length == 4 ? ADDRESS_IPV4 : ADDRESS_IPV6, address, port);
    }

    /** A reply without an address: 0.0.0.0, port 0. */
    public static byte[] reply(int reply) {
        return reply(reply, new byte[4], 0);
    }

    private static byte[] message(int code, int addressType, byte[] address, int port) {
        checkAddress(addressType, address.length);
        boolean domain = addressType == ADDRESS_DOMAIN;
        int addressOffset = domain ? 5 : 4;
        byte[] message = new byte[addressOffset + address.length + 2];
        message[0] = VERSION;
        message[1] = (byte) code;
        message[ADDRESS_TYPE_OFFSET] = (byte) addressType;
        if (domain) {
            message[4] = (byte) address.length;
        }
        System.arraycopy(address, 0, message, addressOffset, address.length);
        Bytes.putShortBig(message, addressOffset + address.length, port);
        return message;
    }

    private static void checkAddress(int addressType, int length) {
        boolean right = switch (addressType) {
            case ADDRESS_IPV4 -> length == 4;
            case ADDRESS_IPV6 -> length == 16;
            case ADDRESS_DOMAIN -> length >= 1 && length <= 255;
            default -> false;
        };
        if (!right) {
            throw new IllegalArgumentException("an address of type " + addressType + " with " + length + " bytes");
        }
    }

    /**
     * The length of a request or reply, which have the same shape. An unknown address type is malformed, for its length
     * is unknown; a server answers {@link #REPLY_ADDRESS_TYPE_NOT_SUPPORTED}.
     */
    public static int messageLength(byte[] bytes, int offset, int available) {
        if (available >= 1 && bytes[offset] != VERSION) {
            return MALFORMED;
        }
        if (available < 5) {
            return INCOMPLETE;
        }
        int addressBytes = switch (bytes[offset + ADDRESS_TYPE_OFFSET]) {
            case ADDRESS_IPV4 -> 4;
            case ADDRESS_IPV6 -> 16;
            case ADDRESS_DOMAIN -> 1 + Bytes.getUnsignedByte(bytes, offset + 4);
            default -> 0;
        };
        if (addressBytes <= 1) {
            return MALFORMED;
        }
        int length = 4 + addressBytes + 2;
        return available < length ? INCOMPLETE : length;
    }

    /** The command of a whole request, or the reply code of a whole reply. */
    public static int code(byte[] bytes, int offset) {
        return Bytes.getUnsignedByte(bytes, offset + 1);
    }

    public static int addressType(byte[] bytes, int offset) {
        return bytes[offset + ADDRESS_TYPE_OFFSET];
    }

    /** The address of a whole message: 4 or 16 bytes, or the domain name's. */
    public static byte[] address(byte[] bytes, int offset) {
        boolean domain = addressType(bytes, offset) == ADDRESS_DOMAIN;
        byte[] address = new byte[addressBytes(bytes, offset)];
        System.arraycopy(bytes, offset + (domain ? 5 : 4), address, 0, address.length);
        return address;
    }

    public static int port(byte[] bytes, int offset) {
        boolean domain = addressType(bytes, offset) == ADDRESS_DOMAIN;
        return Bytes.getShortBig(bytes, offset + (domain ? 5 : 4) + addressBytes(bytes, offset));
    }

    private static int addressBytes(byte[] bytes, int offset) {
        return switch (addressType(bytes, offset)) {
            case ADDRESS_IPV4 -> 4;
            case ADDRESS_IPV6 -> 16;
            default -> Bytes.getUnsignedByte(bytes, offset + 4);
        };
    }
}
