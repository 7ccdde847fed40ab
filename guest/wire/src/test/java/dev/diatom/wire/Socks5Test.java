package dev.diatom.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Socks5Test {
    @Test
    void aDomainRequestByteForByte() {
        byte[] request =
                Socks5.request(Socks5.COMMAND_CONNECT, Socks5.ADDRESS_DOMAIN, "a.example".getBytes(US_ASCII), 443);
        assertEquals(
                "05010003" + "09612e6578616d706c65" + "01bb", HexFormat.of().formatHex(request));
        assertEquals(request.length, Socks5.messageLength(request, 0, request.length));
        assertEquals("a.example", new String(Socks5.address(request, 0), US_ASCII));
        assertEquals(443, Socks5.port(request, 0));
    }

    @Test
    void repliesTellAddresses() {
        byte[] reply = Socks5.reply(Socks5.REPLY_SUCCEEDED, new byte[] {10, 0, 0, 1}, 8080);
        assertEquals("050000010a0000011f90", HexFormat.of().formatHex(reply));
        byte[] six = new byte[16];
        six[15] = 1;
        byte[] reply6 = Socks5.reply(Socks5.REPLY_SUCCEEDED, six, 1);
        assertArrayEquals(six, Socks5.address(reply6, 0));
        assertEquals(22, Socks5.messageLength(reply6, 0, reply6.length));
        assertEquals(Socks5.REPLY_NOT_ALLOWED, Socks5.code(Socks5.reply(Socks5.REPLY_NOT_ALLOWED), 0));
    }

    @Test
    void everyPrefixIsIncomplete() {
        byte[] greeting = Socks5.greeting();
        byte[] request =
                Socks5.request(Socks5.COMMAND_RESOLVE, Socks5.ADDRESS_DOMAIN, "a.example".getBytes(US_ASCII), 0);
        for (int n = 0; n < greeting.length; n++) {
            assertEquals(Socks5.INCOMPLETE, Socks5.greetingLength(greeting, 0, n));
        }
        for (int n = 0; n < request.length; n++) {
            assertEquals(Socks5.INCOMPLETE, Socks5.messageLength(request, 0, n));
        }
    }

    @Test
    void greetingsOfferMethods() {
        assertTrue(Socks5.offersNoAuthentication(Socks5.greeting(), 0));
        assertFalse(Socks5.offersNoAuthentication(new byte[] {5, 2, 1, 2}, 0));
        assertFalse(Socks5.offersNoAuthentication(new byte[] {5, 0}, 0));
        assertEquals(Socks5.MALFORMED, Socks5.greetingLength(new byte[] {4, 1}, 0, 2));
    }

    @Test
    void addressesHaveTheirTypesLength() {
        assertThrows(IllegalArgumentException.class, () -> Socks5.request(1, Socks5.ADDRESS_IPV4, new byte[16], 1));
        assertThrows(IllegalArgumentException.class, () -> Socks5.request(1, Socks5.ADDRESS_DOMAIN, new byte[0], 1));
        assertEquals(Socks5.MALFORMED, Socks5.messageLength(new byte[] {5, 1, 0, 3, 0, 0, 0}, 0, 7), "empty name");
        assertEquals(Socks5.MALFORMED, Socks5.messageLength(new byte[] {5, 1, 0, 9, 0, 0, 0}, 0, 7), "unknown type");
    }

    @Test
    void randomBytesNeverLeadBeyondTheirEnd() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(Socks5.MESSAGE_BYTES_MAX + 8)];
            random.nextBytes(bytes);
            if (bytes.length > 4) {
                bytes[0] = 5;
                bytes[3] = (byte) random.nextInt(6);
            }
            int length = Socks5.messageLength(bytes, 0, bytes.length);
            assertTrue(length <= bytes.length);
            if (length > 0) {
                Socks5.address(bytes, 0);
                Socks5.port(bytes, 0);
            }
            int greeting = Socks5.greetingLength(bytes, 0, bytes.length);
            assertTrue(greeting <= bytes.length);
            if (greeting > 0) {
                Socks5.offersNoAuthentication(bytes, 0);
            }
        }
    }
}
