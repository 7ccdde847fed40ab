package dev.diatom.embed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Clones of a snapshot, some of them always ready: a start takes what is left, about a millisecond. The pool and each clone are processes of
 * their own, which end with this program, however it ends.
 */
public final class ClonePool implements AutoCloseable {
    private static final String READY = "diatom: clones are to be had at ";

    private final MonitorProcess monitor;
    private final Path folder;
    private final Path socket;

    private ClonePool(MonitorProcess monitor, Path folder, Path socket) {
        this.monitor = monitor;
        this.folder = folder;
        this.socket = socket;
    }

    /**
     * Opens a pool of a snapshot.
     *
     * @param options as {@code diatom pool} takes them, such as {@code "--ready", "32", "--egress", "none"}
     * @throws IOException where the monitor is not there or refuses; its message says why
     */
    public static ClonePool open(Path snapshot, String... options) throws IOException {
        Path folder = Files.createTempDirectory("diatom-pool");
        Path socket = folder.resolve("socket");
        try {
            List<String> words = new ArrayList<>(List.of("pool", "--until-eof", "--socket", socket.toString()));
            words.addAll(List.of(options));
            words.add(snapshot.toString());
            MonitorProcess monitor = new MonitorProcess(words);
            List<String> said = new ArrayList<>();
            String line = monitor.line();
            while (line != null && !line.startsWith(READY)) {
                said.add(line);
                line = monitor.line();
            }
            if (line == null) {
                throw monitor.failure(said);
            }
            monitor.relay();
            return new ClonePool(monitor, folder, socket);
        } catch (IOException e) {
            Files.delete(folder);
            throw e;
        }
    }

    /** Starts a clone, with these ports of its published on the loopback address. */
    public VirtualMachine start(int... guestPorts) throws IOException {
        return start(Map.of(), guestPorts);
    }

    /** The same, with variables that go over those of the snapshot. */
    public VirtualMachine start(Map<String, String> environment, int... guestPorts) throws IOException {
        List<String> words = new ArrayList<>(List.of("start"));
        for (int port : guestPorts) {
            words.addAll(List.of("-p", "127.0.0.1:0:" + port));
        }
        return ClonedMachine.of(request(words, environment));
    }

    /** Starts a clone for one connection to a port of its, and ends it with that connection. */
    public SocketChannel connect(Map<String, String> environment, int guestPort) throws IOException {
        PoolConnection connection = request(List.of("connect", Integer.toString(guestPort)), environment);
        connection.expect("connected");
        return connection.channel();
    }

    private PoolConnection request(List<String> words, Map<String, String> environment) throws IOException {
        List<String> all = new ArrayList<>(words);
        environment.forEach((name, value) -> all.addAll(List.of("-e", name + "=" + value)));
        return PoolConnection.open(socket, all);
    }

    /** Ends the pool and all clones. */
    @Override
    public void close() {
        monitor.process().destroyForcibly();
        monitor.process().onExit().join();
        try {
            Files.deleteIfExists(socket);
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
