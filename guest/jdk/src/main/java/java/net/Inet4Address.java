package java.net;

import java.util.Arrays;
import java.util.Objects;
import sun.net.util.IPAddressUtil;

/** An IPv4 address (RFC 791); its classes of addresses are those of RFC 1918, 2365 and 3927. */
@SuppressWarnings("serial")
public final class Inet4Address extends InetAddress {
    static final int INADDRSZ = 4;

    private final byte[] address;

    Inet4Address(String hostName, byte[] address) {
        super(hostName);
        this.address = address;
    }

    public static Inet4Address ofLiteral(String literal) {
        byte[] bytes = IPAddressUtil.textToNumericFormatV4(Objects.requireNonNull(literal));
        if (bytes == null) {
            throw IPAddressUtil.invalidIpAddressLiteral(literal);
        }
        return new Inet4Address(null, bytes);
    }

    private int octet(int index) {
        return address[index] & 0xff;
    }

    @Override
    public byte[] getAddress() {
        return address.clone();
    }

    @Override
    public String getHostAddress() {
        return octet(0) + "." + octet(1) + "." + octet(2) + "." + octet(3);
    }

    @Override
    public boolean isMulticastAddress() {
        return (octet(0) & 0xf0) == 0xe0;
    }

    @Override
    public boolean isAnyLocalAddress() {
        return hashCode() == 0;
    }

    @Override
    public boolean isLoopbackAddress() {
        return octet(0) == 127;
    }

    @Override
    public boolean isLinkLocalAddress() {
        return octet(0) == 169 && octet(1) == 254;
    }

    @Override
    public boolean isSiteLocalAddress() {
        return octet(0) == 10 || (octet(0) == 172 && (octet(1) & 0xf0) == 16) || (octet(0) == 192 && octet(1) == 168);
    }

    @Override
    public boolean isMCGlobal() {
        return octet(0) >= 224 && octet(0) <= 238 && !(octet(0) == 224 && octet(1) == 0 && octet(2) == 0);
    }

    @Override
    public boolean isMCLinkLocal() {
        return octet(0) == 224 && octet(1) == 0 && octet(2) == 0;
    }

    @Override
    public boolean isMCSiteLocal() {
        return octet(0) == 239 && octet(1) == 255;
    }

    @Override
    public boolean isMCOrgLocal() {
        return octet(0) == 239 && octet(1) >= 192 && octet(1) <= 195;
    }

    @Override
    public int hashCode() {
        return octet(0) << 24 | octet(1) << 16 | octet(2) << 8 | octet(3);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Inet4Address that && Arrays.equals(address, that.address);
    }
}
