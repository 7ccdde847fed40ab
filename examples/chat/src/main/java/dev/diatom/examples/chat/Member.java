package dev.diatom.examples.chat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * One who takes part. A thread of its own writes what it hears, so nobody waits for a slow reader; one that lags far behind
 * is let go.
 */
final class Member {
    private static final int UNREAD_MAX = 1000;
    private static final int LINE_MAX = 1000;
    private static final String END = "\u0004";

    private final BlockingQueue<String> unread = new LinkedBlockingQueue<>(UNREAD_MAX);
    private final BufferedReader in;
    private final BufferedWriter out;

    Member(Reader in, Writer out) {
        this.in = new BufferedReader(in);
        this.out = new BufferedWriter(out);
    }

    void hear(String line) {
        if (!unread.offer(line)) {
            unread.clear();
            end();
        }
    }

    /** Writes what is heard, until the end is. */
    void write() {
        try (out) {
            for (String line = unread.take(); !line.equals(END); line = unread.take()) {
                out.write(line);
                out.newLine();
                if (unread.isEmpty()) {
                    out.flush();
                }
            }
        } catch (IOException e) {
            // The reader finds it gone, too.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks for a name and passes on what is said, until the client leaves. */
    void read(Room room) throws IOException {
        hear("Your name?");
        String name = line();
        while (name != null && (name.isBlank() || !room.enter(name, this))) {
            hear("That name is " + (name.isBlank() ? "empty" : "taken") + ". Your name?");
            name = line();
        }
        if (name != null) {
            try {
                converse(room, name);
            } finally {
                room.leave(name);
            }
        }
    }

    private void converse(Room room, String name) throws IOException {
        hear("* here: " + String.join(", ", room.names()));
        for (String line = line(); line != null && !line.equals("/quit"); line = line()) {
            if (line.equals("/who")) {
                hear("* here: " + String.join(", ", room.names()));
            } else if (!line.isBlank()) {
                room.tell(name, name + ": " + line);
            }
        }
    }

    void end() {
        while (!unread.offer(END)) {
            unread.poll();
        }
    }

    /** The next line without spaces around it; null at the end. */
    private @Nullable String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() == LINE_MAX) {
                return null;
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }
}
