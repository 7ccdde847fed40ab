package dev.diatom.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Virtual machines that are parked: what each takes, and how long it takes until one answers, beside what containers offer. */
final class ParkBenchmark implements Benchmark {
    private static final int MACHINES = 1_000;
    private static final int READY = 8;
    private static final int RUNS_MAX = 101;
    private static final Duration PARK_LIMIT = Duration.ofSeconds(60);
    private static final Duration COMMAND_LIMIT = Duration.ofSeconds(10);
    private static final Duration REST = Duration.ofMillis(50);
    private static final String MILLIS = "millis";
    private static final String PARKED = "parked clone";
    private static final String STOPPED = "C server, SIGSTOP and SIGCONT";
    private static final String PAUSED = "C server in crun, pause and resume";
    private static final List<Column> COLUMNS = List.of(
            new Column("medianMillis", "median ms", 2),
            new Column("leastMillis", "least ms", 2),
            new Column("p99Millis", "p99 ms", 2),
            new Column("runs", "runs", 0),
            new Column("instances", "instances", 0),
            new Column("processKib", "process KiB", 2),
            new Column("cgroupKib", "cgroup KiB", 2),
            new Column("fileKib", "file KiB", 0));

    @Override
    public String name() {
        return "park";
    }

    @Override
    public Report run(Lab lab) throws IOException, InterruptedException {
        Diatom diatom = new Diatom(lab);
        diatom.takeSnapshot("/");
        Path server = lab.compileC("http_server");
        Containers containers = new Containers(lab, server);
        int machines = lab.runs(MACHINES);
        List<Row> rows = new ArrayList<>();
        Path folder = lab.freshDirectory("parked");
        Path log = lab.scratch().resolve("park.log");
        Subject fresh = containers.crun();
        Subject crun = containers.crunDetached();
        Optional<MemoryCgroup> cgroup =
                MemoryCgroup.create("diatom-bench-" + ProcessHandle.current().pid());
        Service stopped = Service.start(FirstResponses.plainServer(server), log);
        Service paused = crun.isMissing() ? null : Service.start(crun, log);
        try (PoolStarts pool =
                        PoolStarts.open(lab, diatom, READY, "--park-after", "1", "--park-in", folder.toString());
                Keeper keeper = new Keeper(lab, pool, cgroup, folder, machines)) {
            List<Interleaved.Entrant> entrants = List.of(
                    new Interleaved.Entrant(PARKED, "", () -> Map.of(MILLIS, keeper.nextMillis())),
                    new Interleaved.Entrant(
                            STOPPED,
                            "",
                            () -> Map.of(MILLIS, signalled(stopped.pids().getFirst(), stopped.port()))),
                    new Interleaved.Entrant(
                            PAUSED, crun.missing(), () -> Map.of(MILLIS, resumed(paused == null ? stopped : paused))),
                    FirstResponses.entrant(new Stopwatch(lab), fresh));
            List<Interleaved.Result> results =
                    Interleaved.measure(lab, name(), entrants, 1, Math.min(RUNS_MAX, machines));
            for (Interleaved.Result result : results) {
                rows.add(FirstResponses.row(result, 99));
            }
            rows.set(0, keeper.account(rows.getFirst()));
            rows.set(1, rows.get(1).with("instances", 1).with("processKib", (double) stopped.pssKib()));
            if (paused != null && rows.get(2).remark().isEmpty()) {
                rows.set(
                        2,
                        rows.get(2)
                                .with("instances", 1)
                                .with("processKib", (double) paused.pssKib())
                                .with("cgroupKib", paused.cgroupBytes() / 1024));
            }
            return new Report(
                    name(),
                    "parked virtual machines to the first response",
                    COLUMNS,
                    rows,
                    List.of(
                            Finding.of("parked clone, median", rows.getFirst().figure("medianMillis"), " ms")
                                    .atMost(5),
                            Finding.of("parked clone, p99", rows.getFirst().figure("p99Millis"), " ms"),
                            Finding.of(
                                    "parked clone / crun, a new container",
                                    Interleaved.median(results, PARKED, MILLIS)
                                            / Interleaved.median(results, "crun", MILLIS),
                                    ""),
                            Finding.of(
                                            "keeper's memory for a parked clone",
                                            rows.getFirst().figure("processKib"),
                                            " KiB")
                                    .atMost(1)),
                    List.of(
                            "From the connection's begin, the signal, or the spawn of the command, to the last byte of the response.",
                            "process: the keeper's own memory for each parked clone; of the peers, their PSS, as they stay in memory.",
                            "cgroup: with the kernel's memory for two sockets and a file; of the peers, that of the container.",
                            "crun's last row is a new container, without any state."));
        } finally {
            stopped.stop();
            if (paused != null) {
                paused.stop();
            }
            if (cgroup.isPresent()) {
                cgroup.get().delete();
            }
        }
    }

