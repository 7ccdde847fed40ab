package dev.diatom.embed;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/** Published ports: all are of the loopback address. */
final class Loopback {
    private Loopback() {}

    static InetSocketAddress port(String number) {
        return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), Integer.parseInt(number));
    }

    static InetSocketAddress published(Map<Integer, InetSocketAddress> addresses, int guestPort) {
        InetSocketAddress address = addresses.get(guestPort);
        if (address == null) {
            throw new IllegalArgumentException(
                    "port " + guestPort + " was not published; these were: " + addresses.keySet());
        }
        return address;
    }
}
