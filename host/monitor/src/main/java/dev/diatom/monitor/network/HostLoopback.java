package dev.diatom.monitor.network;

import dev.diatom.monitor.linux.Ascii;
import java.util.Arrays;

/**
 * The host's loopback as guests see it. To a guest, 127.0.0.1 is itself; the host's own has a name, and an address of the
 * link-local block (RFC 3927) that stands for 127.0.0.1 of the host and leads nowhere else.
 */
final class HostLoopback {
    static final String NAME = "host.diatom.internal";

    private static final byte[] ALIAS = {(byte) 169, (byte) 254, 1, 1};
    private static final byte[] ADDRESS = {127, 0, 0, 1};

    /** RFC 4291, 2.5.5.2: ::ffff:0:0/96. */
    private static final int MAPPED_PREFIX_BYTES = 12;

    private HostLoopback() {}

    static boolean isName(String name) {
        String lower = Ascii.toLowerCase(name);
        return lower.equals(NAME) || lower.equals(NAME + ".");
    }

    /** What a guest is told when it asks for the name. */
    static byte[] alias() {
        return ALIAS.clone();
    }

    /** Where a connection to {@code address} goes. */
    static byte[] target(byte[] address) {
        return Arrays.equals(address, ALIAS) ? ADDRESS.clone() : address;
    }

    /** Whether a connection to {@code address} would stay on the host: 127/8, ::1, and what Linux takes for them, 0/8 and ::. */
    static boolean includes(byte[] address) {
        if (address.length == 4) {
            return address[0] == 127 || address[0] == 0;
        }
        int at = 0;
        while (at < MAPPED_PREFIX_BYTES - 2 && address[at] == 0) {
            at++;
        }
        if (at < MAPPED_PREFIX_BYTES - 2) {
            return false;
        }
        boolean mapped = address[10] == -1 && address[11] == -1;
        boolean compatible = address[10] == 0 && address[11] == 0;
        return (mapped || compatible) && (address[12] == 127 || address[12] == 0);
    }
}
