package dev.diatom.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HttpBodyTest {
    private static HttpBody body(String fields) {
        String text = "POST / HTTP/1.1\r\n" + fields + "\r\n";
        HttpHead head = HttpHead.request(text.getBytes(ISO_8859_1), 0, text.length());
        if (head == null) {
            throw new AssertionError(text);
        }
        return new HttpBody(head);
    }

    private static HttpBody chunked() {
        return body("Transfer-Encoding: chunked\r\n");
    }

    /** How much of the text is content, whether it comes at once or byte by byte. */
    private static int taken(String fields, String text) {
        byte[] bytes = text.getBytes(ISO_8859_1);
        HttpBody whole = body(fields);
        int atOnce = whole.take(bytes, 0, bytes.length);
        HttpBody pieces = body(fields);
        int sum = 0;
        for (int i = 0; i < bytes.length && sum >= 0; i++) {
            int taken = pieces.take(bytes, i, i + 1);
            sum = taken < 0 ? taken : sum + taken;
        }
        assertEquals(atOnce, sum, text);
        assertEquals(whole.isComplete(), pieces.isComplete(), text);
        return atOnce;
    }

    @Test
    void aLengthIsCounted() {
        assertEquals(5, taken("Content-Length: 5\r\n", "12345GET / HTTP/1.1"));
        assertEquals(3, taken("Content-Length: 5\r\n", "123"));
        assertTrue(body("").isComplete());
        assertEquals(0, taken("", "GET"));
    }

    @Test
    void chunksEndWithAnEmptyOneAndTrailers() {
        String whole = "5\r\n12345\r\nA;ext=\"x\"\r\n0123456789\r\n00\r\nTrailer: x\r\nOther: y\r\n\r\n";
        assertEquals(whole.length(), taken("Transfer-Encoding: chunked\r\n", whole + "GET"));
        HttpBody body = chunked();
        byte[] bytes = whole.getBytes(ISO_8859_1);
        body.take(bytes, 0, bytes.length - 1);
        assertTrue(!body.isComplete());
        body.take(bytes, bytes.length - 1, bytes.length);
        assertTrue(body.isComplete());
    }

    @Test
    void chunksThatTwoReadersMightReadDifferentlyAreRefused() {
        for (String text : new String[] {
            "\r\n",
            "x\r\n",
            "-1\r\n",
            "5\n12345",
            "5\r12345",
            "3\r\n12345\r\n",
            "1000000000000000\r\n",
            "0\r\nA: b\n\r\n",
            "1;a\nb\r\n",
            "0\r\n\rx"
        }) {
            byte[] bytes = text.getBytes(ISO_8859_1);
            assertEquals(HttpBody.MALFORMED, chunked().take(bytes, 0, bytes.length), text);
        }
        byte[] endless = ("0;" + "a".repeat(10_000)).getBytes(ISO_8859_1);
        assertEquals(HttpBody.MALFORMED, chunked().take(endless, 0, endless.length));
    }

    @Test
    void theEndOfTheConnectionIsTheEndOfWhatTellsNoLength() {
        String text = "HTTP/1.1 200 OK\r\n\r\n";
        HttpHead head = HttpHead.response(text.getBytes(ISO_8859_1), 0, text.length(), "GET");
        if (head == null) {
            throw new AssertionError(text);
        }
        HttpBody body = new HttpBody(head);
        assertEquals(100, body.take(new byte[100], 0, 100));
        assertTrue(body.isUntilClose() && !body.isComplete());
    }
}
