package dev.diatom.os.linux;

import java.net.UnknownHostException;

/** Names of hosts: the loopback's only. */
final class NameResolver {
    byte[][] resolve(String host) throws UnknownHostException {
        if (host.equalsIgnoreCase("localhost")) {
            return new byte[][] {{127, 0, 0, 1}};
        }
        throw new UnknownHostException(host + ": Name or service not known");
    }

    String hostName() {
        return "localhost";
    }
}
