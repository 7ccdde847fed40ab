package dev.diatom.monitor.network;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DnsMessageTest {
    private static final String QUESTION = "03777777076578616d706c6503636f6d00" + "0001" + "0001";

    private static byte[] query() {
        byte[] query = DnsMessage.query(0x1234, "www.example.com", DnsMessage.TYPE_A);
        assertNotNull(query);
        return query;
    }

    /** An alias, its address and one more, with compressed names. */
    private static byte[] answer() {
        return HexFormat.of()
                .parseHex("1234" + "8180" + "0001" + "0003" + "0000" + "0000" + QUESTION.replace("777777", "575757")
                        + "c00c" + "0005" + "0001" + "0000003c" + "0004" + "01" + "61" + "c010"
                        + "c02d" + "0001" + "0001" + "0000003c" + "0004" + "c0000201"
                        + "c02d" + "0001" + "0001" + "0000003c" + "0004" + "c0000202");
    }

    @Test
    void aQueryByteForByte() {
        assertEquals(
                "1234" + "0100" + "0001" + "0000" + "0000" + "0000" + QUESTION,
                HexFormat.of().formatHex(query()));
        assertArrayEquals(query(), DnsMessage.query(0x1234, "www.example.com.", DnsMessage.TYPE_A));
        for (String name : new String[] {"", ".", "a..b", "a".repeat(64), "a.".repeat(130)}) {
            assertNull(DnsMessage.query(1, name, DnsMessage.TYPE_A), name);
        }
    }

    @Test
    void addressesComeOutOfAnAnswer() {
        byte[] answer = answer();
        assertTrue(DnsMessage.answers(answer, answer.length, query()));
        List<byte[]> addresses = DnsMessage.addresses(answer, answer.length, query(), DnsMessage.TYPE_A);
        assertEquals(2, addresses.size());
        assertArrayEquals(new byte[] {(byte) 192, 0, 2, 1}, addresses.get(0));
        assertTrue(DnsMessage.addresses(answer, answer.length, query(), DnsMessage.TYPE_AAAA)
                .isEmpty());
    }

    @Test
    void otherAnswersAreNotBelieved() {
        byte[] id = answer();
        id[1]++;
        assertFalse(DnsMessage.answers(id, id.length, query()));
        byte[] question = answer();
        question[14]++;
        assertFalse(DnsMessage.answers(question, question.length, query()));
        assertFalse(DnsMessage.answers(query(), query().length, query()), "a query is no answer");
        assertFalse(DnsMessage.answers(answer(), 20, query()));
    }

    @Test
    void randomAnswersGiveAddressesOrNone() {
        Random random = new Random(9);
        for (int i = 0; i < 50_000; i++) {
            byte[] answer = Arrays.copyOf(answer(), query().length + random.nextInt(80));
            for (int changes = random.nextInt(6); changes > 0; changes--) {
                answer[random.nextInt(answer.length)] = (byte) random.nextInt();
            }
            if (DnsMessage.answers(answer, answer.length, query())) {
                for (byte[] address : DnsMessage.addresses(answer, answer.length, query(), DnsMessage.TYPE_A)) {
                    assertEquals(4, address.length);
                }
            }
        }
    }

    @Test
    void hostsAndNameServersAreRead() {
        String hosts = "# all\n127.0.0.1\tlocalhost  me\n::1 localhost\n\n192.0.2.7 shop.example # comment shop2";
        assertEquals(2, DnsMessage.hostsAddresses(hosts, "LOCALHOST").size());
        assertArrayEquals(
                new byte[] {(byte) 192, 0, 2, 7},
                DnsMessage.hostsAddresses(hosts, "shop.example").get(0));
        assertTrue(DnsMessage.hostsAddresses(hosts, "shop2").isEmpty());
        String conf =
                "search a\nnameserver 192.0.2.53\nnameserver nonsense\n nameserver ::1\nnameserver 1.1.1.1\nnameserver 2.2.2.2";
        assertEquals(3, DnsMessage.nameServers(conf).size());
        assertArrayEquals(new byte[] {127, 0, 0, 1}, DnsMessage.nameServers("").get(0));
        Random random = new Random(10);
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            DnsMessage.hostsAddresses(new String(bytes, ISO_8859_1), "a");
            DnsMessage.nameServers(new String(bytes, ISO_8859_1));
        }
    }
}
