package dev.diatom.embed;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A machine that the monitor runs by itself, as {@code diatom run} does. */
final class SingleMachine implements VirtualMachine {
    private final MonitorProcess monitor;
    private final Map<Integer, InetSocketAddress> addresses;

    private SingleMachine(MonitorProcess monitor, Map<Integer, InetSocketAddress> addresses) {
        this.monitor = monitor;
        this.addresses = addresses;
    }

    static SingleMachine start(Path file, List<String> options, int... guestPorts) throws IOException {
        List<String> words = new ArrayList<>(List.of("run", "--until-eof"));
        words.addAll(options);
        for (int port : guestPorts) {
            words.addAll(List.of("-p", "127.0.0.1:0:" + port));
        }
        words.add(file.toString());
        MonitorProcess monitor = new MonitorProcess(words);
        Map<Integer, InetSocketAddress> addresses = new HashMap<>();
        List<String> said = new ArrayList<>();
        while (addresses.size() < guestPorts.length) {
            String line = monitor.line();
            if (line == null) {
                throw monitor.failure(said);
            }
            said.add(line);
            // diatom: http://127.0.0.1:PORT -> guest port GUEST
            String[] parts = line.split("://|:| -> guest port ", -1);
            if (line.startsWith("diatom: http://") && parts.length == 5) {
                addresses.put(Integer.parseInt(parts[4]), Loopback.port(parts[3]));
            }
        }
        monitor.relay();
        return new SingleMachine(monitor, addresses);
    }

    @Override
    public InetSocketAddress address(int guestPort) {
        return Loopback.published(addresses, guestPort);
    }

    @Override
    public CompletableFuture<Integer> onExit() {
        return monitor.process().onExit().thenApply(Process::exitValue);
    }

    @Override
    public int stop() {
        // Process.destroy would close the monitor's standard input, too, which kills it at once.
        monitor.process().toHandle().destroy();
        return onExit().join();
    }

    @Override
    public void close() {
        monitor.process().destroyForcibly();
        onExit().join();
    }
}
