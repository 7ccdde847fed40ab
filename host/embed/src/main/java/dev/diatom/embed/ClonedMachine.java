package dev.diatom.embed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A clone that a pool started. Its connection is what keeps it alive. */
final class ClonedMachine implements VirtualMachine {
    private static final int EXIT_KILLED = 137;

    private final PoolConnection connection;
    private final Map<Integer, InetSocketAddress> addresses;
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();

    private ClonedMachine(PoolConnection connection, Map<Integer, InetSocketAddress> addresses) {
        this.connection = connection;
        this.addresses = addresses;
        Thread.ofVirtual().name("diatom-clone").start(() -> exitCode.complete(awaitExit(connection)));
    }

    static ClonedMachine of(PoolConnection connection) throws IOException {
        connection.expect("started");
        Map<Integer, InetSocketAddress> addresses = new HashMap<>();
        String line = connection.line();
        while (line != null && !line.isEmpty()) {
            // port GUEST 127.0.0.1:PORT
            String[] parts = line.split("[ :]", -1);
            addresses.put(Integer.parseInt(parts[1]), Loopback.port(parts[3]));
            line = connection.line();
        }
        return new ClonedMachine(connection, addresses);
    }

    private static int awaitExit(PoolConnection connection) {
        try {
            String line = connection.line();
            return line == null ? EXIT_KILLED : Integer.parseInt(line.substring("exited ".length()));
        } catch (IOException e) {
            return EXIT_KILLED; // closed here
        }
    }

    @Override
    public InetSocketAddress address(int guestPort) {
        return Loopback.published(addresses, guestPort);
    }

    @Override
    public CompletableFuture<Integer> onExit() {
        return exitCode.copy();
    }

    @Override
    public int stop() throws IOException {
        if (!exitCode.isDone()) {
            connection.say("stop\n");
        }
        return exitCode.join();
    }

    @Override
    public void close() {
        try {
            connection.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        exitCode.join();
    }
}
