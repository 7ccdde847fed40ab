package dev.diatom.monitor.vm;

import dev.diatom.abi.Abi;
import dev.diatom.monitor.device.Connection;
import dev.diatom.monitor.device.SocketDevice;
import dev.diatom.monitor.linux.EventLoop;
import dev.diatom.monitor.linux.MonitorException;
import dev.diatom.wire.ProxyHeader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request (RFC 9112) of the monitor's own to the guest, so that the guest makes what it makes at the first request. Only
 * the status of the answer counts.
 */
final class WarmRequest implements Connection.Owner {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int CLIENT_PORT = 1;
    private static final String ANSWER_BEGINS = "HTTP/1.1 ";

    private final String path;
    private final StringBuilder answer = new StringBuilder();
    private final Connection connection;
    private boolean ended;

    /**
     * @param target the path of a URL, with or without what stands before it
     */
    WarmRequest(SocketDevice device, EventLoop loop, String target, int guestPort) {
        path = pathOf(target);
        connection = new Connection(device, loop, this, device.newHostPort(), guestPort);
        device.add(connection);
        connection.send(ProxyHeader.encode(LOOPBACK, CLIENT_PORT, LOOPBACK, guestPort));
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost:" + guestPort
                + "\r\nUser-Agent: diatom\r\nAccept: */*\r\nConnection: close\r\n\r\n";
        connection.send(request.getBytes(StandardCharsets.UTF_8));
        connection.request();
    }

    private static String pathOf(String target) {
        int scheme = target.indexOf("://");
        int slash = target.indexOf('/', scheme < 0 ? 0 : scheme + 3);
        return slash < 0 ? "/" : target.substring(slash);
    }

    /** Why {@code target} cannot be requested, or null. */
    static @Nullable String complaint(String target) {
        for (int i = 0; i < target.length(); i++) {
            if (target.charAt(i) <= ' ' || target.charAt(i) >= 0x7f) {
                return "'" + target + "' is no path of a URL";
            }
        }
        return target.isEmpty() ? "an empty path" : null;
    }

    boolean isEnded() {
        return ended;
    }

    @Override
    public void established(Connection established) {}

    @Override
    public boolean refused(Connection refused) {
        return false;
    }

    @Override
    public void received(Connection from, byte[] bytes) {
        for (int i = 0; i < bytes.length && answer.length() < ANSWER_BEGINS.length() + 3; i++) {
            answer.append((char) (bytes[i] & 0xff));
        }
    }

    @Override
    public void socketReady(Connection from, int events) {
        throw new AssertionError("there is no socket");
    }

    @Override
    public void ended(Connection over) {
        ended = true;
        boolean answered =
                answer.length() > ANSWER_BEGINS.length() && answer.toString().startsWith(ANSWER_BEGINS);
        char status = answered ? answer.charAt(ANSWER_BEGINS.length()) : '0';
        if (status != '2' && status != '3') {
            throw new MonitorException(
                    Abi.EXIT_USAGE,
                    "the request to warm up, " + path + ", was answered with "
                            + (answered ? answer.substring(ANSWER_BEGINS.length()) : "no HTTP status"));
        }
    }
}
