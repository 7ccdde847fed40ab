package dev.diatom.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A clone of a snapshot: from the spawn of the command to the last byte of its first HTTP response, beside other ways to start. */
final class CloneBenchmark implements Benchmark {
    private static final int RUNS = 101;
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
        List<Subject> subjects = List.of(
                diatom.snapshotClone(),
                diatom.vm(),
                diatom.linux(),
                FirstResponses.plainServer(server),
                containers.crun(),
                containers.crunWithoutCgroups(),
                containers.runc());
        List<Interleaved.Result> results = FirstResponses.measure(lab, name(), subjects, lab.runs(RUNS));
        return new Report(
                name(),
                "clone of a snapshot to the first HTTP response 200",
                COLUMNS,
                results.stream()
                        .map(result -> FirstResponses.row(result, 90, 99))
                        .toList(),
                findings(results),
                List.of(
                        "From the spawn of the command to the last byte of the response; a C client retries every 50 us.",
                        "The snapshot of examples/hello was taken before, warmed by one request for the same path.",
                        "Containers run a static C server of one thread from a directory, in the host's network namespace."));
    }

    private static List<Finding> findings(List<Interleaved.Result> results) {
        double clone = Interleaved.median(results, Diatom.CLONE, "millis");
        double p99 = results.stream()
                .filter(result -> result.samples("millis").count() > 0)
                .filter(result -> result.medians().label().equals(Diatom.CLONE))
                .mapToDouble(result -> result.samples("millis").percentile(99))
                .findFirst()
                .orElse(Double.NaN);
        return List.of(
                Finding.of("clone / crun", clone / Interleaved.median(results, "crun", "millis"), "")
                        .atMost(0.2),
                Finding.of(
                        "clone / crun without cgroups",
                        clone / Interleaved.median(results, "crun, no cgroups", "millis"),
                        ""),
                Finding.of("clone / cold start", clone / Interleaved.median(results, Diatom.MONITOR, "millis"), ""),
                Finding.of("clone, p99 / median", p99 / clone, "").atMost(2));
    }
}
