package dev.diatom.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.diatom.wire.HttpHead.Framing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HttpHeadTest {
    private static @Nullable HttpHead request(String head) {
        byte[] bytes = head.getBytes(ISO_8859_1);
        int length = HttpHead.length(bytes, 0, bytes.length, 0);
        assertTrue(length == bytes.length || (length > 0 && bytes[length - 2] != '\r'), head);
        return HttpHead.request(bytes, 0, length);
    }

    private static HttpHead sound(String head) {
        return assertNotNull(request(head), head);
    }

    private static HttpHead response(String method, String head) {
        byte[] bytes = head.getBytes(ISO_8859_1);
        return assertNotNull(HttpHead.response(bytes, 0, bytes.length, method), head);
    }

    private static <T> T assertNotNull(@Nullable T value, String message) {
        org.junit.jupiter.api.Assertions.assertNotNull(value, message);
        if (value == null) {
            throw new AssertionError(message);
        }
        return value;
    }

    @Test
    void theEndOfAHeadIsFoundFromAnyPiece() {
        byte[] bytes = "xxGET / HTTP/1.1\r\nHost: a\r\n\r\nbody".getBytes(ISO_8859_1);
        int length = bytes.length - 2 - 4;
        for (int to = 2; to <= bytes.length; to++) {
            int expected = to - 2 >= length ? length : HttpHead.INCOMPLETE;
            for (int seen = 0; seen < Math.min(to - 2, length); seen++) {
                assertEquals(expected, HttpHead.length(bytes, 2, to, seen));
            }
        }
    }

    @Test
    void requestsSayHowTheyEnd() {
        assertEquals(Framing.NONE, sound("GET / HTTP/1.1\r\nHost: a\r\n\r\n").framing());
        assertEquals(
                Framing.NONE,
                sound("POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n").framing());
        HttpHead post = sound("POST /a%20b HTTP/1.1\r\nHOST: a\r\ncontent-LENGTH:\t 12 \r\n\r\n");
        assertEquals(Framing.LENGTH, post.framing());
        assertEquals(12, post.contentLength());
        assertEquals("POST", post.method());
        assertEquals(
                Framing.CHUNKED,
                sound("PUT / HTTP/1.1\r\nTransfer-Encoding: Chunked\r\n\r\n").framing());
    }

    @Test
    void aLineThatEndsWithLfAloneIsAnEndAndRefused() {
        for (String head :
                new String[] {"\n", "GET / HTTP/1.1\n", "GET / HTTP/1.1\r\nHost: x\n", "GET / HTTP/1.1\r\n\n"}) {
            byte[] bytes = (head + "\r\n\r\n").getBytes(ISO_8859_1);
            assertEquals(head.length(), HttpHead.length(bytes, 0, bytes.length, 0), head);
            assertNull(HttpHead.request(bytes, 0, head.length()), head);
        }
    }

    @Test
    void whatTwoReadersMightReadDifferentlyIsRefused() {
        for (String head : new String[] {
            "GET / HTTP/1.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n",
            "GET / HTTP/1.1\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\n",
            "GET / HTTP/1.1\r\nContent-Length: 3, 3\r\n\r\n",
            "GET / HTTP/1.1\r\nContent-Length: +3\r\n\r\n",
            "GET / HTTP/1.1\r\nContent-Length: -3\r\n\r\n",
            "GET / HTTP/1.1\r\nContent-Length: 0x3\r\n\r\n",
            "GET / HTTP/1.1\r\nContent-Length:\r\n\r\n",
            "GET / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n",
            "GET / HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
            "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n",
            "GET / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n",
            "GET / HTTP/1.1\r\nContent-Length : 3\r\n\r\n",
            "GET / HTTP/1.1\r\nA: b\r\n c: d\r\n\r\n",
            "GET / HTTP/1.1\r\nA: b\nContent-Length: 3\r\n\r\n",
            "GET / HTTP/1.1\r\nA: b\rContent-Length: 3\r\n\r\n",
            "GET / HTTP/1.1\r\nA: b\0\r\n\r\n",
            "GET / HTTP/1.1\r\nno colon\r\n\r\n",
            "GET / HTTP/1.1\r\n: b\r\n\r\n",
            "GET  / HTTP/1.1\r\n\r\n",
            "GET / x HTTP/1.1\r\n\r\n",
            "GET / HTTP/2.0\r\n\r\n",
            "GET / HTTP/1.2\r\n\r\n",
            "GET /\r\n\r\n",
            " GET / HTTP/1.1\r\n\r\n",
            "\r\n\r\n",
        }) {
            assertNull(request(head), head);
        }
    }

    @Test
    void connectionsGoOnAsTheVersionAndTheOptionsSay() {
        assertTrue(sound("GET / HTTP/1.1\r\n\r\n").isPersistent());
        assertTrue(
                !sound("GET / HTTP/1.1\r\nConnection: Upgrade , CLOSE\r\n\r\n").isPersistent());
        assertTrue(!sound("GET / HTTP/1.0\r\n\r\n").isPersistent());
        assertTrue(sound("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").isPersistent());
    }

    @Test
    void responsesEndByStatusMethodAndFields() {
        assertEquals(
                Framing.NONE,
                response("HEAD", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n").framing());
        assertEquals(
                Framing.NONE,
                response("GET", "HTTP/1.1 304 \r\nContent-Length: 9\r\n\r\n").framing());
        assertEquals(Framing.NONE, response("GET", "HTTP/1.1 100\r\n\r\n").framing());
        HttpHead whole = response("GET", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n");
        assertEquals(Framing.LENGTH, whole.framing());
        assertEquals(200, whole.status());
        assertTrue(whole.isPersistent());
        HttpHead open = response("GET", "HTTP/1.1 200 OK\r\n\r\n");
        assertEquals(Framing.UNTIL_CLOSE, open.framing());
        assertTrue(!open.isPersistent());
        assertEquals(
                Framing.UNTIL_CLOSE, response("GET", "HTTP/1.1 101 Ok\r\n\r\n").framing());
        assertEquals(
                Framing.UNTIL_CLOSE,
                response("CONNECT", "HTTP/1.1 200 OK\r\n\r\n").framing());
        for (String head : new String[] {
            "HTTP/1.1 20 OK\r\n\r\n",
            "HTTP/1.1 2000 OK\r\n\r\n",
            "HTTP/1.1 099 OK\r\n\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n",
            "ICY 200 OK\r\n\r\n",
        }) {
            assertNull(HttpHead.response(head.getBytes(ISO_8859_1), 0, head.length(), "GET"), head);
        }
    }
}
