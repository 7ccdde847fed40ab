package dev.diatom.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client of one request, to learn whether a server answers. Not for timing: that is what stopwatch.c is for. */
final class HttpProbe {
    private static final Duration RETRY = Duration.ofMillis(5);

    private HttpProbe() {}

    /** A port of the loopback address that was free a moment ago. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static boolean answers(int port, String path) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            socket.setSoTimeout(5_000);
            String request = "GET %s HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n\r\n".formatted(path, port);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            String status = new String(in.readNBytes("HTTP/1.1 200".length()), StandardCharsets.ISO_8859_1);
            return status.endsWith(" 200");
        } catch (IOException refused) {
            return false;
        }
    }

    /** Waits until a server answers with status 200. */
    static void await(int port, String path, Duration limit) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!answers(port, path)) {
            if (System.nanoTime() > deadline) {
                throw new IOException("no response 200 on port %d within %d s".formatted(port, limit.toSeconds()));
            }
            Thread.sleep(RETRY);
        }
    }
}
