package dev.diatom.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProxyHeaderTest {
    private static final byte[] CLIENT = {(byte) 192, 0, 2, 1};
    private static final byte[] SERVER = {(byte) 198, 51, 100, 7};

    @Test
    void ipv4HeaderByteForByte() {
        byte[] header = ProxyHeader.encode(CLIENT, 40000, SERVER, 443);
        assertEquals(
                "0d0a0d0a000d0a515549540a" + "2111000c" + "c0000201" + "c6336407" + "9c40" + "01bb",
                HexFormat.of().formatHex(header));
        assertEquals(ProxyHeader.TCP4_BYTES, header.length);
    }

    @Test
    void bothFamiliesComeBack() {
        byte[] client = HexFormat.of().parseHex("20010db8000000000000000000000001");
        byte[] server = HexFormat.of().parseHex("20010db8000000000000000000000002");
        byte[] bytes = ProxyHeader.encode(client, 1, server, 65535);
        assertEquals(ProxyHeader.TCP6_BYTES, ProxyHeader.length(bytes, 0, bytes.length));
        ProxyHeader header = ProxyHeader.decode(bytes, 0);
        assertArrayEquals(client, header.source());
        assertEquals(1, header.sourcePort());
        assertArrayEquals(server, header.destination());
        assertEquals(65535, header.destinationPort());
        assertThrows(IllegalArgumentException.class, () -> ProxyHeader.encode(client, 1, SERVER, 2));
    }

    @Test
    void everyPrefixIsIncomplete() {
        byte[] bytes = ProxyHeader.encode(CLIENT, 1, SERVER, 2);
        for (int n = 0; n < bytes.length; n++) {
            assertEquals(ProxyHeader.INCOMPLETE, ProxyHeader.length(bytes, 0, n));
        }
    }

    @Test
    void localTellsNoAddressAndExtensionsAreSkipped() {
        byte[] bytes = Arrays.copyOf(ProxyHeader.encode(CLIENT, 1, SERVER, 2), 40);
        bytes[15] = 24;
        assertEquals(40, ProxyHeader.length(bytes, 0, 40));
        assertArrayEquals(CLIENT, ProxyHeader.decode(bytes, 0).source());
        bytes[12] = 0x20;
        assertEquals(40, ProxyHeader.length(bytes, 0, 40));
        assertEquals(0, ProxyHeader.decode(bytes, 0).source().length);
    }

    @Test
    void wrongBytesAreMalformedAndNeverReadBeyond() {
        byte[] good = ProxyHeader.encode(CLIENT, 1, SERVER, 2);
        byte[] short4 = good.clone();
        short4[15] = 11;
        assertEquals(ProxyHeader.MALFORMED, ProxyHeader.length(short4, 0, short4.length));
        assertEquals(ProxyHeader.MALFORMED, ProxyHeader.length("GET / HTTP/1.1".getBytes(US_ASCII), 0, 14));
        Random random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = Arrays.copyOf(good, random.nextInt(60));
            for (int changes = random.nextInt(3); changes > 0 && bytes.length > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            int length = ProxyHeader.length(bytes, 0, bytes.length);
            assertTrue(length <= bytes.length);
            if (length > 0) {
                ProxyHeader.decode(bytes, 0);
            }
        }
    }
}
