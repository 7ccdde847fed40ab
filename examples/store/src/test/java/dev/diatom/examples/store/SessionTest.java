package dev.diatom.examples.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SessionTest {
    @Test
    void keepsWhatIsSet() throws IOException {
        assertEquals(
                "OK\nVALUE good morning\nOK\nNONE\nNONE\nBYE\n",
                converse(
                        "SET greeting good morning\nGET greeting\nDEL greeting\nDEL greeting\r\nGET greeting\nQUIT\n"));
    }

    @Test
    void listsKeysByPrefixInOrder() throws IOException {
        assertEquals(
                "OK\nOK\nOK\nKEYS 2\nb1\nb2\nKEYS 3\na\nb1\nb2\n",
                converse("SET b2 x\nSET a y\nSET b1 z\nKEYS b\nKEYS\n"));
    }

    @Test
    void aWrongLineIsAnsweredAndTheNextOneCounts() throws IOException {
        assertEquals("""
                ERROR usage: SET key value
                ERROR unknown command; there are SET, GET, DEL, KEYS and QUIT
                ERROR unknown command; there are SET, GET, DEL, KEYS and QUIT
                NONE
                """, converse("SET x\nset x y\n\nGET x\n"));
    }

    @Test
    void aLineThatIsTooLongEndsTheConversation() throws IOException {
        String conversation = converse("GET " + "x".repeat(5000) + "\nGET x\n");
        assertEquals("ERROR a line has at most 4096 bytes\n", conversation);
    }

    private static String converse(String lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Session(new Entries(), new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), out).run();
        return out.toString(StandardCharsets.UTF_8);
    }
}
