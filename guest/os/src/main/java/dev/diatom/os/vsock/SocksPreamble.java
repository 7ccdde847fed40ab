package dev.diatom.os.vsock;

import dev.diatom.os.ByteQueue;
import dev.diatom.wire.Socks5;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;

/** An outbound stream begins as a SOCKS5 client's (RFC 1928); greeting and request go out together. */
final class SocksPreamble implements Preamble {
    private final byte[] request;
    private boolean methodAgreed;
    private byte[] address = {};

    SocksPreamble(byte[] request) {
        this.request = request;
    }

    @Override
    public byte[] opening() {
        byte[] greeting = Socks5.greeting();
        byte[] opening = new byte[greeting.length + request.length];
        System.arraycopy(greeting, 0, opening, 0, greeting.length);
        System.arraycopy(request, 0, opening, greeting.length, request.length);
        return opening;
    }

    /** The address that the server's reply told. */
    byte[] address() {
        return address;
    }

    @Override
    public boolean receive(ByteQueue received, VsockConnection connection) throws IOException {
        if (!methodAgreed) {
            byte[] method = new byte[Socks5.METHOD_REPLY_BYTES];
            if (received.peek(method, 0, method.length) < method.length) {
                return false;
            }
            if (method[0] != Socks5.VERSION || method[1] != Socks5.METHOD_NONE) {
                throw new ProtocolException("the host's SOCKS server refuses the guest");
            }
            received.drop(method.length);
            methodAgreed = true;
        }
        byte[] reply = new byte[Math.min(received.count(), Socks5.MESSAGE_BYTES_MAX)];
        received.peek(reply, 0, reply.length);
        int length = Socks5.messageLength(reply, 0, reply.length);
        if (length == Socks5.MALFORMED) {
            throw new ProtocolException("the host's SOCKS server makes no sense");
        }
        if (length == Socks5.INCOMPLETE) {
            return false;
        }
        received.drop(length);
        int code = Socks5.code(reply, 0);
        if (code != Socks5.REPLY_SUCCEEDED) {
            throw refusal(code);
        }
        address = Socks5.address(reply, 0);
        return true;
    }

    private static IOException refusal(int reply) {
        return switch (reply) {
            case Socks5.REPLY_NOT_ALLOWED -> new ConnectException("Permission denied: --egress does not allow it");
            case Socks5.REPLY_NETWORK_UNREACHABLE -> new ConnectException("Network is unreachable");
            case Socks5.REPLY_HOST_UNREACHABLE -> new NoRouteToHostException("No route to host");
            case Socks5.REPLY_CONNECTION_REFUSED -> new ConnectException("Connection refused");
            case Socks5.REPLY_TTL_EXPIRED -> new ConnectException("Connection timed out");
            default -> new SocketException("the host cannot connect: SOCKS reply " + reply);
        };
    }
}
