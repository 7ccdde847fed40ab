package dev.diatom.os;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Blocking operations over endpoints, for tests. */
public final class Blocking {
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private Blocking() {}

    private static void await(Endpoint endpoint, int operation) throws IOException {
        if (!endpoint.await(operation, System.nanoTime() + PATIENCE_NANOS)) {
            throw new AssertionError("nothing happened");
        }
    }

    public static void finishConnect(Connection connection) throws IOException {
        while (!connection.finishConnect()) {
            await(connection, Endpoint.CONNECT);
        }
    }

    public static Connection accept(Listener listener) throws IOException {
        while (true) {
            @Nullable Connection connection = listener.accept();
            if (connection != null) {
                return connection;
            }
            await(listener, Endpoint.ACCEPT);
        }
    }

    public static void write(Connection connection, byte[] bytes) throws IOException {
        int done = 0;
        while (done < bytes.length) {
            int count = connection.write(bytes, done, bytes.length - done);
            if (count == 0) {
                await(connection, Endpoint.WRITE);
            }
            done += count;
        }
    }

    /** Up to {@code length} bytes, less only at the end of the stream. */
    public static byte[] read(Connection connection, int length) throws IOException {
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            int count = connection.read(bytes, done, length - done);
            if (count == Connection.END) {
                break;
            }
            if (count == Connection.WOULD_BLOCK) {
                await(connection, Endpoint.READ);
            } else {
                done += count;
            }
        }
        return java.util.Arrays.copyOf(bytes, done);
    }
}
