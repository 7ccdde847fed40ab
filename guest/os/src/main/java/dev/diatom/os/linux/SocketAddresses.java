package dev.diatom.os.linux;

import dev.diatom.machine.Memory;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** {@code struct sockaddr_in} (16 bytes) and {@code sockaddr_in6} (28 bytes) in memory. */
final class SocketAddresses {
    static final int BYTES_MAX = 28;

    private static final int IN6_ADDRESS_OFFSET = 8;
    private static final int IN6_SCOPE_OFFSET = 24;

    private SocketAddresses() {}

    static int family(InetAddress address) {
        return address instanceof Inet6Address ? SystemCalls.AF_INET6 : SystemCalls.AF_INET;
    }

    /** Writes an address and answers its length. */
    static int write(long memory, InetSocketAddress socketAddress) {
        InetAddress address = socketAddress.getAddress();
        byte[] bytes = address.getAddress();
        Memory.fill(memory, BYTES_MAX, (byte) 0);
        Memory.putShort(memory, (short) family(address));
        Memory.putShort(memory + 2, Short.reverseBytes((short) socketAddress.getPort()));
        if (bytes.length == 4) {
            Memory.write(memory + 4, bytes, 0, 4);
            return 16;
        }
        Memory.write(memory + IN6_ADDRESS_OFFSET, bytes, 0, 16);
        Memory.putInt(memory + IN6_SCOPE_OFFSET, ((Inet6Address) address).getScopeId());
        return BYTES_MAX;
    }

    static InetSocketAddress read(long memory) {
        boolean ipv6 = Memory.getShort(memory) == SystemCalls.AF_INET6;
        byte[] bytes = new byte[ipv6 ? 16 : 4];
        Memory.read(memory + (ipv6 ? IN6_ADDRESS_OFFSET : 4), bytes, 0, bytes.length);
        int port = Short.reverseBytes(Memory.getShort(memory + 2)) & 0xffff;
        try {
            return new InetSocketAddress(InetAddress.getByAddress(bytes), port);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
