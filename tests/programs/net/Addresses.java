package net;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;

/** Addresses, URIs and URL encoding: no network needed. */
public class Addresses {
    public static void main(String[] args) throws Exception {
        for (String s : new String[] {
            "127.0.0.1",
            "10.1.2.3",
            "192.168.0.1",
            "224.0.0.1",
            "0.0.0.0",
            "::1",
            "2001:db8::8:800:200c:417a",
            "::ffff:1.2.3.4",
            "fe80::1"
        }) {
            InetAddress a = InetAddress.getByName(s);
            System.out.println(
                    s + " " + a.getHostAddress() + " " + (a instanceof Inet4Address) + (a instanceof Inet6Address) + " "
                            + a.isLoopbackAddress() + a.isAnyLocalAddress() + a.isMulticastAddress()
                            + a.isSiteLocalAddress() + a.isLinkLocalAddress() + " " + a.getAddress().length);
        }
        System.out.println(InetAddress.getByAddress(new byte[] {1, 2, 3, (byte) 200}) + " "
                + InetAddress.getByAddress("name", new byte[] {1, 2, 3, 4}) + " " + InetAddress.getLoopbackAddress());
        try {
            InetAddress.getByAddress(new byte[3]);
        } catch (UnknownHostException e) {
            System.out.println("3 bytes are no address");
        }
        InetSocketAddress sa = new InetSocketAddress("127.0.0.1", 8080);
        System.out.println(sa.getPort() + " " + sa.getHostString() + " " + sa.isUnresolved() + " "
                + sa.equals(new InetSocketAddress("127.0.0.1", 8080)) + " "
                + InetSocketAddress.createUnresolved("host", 1) + " "
                + new InetSocketAddress(9).getAddress().isAnyLocalAddress());
        URI u = new URI("https://user@example.org:8443/a/b%20c/../d;p?q=1&r=%C3%A9#frag");
        System.out.println(u.getScheme() + " " + u.getUserInfo() + " " + u.getHost() + " " + u.getPort() + " "
                + u.getPath() + " " + u.getRawPath() + " " + u.getQuery() + " " + u.getRawQuery() + " "
                + u.getFragment() + " " + u.getAuthority() + " " + u.normalize());
        URI base = URI.create("http://example.org/dir/page");
        for (String r : new String[] {"other", "/abs", "../up", "?q", "#f", "//host/p", "http://x/y", "./a/./b"}) {
            System.out.println(r + " " + base.resolve(r));
        }
        System.out.println(base.relativize(URI.create("http://example.org/dir/page/sub")) + " "
                + URI.create("mailto:a@b.c").isOpaque() + " "
                + URI.create("mailto:a@b.c").getSchemeSpecificPart() + " "
                + new URI("http", "h", "/p q", "x=ä b", null).toASCIIString());
        for (String bad : new String[] {"http://[", "a b", "%zz", "http://h:port/"}) {
            try {
                System.out.println(new URI(bad).getHost());
            } catch (URISyntaxException e) {
                System.out.println(bad + " " + e.getIndex() + " " + e.getReason());
            }
        }
        String encoded = URLEncoder.encode("a b&c=ä/中+~*", StandardCharsets.UTF_8);
        System.out.println(encoded + " " + URLDecoder.decode(encoded, StandardCharsets.UTF_8) + " "
                + URLDecoder.decode("x%41+y", StandardCharsets.UTF_8));
        try {
            URLDecoder.decode("%4", StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            System.out.println("incomplete");
        }
    }
}
