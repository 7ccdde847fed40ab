package dev.diatom.examples.store;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * The server: accepts connections on the port of its first argument (7070 if there is none) and gives each a thread. At
 * most {@link #CONNECTIONS_MAX} clients are served at a time; one more waits to be accepted until another leaves.
 */
public final class Store {
    private static final int DEFAULT_PORT = 7070;
    private static final int CONNECTIONS_MAX = 100;
    private static final Duration IDLE_MAX = Duration.ofMinutes(5);

    private final Semaphore free = new Semaphore(CONNECTIONS_MAX);
    private final Entries entries = new Entries();

    private Store() {}

    public static void main(String[] args) throws Exception {
        int port = args.length > 0 ? Integer.parseInt(args[0]) : DEFAULT_PORT;
        try (ServerSocket server = new ServerSocket(port)) {
            System.out.println("store: listening on port " + server.getLocalPort());
            new Store().serve(server);
        }
    }

    private void serve(ServerSocket server) throws IOException, InterruptedException {
        for (long number = 1; ; number++) {
            free.acquire();
            Socket client = server.accept();
            new Thread(() -> converse(client), "client-" + number).start();
        }
    }

    private void converse(Socket client) {
        String name = Thread.currentThread().getName() + " ("
                + client.getInetAddress().getHostAddress() + ")";
        System.out.println(name + " came");
        try (client) {
            client.setSoTimeout(Math.toIntExact(IDLE_MAX.toMillis()));
            new Session(entries, client.getInputStream(), client.getOutputStream()).run();
            System.out.println(name + " left");
        } catch (IOException e) {
            System.out.println(name + " was lost: " + e.getMessage());
        } finally {
            free.release();
        }
    }
}
