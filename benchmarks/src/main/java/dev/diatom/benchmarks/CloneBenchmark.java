package dev.diatom.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A clone of a snapshot, started by itself or taken from a pool: from the spawn of the command, or the request for a clone, to the last byte of its
 * first HTTP response, beside other ways to start. One at a time and many at once; and the last of very many starts beside the first.
 */
final class CloneBenchmark implements Benchmark {
    private static final int RUNS = 101;
    private static final int CYCLES_PER_RUN = 200;
    private static final int AT_ONCE = 32;
    private static final int ROUNDS_AT_ONCE_MAX = 10;
    private static final String MILLIS = "millis";
    private static final String POOL = "clone from a pool";
    private static final String CONNECTION = "clone from a pool, one connection";
    private static final String CRUN = "crun";
    private static final List<Column> COLUMNS = List.of(
            new Column("medianMillis", "median ms", 2),
            new Column("leastMillis", "least ms", 2),
            new Column("p90Millis", "p90 ms", 2),
            new Column("p99Millis", "p99 ms", 2),
            new Column("runs", "runs", 0));

    @Override
    public String name() {
        return "clone";
    }

    @Override
    public Report run(Lab lab) throws IOException, InterruptedException {
        Path server = lab.compileC("http_server");
        Diatom diatom = new Diatom(lab);
        Containers containers = new Containers(lab, server);
        diatom.takeSnapshot("/");
        int runs = lab.runs(RUNS);
        Stopwatch stopwatch = new Stopwatch(lab);
        List<Row> rows = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        try (PoolStarts pool = PoolStarts.open(lab, diatom, AT_ONCE)) {
            List<Interleaved.Entrant> entrants = new ArrayList<>();
            entrants.add(new Interleaved.Entrant(CONNECTION, "", () -> taken(pool, PoolStarts.CONNECT)));
            entrants.add(new Interleaved.Entrant(POOL, "", () -> taken(pool, PoolStarts.START)));
            for (Subject subject : List.of(
                    diatom.snapshotClone(),
                    diatom.vm(),
                    diatom.linux(),
                    FirstResponses.plainServer(server),
                    containers.crun(),
                    containers.crunWithoutCgroups(),
                    containers.runc(),
                    containers.podman())) {
                entrants.add(FirstResponses.entrant(stopwatch, subject));
            }
            List<Interleaved.Result> results = Interleaved.measure(lab, name(), entrants, 1, runs);
            results.forEach(result -> rows.add(FirstResponses.row(result, 90, 99)));
            compare(results, findings);
            atOnce(lab, pool, stopwatch, containers.crun(), Math.min(runs, ROUNDS_AT_ONCE_MAX), rows, findings);
            cycles(lab, pool, runs, rows, findings);
        }
        return new Report(
                name(),
                "clone of a snapshot to the first HTTP response 200",
                COLUMNS,
                rows,
                findings,
                List.of(
                        "From the spawn of the command, or the request for a clone, to the last byte of the response; clients are in C.",
                        "The snapshot of examples/hello was taken before, warmed by one request for the same path.",
                        "Containers run a static C server of one thread from a directory, in the host's network namespace."));
    }

    private static Map<String, Double> taken(PoolStarts pool, String way) throws IOException, InterruptedException {
        return Map.of(MILLIS, pool.millis(way, 1, 1).median());
    }

    private static void compare(List<Interleaved.Result> results, List<Finding> findings) {
        double crun = Interleaved.median(results, CRUN, MILLIS);
        for (String clone : List.of(CONNECTION, POOL, Diatom.CLONE)) {
            double median = Interleaved.median(results, clone, MILLIS);
            double p99 = results.stream()
                    .filter(result -> result.label().equals(clone))
                    .mapToDouble(result -> result.samples(MILLIS).percentile(99))
                    .findFirst()
                    .orElse(Double.NaN);
            findings.add(Finding.of(clone + " / crun", median / crun, "").atMost(0.2));
            findings.add(Finding.of(
                    clone + " / crun without cgroups",
                    median / Interleaved.median(results, "crun, no cgroups", MILLIS),
                    ""));
            findings.add(Finding.of(clone + " / podman", median / Interleaved.median(results, "podman", MILLIS), ""));
            findings.add(Finding.of(
                    clone + " / cold start", median / Interleaved.median(results, Diatom.MONITOR, MILLIS), ""));
            findings.add(Finding.of(clone + ", p99 / median", p99 / median, "").atMost(2));
        }
    }

    private static void atOnce(
            Lab lab,
            PoolStarts pool,
            Stopwatch stopwatch,
            Subject crun,
            int rounds,
            List<Row> rows,
            List<Finding> findings)
            throws IOException, InterruptedException {
        lab.say("clone: %d at once".formatted(AT_ONCE));
        Samples clones = pool.millis(PoolStarts.START, rounds, AT_ONCE);
        rows.add(FirstResponses.row("%s, %d at once".formatted(POOL, AT_ONCE), "", clones, 90, 99));
        String label = "crun, %d at once".formatted(AT_ONCE);
        if (crun.isMissing()) {
            rows.add(Row.absent(label, crun.missing()));
            return;
        }
        Samples containers = new Samples();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int round = 0; round < rounds; round++) {
                List<Callable<Double>> starts = new ArrayList<>();
                for (int i = 0; i < AT_ONCE; i++) {
                    starts.add(() -> stopwatch.firstResponseMillis(crun));
                }
                for (Future<Double> start : threads.invokeAll(starts)) {
                    containers.add(start.get());
                }
            }
        } catch (ExecutionException failure) {
            rows.add(Row.absent(label, String.valueOf(failure.getMessage())));
            return;
        }
        rows.add(FirstResponses.row(label, "", containers, 90, 99));
        findings.add(
                Finding.of("%s / crun, %d at once".formatted(POOL, AT_ONCE), clones.median() / containers.median(), "")
                        .atMost(0.2));
    }

    /**
     * Starts, serves and kills very many clones, one after the other. They publish no ports: with twenty thousand of a minute before in TIME_WAIT, the
     * kernel's search for a free one would take longer than a start.
     */
    private static void cycles(Lab lab, PoolStarts pool, int runs, List<Row> rows, List<Finding> findings)
            throws IOException, InterruptedException {
        int cycles = CYCLES_PER_RUN * runs;
        lab.say("clone: %d starts".formatted(cycles));
        Samples all = pool.millis(PoolStarts.CONNECT, cycles, 1);
        int part = Math.max(1, cycles / 20);
        Samples first = all.part(0, part);
        Samples last = all.part(cycles - part, cycles);
        rows.add(FirstResponses.row("%s, 1 to %d".formatted(CONNECTION, part), "", first, 90, 99));
        rows.add(FirstResponses.row("%s, %d to %d".formatted(CONNECTION, cycles - part + 1, cycles), "", last, 90, 99));
        findings.add(
                Finding.of("the last of %d starts / the first".formatted(cycles), last.median() / first.median(), "")
                        .atMost(1.5));
    }
}
