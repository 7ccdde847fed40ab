package dev.diatom.examples.chat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The server: accepts connections on the port of its first argument (6667 if there is none) and serves each with two
 * virtual threads, one that reads and one that writes. All code is written as if it could wait at leisure.
 */
public final class Chat {
    private static final int DEFAULT_PORT = 6667;

    private final Room room = new Room();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Chat() {}

    public static void main(String[] args) throws IOException {
        int port = args.length > 0 ? Integer.parseInt(args[0]) : DEFAULT_PORT;
        try (ServerSocket server = new ServerSocket(port)) {
            System.out.println("chat: listening on port " + server.getLocalPort());
            new Chat().serve(server);
        }
    }

    private void serve(ServerSocket server) throws IOException {
        while (true) {
            Socket client = server.accept();
            threads.execute(() -> serve(client));
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            Member member = new Member(
                    new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8),
                    new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8));
            Thread writer = Thread.ofVirtual().start(member::write);
            try {
                member.read(room);
            } finally {
                member.end();
                writer.join();
            }
        } catch (IOException e) {
            System.out.println("chat: a client was lost: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
