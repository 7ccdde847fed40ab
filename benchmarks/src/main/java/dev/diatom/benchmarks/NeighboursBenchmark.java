package dev.diatom.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a server's clients notice of limited neighbours that compute, allocate and send as much as they get: virtual machines, and containers of crun's. */
final class NeighboursBenchmark implements Benchmark {
    private static final int RUNS = 3;
    private static final int REQUESTS = 1_000;
    private static final int INTERVAL_MILLIS = 5;
    private static final int MEMORY_BYTES = 32 << 20;
    private static final int CPU_PERCENT = 25;
    private static final String NETWORK_RATE = "8m";
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(60);
    /** Until neighbours do what they are there for. */
    private static final Duration SETTLE = Duration.ofSeconds(1);

    private static final List<String> KINDS = List.of("spinner", "allocator", "flooder");
    private static final String ALONE = "alone";
    private static final String ALL = "all three";
    private static final String VM = "VM";
    private static final String CRUN = "crun";
    private static final List<Column> COLUMNS = List.of(
            new Column("medianMillis", "median ms", 2),
            new Column("p99Millis", "p99 ms", 2),
            new Column("worstMillis", "worst ms", 2),
            new Column("failed", "failed", 0));

    @Override
    public String name() {
        return "neighbours";
    }

    @Override
    public Report run(Lab lab) throws IOException, InterruptedException {
        Diatom diatom = new Diatom(lab);
        Path source = Files.writeString(lab.scratch().resolve("Noise.java"), Lab.resource("Noise.java"));
        Path image = diatom.image(source, Diatom.Target.VM);
        Path noise = lab.compileC("noise");
        Containers containers = new Containers(lab, lab.compileC("http_server"));
        Map<String, List<String>> situations = new LinkedHashMap<>();
        situations.put(ALONE, List.of());
        KINDS.forEach(kind -> situations.put("beside a " + kind, List.of(kind)));
        situations.put(ALL, KINDS);
        List<Interleaved.Entrant> entrants = new ArrayList<>();
        try (Sink sink = new Sink()) {
            List<Subject> crunNoise = new ArrayList<>();
            for (String kind : KINDS) {
                Path program = lab.scratch().resolve(kind);
                Files.copy(noise, program);
                crunNoise.add(new Containers(lab, program).crunLimited(MEMORY_BYTES, CPU_PERCENT));
            }
            for (Map.Entry<String, List<String>> situation : situations.entrySet()) {
                List<Launch> machines = situation.getValue().stream()
                        .map(kind -> Launch.of(diatom.monitorCommand(image, options(kind, sink))))
                        .toList();
                Subject machine = diatom.vm();
                Subject container = containers.crun();
                entrants.add(new Interleaved.Entrant(
                        VM + ", " + situation.getKey(), machine.missing(), () -> measure(lab, machine, machines)));
                entrants.add(new Interleaved.Entrant(
                        CRUN + ", " + situation.getKey(),
                        container.missing(),
                        () -> measure(
                                lab,
                                container,
                                situation.getValue().stream()
                                        .map(kind -> crunNoise
                                                .get(KINDS.indexOf(kind))
                                                .launches()
                                                .apply(sink.port()))
                                        .toList())));
            }
            List<Interleaved.Result> results = Interleaved.measure(lab, name(), entrants, 0, lab.runs(RUNS));
            return new Report(
                    name(),
                    "a server's latency beside noisy neighbours",
                    COLUMNS,
                    results.stream().map(Interleaved.Result::medians).toList(),
                    List.of(
                            Finding.of("VM, p99 beside all three / alone", ratio(results, VM), ""),
                            Finding.of("crun, p99 beside all three / alone", ratio(results, CRUN), "")),
                    List.of(
                            "Each neighbour may have %d %% of a processor and %d MiB; that in a VM may send %s bytes a second, that in a container what it can."
                                    .formatted(CPU_PERCENT, MEMORY_BYTES >> 20, NETWORK_RATE),
                            "%d requests, one every %d ms, each from when it was due; the server in the VM is examples/hello, that in a container the C server."
                                    .formatted(REQUESTS, INTERVAL_MILLIS)));
        }
    }

    private static double ratio(List<Interleaved.Result> results, String kind) {
        return Interleaved.median(results, kind + ", " + ALL, "p99Millis")
                / Interleaved.median(results, kind + ", " + ALONE, "p99Millis");
    }

    private static List<String> options(String kind, Sink sink) {
        return List.of(
                "-q",
                "-m",
                Integer.toString(MEMORY_BYTES >> 20) + "m",
                "--cpus",
                "0." + CPU_PERCENT,
                "--network-rate",
                NETWORK_RATE,
                "--egress",
                "host.diatom.internal:" + sink.port(),
                "-e",
                "NOISE=" + kind,
                "-e",
                "PORT=" + sink.port());
    }

    private static Map<String, Double> measure(Lab lab, Subject victim, List<Launch> neighbours)
            throws IOException, InterruptedException {
        Path log = lab.scratch().resolve("neighbours.log");
        Service service = Service.start(victim, log);
        List<Process> noise = new ArrayList<>();
        try {
            for (Launch neighbour : neighbours) {
                noise.add(new ProcessBuilder(neighbour.wholeCommand())
                        .redirectInput(new File("/dev/null"))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start());
            }
            Thread.sleep(SETTLE);
            for (Process each : noise) {
                if (!each.isAlive()) {
                    throw new IOException("a neighbour has ended: " + Files.readString(log));
                }
            }
            return probe(lab, service.port());
        } finally {
            for (int i = 0; i < noise.size(); i++) {
                ProcessTree.kill(noise.get(i).toHandle());
                for (List<String> cleanup : neighbours.get(i).cleanup()) {
                    Command.tryRun(Launch.joined(neighbours.get(i).setting(), cleanup), Map.of());
                }
            }
            service.stop();
        }
    }

    private static Map<String, Double> probe(Lab lab, int port) throws IOException, InterruptedException {
        List<String> command = List.of(
                lab.compileC("probe").toString(),
                Integer.toString(port),
                "/",
                Integer.toString(REQUESTS),
                Integer.toString(INTERVAL_MILLIS));
        Samples samples = new Samples();
        double failed = 0;
        for (String line : Command.run(command, PROBE_LIMIT)
                .orThrow(command)
                .output()
                .lines()
                .toList()) {
            if (line.equals("failed")) {
                failed++;
            } else {
                samples.add(Long.parseLong(line) / 1e6);
            }
        }
        return Map.of(
                "medianMillis", samples.median(),
                "p99Millis", samples.percentile(99),
                "worstMillis", samples.greatest(),
                "failed", failed);
    }

    /** Takes all that flooders send. */
    private static final class Sink implements AutoCloseable {
        private final ServerSocket listener = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());

        Sink() throws IOException {
            Thread.ofPlatform().daemon().start(() -> {
                while (!listener.isClosed()) {
                    try (Socket socket = listener.accept();
                            InputStream in = socket.getInputStream()) {
                        in.transferTo(java.io.OutputStream.nullOutputStream());
                    } catch (IOException ended) {
                        // The next one, or the end.
                    }
                }
            });
        }

        int port() {
            return listener.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            listener.close();
        }
    }
}
