package dev.diatom.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        Stopwatch stopwatch = new Stopwatch(lab);
        Diatom diatom = new Diatom(lab);
        Containers containers = new Containers(lab, server);
        diatom.takeSnapshot("/");
        List<Subject> subjects = List.of(
                diatom.snapshotClone(),
                diatom.vm(),
                diatom.linux(),
                Subject.of(
                        "C server, plain process",
                        port -> Launch.of(List.of(server.toString(), Integer.toString(port)))),
                containers.crun(),
                containers.crunWithoutCgroups(),
                containers.runc());
        List<Interleaved.Entrant> entrants = subjects.stream()
                .map(subject -> new Interleaved.Entrant(
                        subject.label(),
                        subject.missing(),
                        () -> Map.of("millis", stopwatch.firstResponseMillis(subject))))
                .toList();
        List<Interleaved.Result> results = Interleaved.measure(lab, name(), entrants, 1, lab.runs(RUNS));
        return new Report(
                name(),
                "clone of a snapshot to the first HTTP response 200",
                COLUMNS,
                results.stream().map(CloneBenchmark::row).toList(),
                findings(results),
                List.of(
                        "From the spawn of the command to the last byte of the response; a C client retries every 50 us.",
                        "The snapshot of examples/hello was taken before, warmed by one request for the same path.",
                        "Containers run a static C server of one thread from a directory, in the host's network namespace."));
    }

    private static Row row(Interleaved.Result result) {
        Samples samples = result.samples("millis");
        Row row = result.medians();
        if (samples.isEmpty()) {
            return row;
        }
        return new Row(row.label(), new LinkedHashMap<>(), row.remark())
                .with("medianMillis", samples.median())
                .with("leastMillis", samples.least())
                .with("p90Millis", samples.percentile(90))
                .with("p99Millis", samples.percentile(99))
                .with("runs", samples.count());
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