    private static double signalled(long pid, int port) throws IOException, InterruptedException {
        signal("STOP", pid);
        Thread.sleep(REST);
        long begin = System.nanoTime();
        signal("CONT", pid);
        HttpProbe.await(port, "/", COMMAND_LIMIT);
        return (System.nanoTime() - begin) / 1e6;
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        List<String> command = List.of("kill", "-" + name, Long.toString(pid));
        Command.run(command, COMMAND_LIMIT).orThrow(command);
    }

    private static double resumed(Service container) throws IOException, InterruptedException {
        List<String> pause = Containers.command(container.launch(), "pause");
        Command.run(pause, COMMAND_LIMIT).orThrow(pause);
        Thread.sleep(REST);
        List<String> resume = Containers.command(container.launch(), "resume");
        long begin = System.nanoTime();
        Command.run(resume, COMMAND_LIMIT).orThrow(resume);
        HttpProbe.await(container.port(), "/", COMMAND_LIMIT);
        return (System.nanoTime() - begin) / 1e6;
    }

    /** What a pool and its parked clones take, as it was counted when all were parked. */
    private static final class Keeper implements AutoCloseable {
        private final Path folder;
        private final int machines;
        private final ParkedClones clones;
        private final double processKib;
        private final double cgroupKib;
        private final double fileKib;
        private int next;

        Keeper(Lab lab, PoolStarts pool, Optional<MemoryCgroup> cgroup, Path folder, int machines)
                throws IOException, InterruptedException {
            this.folder = folder;
            this.machines = machines;
            lab.say("park: " + machines + " clones");
            if (cgroup.isPresent()) {
                cgroup.get().add(pool.pid());
            }
            double processBefore = ProcFigures.anonymousKib(pool.pid());
            double cgroupBefore = bytes(cgroup);
            clones = ParkedClones.start(lab, pool, machines);
            awaitAllParked();
            processKib = (ProcFigures.anonymousKib(pool.pid()) - processBefore) / machines;
            cgroupKib = (bytes(cgroup) - cgroupBefore) / 1024 / machines;
            fileKib = sizes().stream().mapToLong(Long::longValue).sum() / 1024.0 / machines;
        }

        private static double bytes(Optional<MemoryCgroup> cgroup) throws IOException {
            return cgroup.isPresent() ? cgroup.get().bytes() : Double.NaN;
        }

        /** Of a clone that was not asked before, or has been parked again. */
        double nextMillis() throws IOException, InterruptedException {
            if (next == machines) {
                awaitAllParked();
                next = 0;
            }
            return clones.millis(next++);
        }

        private void awaitAllParked() throws IOException, InterruptedException {
            long deadline = System.nanoTime() + PARK_LIMIT.toNanos();
            while (sizes().stream().filter(size -> size > 0).count() < machines) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("not all clones get parked");
                }
                Thread.sleep(REST);
            }
        }

        private List<Long> sizes() throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                return files.map(file -> file.toFile().length()).toList();
            }
        }

        Row account(Row row) {
            return row.with("instances", machines)
                    .with("processKib", processKib)
                    .with("cgroupKib", cgroupKib)
                    .with("fileKib", fileKib);
        }

        @Override
        public void close() {
            clones.close();
        }
    }
}
