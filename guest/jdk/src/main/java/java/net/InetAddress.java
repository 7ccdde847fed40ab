package java.net;

import dev.diatom.os.Network;
import java.io.IOException;
import java.io.Serializable;
import java.util.Objects;
import sun.net.util.IPAddressUtil;

/** An IP address, with the host name it was looked up by, if any. Names are resolved by the target's {@link Network}. */
@SuppressWarnings("serial")
public class InetAddress implements Serializable {
    static final int IPv4 = 1;
    static final int IPv6 = 2;

    private static final InetAddress LOOPBACK = new Inet4Address("localhost", new byte[] {127, 0, 0, 1});
    private static final InetAddress ANY = new Inet4Address("0.0.0.0", new byte[4]);

    /** What classes of this package ask an address for its name without looking it up. */
    static final class InetAddressHolder {
        private final InetAddress address;

        InetAddressHolder(InetAddress address) {
            this.address = address;
        }

        String getHostName() {
            return address.hostName;
        }
    }

    /** The name, or null while it is not known. */
    String hostName;

    /** An address yet to be told: what a socket implementation starts with. */
    InetAddress() {}

    InetAddress(String hostName) {
        this.hostName = hostName;
    }

    InetAddressHolder holder() {
        return new InetAddressHolder(this);
    }

    static InetAddress anyLocalAddress() {
        return ANY;
    }

    public static InetAddress getLoopbackAddress() {
        return LOOPBACK;
    }

    public static InetAddress getLocalHost() throws UnknownHostException {
        String name = Network.current().hostName();
        return getByAddress(name, getByName(name).getAddress());
    }

    public static InetAddress getByAddress(byte[] address) throws UnknownHostException {
        return getByAddress(null, address);
    }

    public static InetAddress getByAddress(String host, byte[] address) throws UnknownHostException {
        if (address.length == 4) {
            return new Inet4Address(host, address.clone());
        }
        if (address.length != 16) {
            throw new UnknownHostException("addr is of illegal length");
        }
        byte[] ipv4 = IPAddressUtil.convertFromIPv4MappedAddress(address);
        return ipv4 != null ? new Inet4Address(host, ipv4) : new Inet6Address(host, address.clone(), 0);
    }

    public static InetAddress getByName(String host) throws UnknownHostException {
        return getAllByName(host)[0];
    }

    public static InetAddress[] getAllByName(String host) throws UnknownHostException {
        if (host == null || host.isEmpty()) {
            return new InetAddress[] {LOOPBACK};
        }
        InetAddress literal = literal(host);
        if (literal != null) {
            return new InetAddress[] {literal};
        }
        if (host.charAt(0) == '[' || host.indexOf(':') >= 0) {
            throw new UnknownHostException(host + ": invalid IPv6 address literal");
        }
        byte[][] resolved = Network.current().resolve(host);
        InetAddress[] addresses = new InetAddress[resolved.length];
        for (int i = 0; i < resolved.length; i++) {
            addresses[i] = getByAddress(host, resolved[i]);
        }
        return addresses;
    }

    public static InetAddress ofLiteral(String literal) {
        InetAddress address = literal(Objects.requireNonNull(literal));
        if (address == null) {
            throw IPAddressUtil.invalidIpAddressLiteral(literal);
        }
        return address;
    }

    /** The address that the text denotes, or null when it is a name. */
    private static InetAddress literal(String text) {
        String unbracketed = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        try {
            char first = unbracketed.isEmpty() ? ' ' : unbracketed.charAt(0);
            if (Character.digit(first, 16) < 0 && first != ':') {
                return null;
            }
            byte[] ipv4 = unbracketed == text ? IPAddressUtil.textToNumericFormatV4(text) : null;
            if (ipv4 != null) {
                return new Inet4Address(null, ipv4);
            }
            if (unbracketed.indexOf(':') < 0) {
                return null;
            }
            int percent = unbracketed.indexOf('%');
            String numeric = percent < 0 ? unbracketed : unbracketed.substring(0, percent);
            byte[] ipv6 = IPAddressUtil.textToNumericFormatV6(numeric);
            if (ipv6 == null) {
                return null;
            }
            return ipv6.length == 4
                    ? new Inet4Address(null, ipv6)
                    : new Inet6Address(null, ipv6, percent < 0 ? 0 : scope(unbracketed.substring(percent + 1)));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static int scope(String text) {
        return Integer.parseInt(text);
    }

    public String getHostName() {
        if (hostName == null) {
            hostName = isLoopbackAddress() ? "localhost" : getHostAddress();
        }
        return hostName;
    }

    public String getCanonicalHostName() {
        return getHostName();
    }

    public String getHostAddress() {
        return null;
    }

    public byte[] getAddress() {
        return null;
    }

    public boolean isReachable(int timeout) throws IOException {
        if (timeout < 0) {
            throw new IllegalArgumentException("timeout can't be negative");
        }
        return isLoopbackAddress();
    }

    public boolean isMulticastAddress() {
        return false;
    }

    public boolean isAnyLocalAddress() {
        return false;
    }

    public boolean isLoopbackAddress() {
        return false;
    }

    public boolean isLinkLocalAddress() {
        return false;
    }

    public boolean isSiteLocalAddress() {
        return false;
    }

    public boolean isMCGlobal() {
        return false;
    }

    public boolean isMCNodeLocal() {
        return false;
    }

    public boolean isMCLinkLocal() {
        return false;
    }

    public boolean isMCSiteLocal() {
        return false;
    }

    public boolean isMCOrgLocal() {
        return false;
    }

    @Override
    public int hashCode() {
        return -1;
    }

    @Override
    public boolean equals(Object other) {
        return false;
    }

    @Override
    public String toString() {
        return (hostName == null ? "" : hostName) + "/" + getHostAddress();
    }
}
