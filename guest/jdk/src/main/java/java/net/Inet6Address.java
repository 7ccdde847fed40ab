package java.net;

import java.util.Arrays;
import java.util.Objects;

/** An IPv6 address (RFC 4291), with the index of its scope where it has one. */
@SuppressWarnings("serial")
public final class Inet6Address extends InetAddress {
    static final int INADDRSZ = 16;

    private final byte[] address;
    private final int scopeId;

    Inet6Address(String hostName, byte[] address, int scopeId) {
        super(hostName);
        this.address = address;
        this.scopeId = scopeId;
    }

    public static Inet6Address getByAddress(String host, byte[] address, int scopeId) throws UnknownHostException {
        if (Objects.requireNonNull(address).length != INADDRSZ) {
            throw new UnknownHostException("addr is of illegal length");
        }
        return new Inet6Address(host, address.clone(), Math.max(scopeId, 0));
    }

    public static InetAddress ofLiteral(String literal) {
        return InetAddress.ofLiteral(literal);
    }

    private int octet(int index) {
        return address[index] & 0xff;
    }

    private boolean isZeroUpTo(int end) {
        for (int i = 0; i < end; i++) {
            if (address[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isMulticastOfScope(int scope) {
        return isMulticastAddress() && (octet(1) & 0x0f) == scope;
    }

    public int getScopeId() {
        return scopeId;
    }

    /** No address is made with an interface. */
    public NetworkInterface getScopedInterface() {
        return null;
    }

    @Override
    public byte[] getAddress() {
        return address.clone();
    }

    @Override
    public String getHostAddress() {
        StringBuilder text = new StringBuilder(39);
        for (int i = 0; i < INADDRSZ; i += 2) {
            text.append(i == 0 ? "" : ":").append(Integer.toHexString(octet(i) << 8 | octet(i + 1)));
        }
        return scopeId == 0 ? text.toString() : text.append('%').append(scopeId).toString();
    }

    @Override
    public boolean isMulticastAddress() {
        return octet(0) == 0xff;
    }

    @Override
    public boolean isAnyLocalAddress() {
        return isZeroUpTo(INADDRSZ);
    }

    @Override
    public boolean isLoopbackAddress() {
        return isZeroUpTo(INADDRSZ - 1) && address[INADDRSZ - 1] == 1;
    }

    @Override
    public boolean isLinkLocalAddress() {
        return octet(0) == 0xfe && (octet(1) & 0xc0) == 0x80;
    }

    @Override
    public boolean isSiteLocalAddress() {
        return octet(0) == 0xfe && (octet(1) & 0xc0) == 0xc0;
    }

    @Override
    public boolean isMCGlobal() {
        return isMulticastOfScope(0x0e);
    }

    @Override
    public boolean isMCNodeLocal() {
        return isMulticastOfScope(0x01);
    }

    @Override
    public boolean isMCLinkLocal() {
        return isMulticastOfScope(0x02);
    }

    @Override
    public boolean isMCSiteLocal() {
        return isMulticastOfScope(0x05);
    }

    @Override
    public boolean isMCOrgLocal() {
        return isMulticastOfScope(0x08);
    }

    public boolean isIPv4CompatibleAddress() {
        return isZeroUpTo(12);
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < INADDRSZ; i += 4) {
            hash += octet(i) << 24 | octet(i + 1) << 16 | octet(i + 2) << 8 | octet(i + 3);
        }
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Inet6Address that && Arrays.equals(address, that.address);
    }
}
