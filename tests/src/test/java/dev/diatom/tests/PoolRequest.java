package dev.diatom.tests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A request at a pool's socket (docs/pool.md). */
final class PoolRequest implements AutoCloseable {
    private final SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    private final BufferedReader answers;

    PoolRequest(Path socket, String... words) throws IOException {
        channel.connect(UnixDomainSocketAddress.of(socket));
        say(String.join("\0", words) + "\0\0");
        answers = new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
    }

    void say(String text) throws IOException {
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    String line() throws IOException {
        return String.valueOf(answers.readLine());
    }

    String rest() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = answers.read(); c >= 0; c = answers.read()) {
            text.append((char) c);
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
