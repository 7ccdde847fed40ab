package dev.diatom.os.vsock;

import dev.diatom.os.ByteQueue;
import dev.diatom.wire.ProxyHeader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;

/** An inbound stream begins with a PROXY protocol header that tells who connected to what. */
final class ProxyPreamble implements Preamble {
    private static final int HEADER_BYTES_MAX = 536;
    private static final byte[] NOTHING = {};

    @Override
    public byte[] opening() {
        return NOTHING;
    }

    @Override
    public boolean receive(ByteQueue received, VsockConnection connection) throws IOException {
        byte[] bytes = new byte[Math.min(received.count(), HEADER_BYTES_MAX)];
        received.peek(bytes, 0, bytes.length);
        int length = ProxyHeader.length(bytes, 0, bytes.length);
        if (length == ProxyHeader.MALFORMED || (length == ProxyHeader.INCOMPLETE && bytes.length == HEADER_BYTES_MAX)) {
            throw new ProtocolException("the stream begins with no PROXY header");
        }
        if (length == ProxyHeader.INCOMPLETE) {
            return false;
        }
        received.drop(length);
        ProxyHeader header = ProxyHeader.decode(bytes, 0);
        if (header.source().length > 0) {
            connection.setAddresses(
                    new InetSocketAddress(InetAddress.getByAddress(header.destination()), header.destinationPort()),
                    new InetSocketAddress(InetAddress.getByAddress(header.source()), header.sourcePort()));
        }
        return true;
    }
}
