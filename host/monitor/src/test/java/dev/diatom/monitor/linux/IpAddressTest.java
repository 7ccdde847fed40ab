package dev.diatom.monitor.linux;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IpAddressTest {
    private static byte[] address(String text) throws UnknownHostException {
        return InetAddress.getByName(text).getAddress();
    }

    @Test
    void addressesAreParsed() throws UnknownHostException {
        for (String text :
                new String[] {"0.0.0.0", "127.0.0.1", "255.255.255.255", "::", "::1", "1::", "2001:db8::7:1"}) {
            assertArrayEquals(address(text), IpAddress.parse(text), text);
        }
        assertArrayEquals(address("1:2:3:4:5:6:7:8"), IpAddress.parse("1:2:3:4:5:6:7:8"));
        assertArrayEquals(address("64:ff9b::c000:201"), IpAddress.parse("64:ff9b::192.0.2.1"));
    }

    @Test
    void whatIsNoAddressIsNone() {
        for (String text : new String[] {
            "",
            "1",
            "1.2.3",
            "1.2.3.4.5",
            "1.2.3.256",
            "1.2..4",
            "a.b.c.d",
            ":",
            ":::",
            "1:2",
            "1::2::3",
            "12345::",
            "1:2:3:4:5:6:7:8:9",
            "1:2:3:4:5:6:7:",
            "::g",
            "1.2.3.4 "
        }) {
            assertNull(IpAddress.parse(text), text);
        }
    }

    @Test
    void formattingAndParsingAreInverse() throws UnknownHostException {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            byte[] address = new byte[random.nextBoolean() ? 4 : 16];
            for (int b = 0; b < address.length; b++) {
                address[b] = random.nextInt(3) == 0 ? (byte) random.nextInt() : 0;
            }
            assertArrayEquals(address, IpAddress.parse(IpAddress.format(address)), IpAddress.format(address));
        }
        assertEquals("2001:db8::1", IpAddress.format(address("2001:db8:0:0:0:0:0:1")));
        assertEquals("[::1]:80", IpAddress.formatWithPort(address("::1"), 80));
    }

    @Test
    void randomTextIsParsedOrNot() {
        Random random = new Random(8);
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(20); n > 0; n--) {
                text.append("0123456789abcdef::...g".charAt(random.nextInt(22)));
            }
            IpAddress.parse(text.toString());
        }
    }
}
