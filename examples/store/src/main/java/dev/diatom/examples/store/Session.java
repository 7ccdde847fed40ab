package dev.diatom.examples.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * One client's conversation: a line asks, a line answers.
 *
 * <pre>
 * SET key value     OK
 * GET key           VALUE value       or NONE
 * DEL key           OK                or NONE
 * KEYS prefix       KEYS n, then n lines
 * QUIT              BYE, and the server closes the connection
 * </pre>
 *
 * <p>What is none of these gets {@code ERROR} and a sentence, and the conversation goes on; only a line that is too long
 * ends it, because what follows cannot be told from the rest of that line.
 */
final class Session {
    private static final int LINE_BYTES_MAX = 4096;

    private final Entries entries;
    private final InputStream in;
    private final OutputStream out;

    Session(Entries entries, InputStream in, OutputStream out) {
        this.entries = entries;
        this.in = new BufferedInputStream(in);
        this.out = new BufferedOutputStream(out);
    }

    /** Answers until the client quits or closes the connection. */
    void run() throws IOException {
        try {
            for (Optional<String> line = readLine(); line.isPresent(); line = readLine()) {
                if (line.get().equals("QUIT")) {
                    say("BYE");
                    return;
                }
                say(answer(line.get()));
            }
        } catch (LineTooLong e) {
            say("ERROR a line has at most " + LINE_BYTES_MAX + " bytes");
        }
    }

    private String answer(String line) {
        String[] words = line.split(" ", 3);
        return switch (words[0]) {
            case "SET" -> words.length == 3 ? set(words[1], words[2]) : "ERROR usage: SET key value";
            case "GET" -> words.length == 2 ? get(words[1]) : "ERROR usage: GET key";
            case "DEL" -> words.length == 2 ? delete(words[1]) : "ERROR usage: DEL key";
            case "KEYS" -> words.length <= 2 ? list(words.length == 2 ? words[1] : "") : "ERROR usage: KEYS [prefix]";
            default -> "ERROR unknown command; there are SET, GET, DEL, KEYS and QUIT";
        };
    }

    private String set(String key, String value) {
        return entries.set(key, value) ? "OK" : "ERROR the store is full";
    }

    private String get(String key) {
        return entries.get(key).map(value -> "VALUE " + value).orElse("NONE");
    }

    private String delete(String key) {
        return entries.delete(key) ? "OK" : "NONE";
    }

    private String list(String prefix) {
        List<String> keys = entries.keys(prefix);
        StringBuilder lines = new StringBuilder("KEYS ").append(keys.size());
        keys.forEach(key -> lines.append('\n').append(key));
        return lines.toString();
    }

    private void say(String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** The next line without its end, LF or CR LF; empty when the client has closed the connection. */
    private Optional<String> readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return Optional.empty();
            }
            if (line.size() == LINE_BYTES_MAX) {
                throw new LineTooLong();
            }
            line.write(b);
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }

    private static final class LineTooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
