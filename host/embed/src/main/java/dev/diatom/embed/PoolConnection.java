package dev.diatom.embed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A connection to a pool's socket (docs/pool.md): one request, and lines that answer it. */
final class PoolConnection {
    private final SocketChannel channel;
    private final ByteBuffer one = ByteBuffer.allocate(1);

    private PoolConnection(SocketChannel channel) {
        this.channel = channel;
    }

    static PoolConnection open(Path socket, List<String> words) throws IOException {
        for (String word : words) {
            if (word.isEmpty() || word.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("an empty word, or one with a NUL, cannot be passed on");
            }
        }
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
            PoolConnection connection = new PoolConnection(channel);
            connection.say(String.join("\0", words) + "\0\0");
            return connection;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    SocketChannel channel() {
        return channel;
    }

    void say(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** The next line, byte by byte: what follows it may not be a line. Null at the end. */
    @Nullable
    String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (channel.read(one.clear()) == 1) {
            if (one.get(0) == '\n') {
                return line.toString(StandardCharsets.UTF_8);
            }
            line.write(one.get(0));
        }
        return null;
    }

    /** Takes a line that must be there; else the connection is over, and the exception says why. */
    void expect(String expected) throws IOException {
        String line = line();
        if (!expected.equals(line)) {
            channel.close();
            throw new IOException(
                    line == null
                            ? "the pool, or the clone, is gone"
                            : "the pool refuses: " + line.replaceFirst("^error ", ""));
        }
    }
}
