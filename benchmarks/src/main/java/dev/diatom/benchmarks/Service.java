package dev.diatom.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A running instance of a subject, from its start to {@link #stop}. */
final class Service {
    private static final Duration READY_LIMIT = Duration.ofSeconds(20);

    private final Launch launch;
    private final Process process;
    private final int port;

    private Service(Launch launch, Process process, int port) {
        this.launch = launch;
        this.process = process;
        this.port = port;
    }

    /** Starts an instance on a free port and waits until it answers. */
    static Service start(Subject subject, Path log) throws IOException, InterruptedException {
        int port = HttpProbe.freePort();
        Launch launch = subject.launches().apply(port);
        ProcessBuilder builder = new ProcessBuilder(launch.wholeCommand())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(launch.environment());
        Service service = new Service(launch, builder.start(), port);
        try {
            HttpProbe.await(port, "/", READY_LIMIT);
            return service;
        } catch (IOException failure) {
            service.stop();
            throw new IOException(
                    subject.label() + ": " + failure.getMessage() + "; its output: " + tail(log), failure);
        }
    }

    int port() {
        return port;
    }

    Launch launch() {
        return launch;
    }

    /** The serving process and its descendants. */
    List<Long> pids() throws IOException {
        ProcessHandle root = process.toHandle();
        if (launch.pidFile().isPresent()) {
            long pid = Long.parseLong(Files.readString(launch.pidFile().get()).strip());
            root = ProcessHandle.of(pid).orElseThrow(() -> new IOException("process " + pid + " has ended"));
        }
        return ProcessTree.pids(root).boxed().toList();
    }

    long pssKib() throws IOException {
        long sum = 0;
        for (long pid : pids()) {
            sum += ProcFigures.pssKib(pid);
        }
        return sum;
    }

    /** By the memory cgroup of a container's serving process; NaN where there is none, or only that of the harness. */
    double cgroupBytes() throws IOException {
        Optional<MemoryCgroup> cgroup =
                launch.pidFile().isPresent() ? MemoryCgroup.of(pids().getFirst()) : Optional.empty();
        return cgroup.isPresent() ? cgroup.get().bytes() : Double.NaN;
    }

    /** Begins to stop, so that many instances stop at the same time. */
    void askToStop() {
        process.destroy();
    }

    void stop() throws InterruptedException {
        ProcessTree.stop(process.toHandle());
        for (List<String> command : launch.cleanup()) {
            Command.tryRun(Launch.joined(launch.setting(), command), launch.environment());
        }
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readString(log).lines().toList();
        return String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }
}
