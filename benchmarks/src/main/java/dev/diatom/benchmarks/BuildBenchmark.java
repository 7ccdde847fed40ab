package dev.diatom.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Time and memory that building examples/hello takes: with an empty cache, and again with nothing changed. */
final class BuildBenchmark implements Benchmark {
    private static final int RUNS = 3;
    private static final List<Column> COLUMNS = List.of(
            new Column("coldSeconds", "cold s", 2),
            new Column("againSeconds", "again s", 2),
            new Column("peakMib", "peak RSS MiB", 0));

    @Override
    public String name() {
        return "build";
    }

    @Override
    public Report run(Lab lab) throws IOException, InterruptedException {
        Diatom diatom = new Diatom(lab);
        Path jlink = Path.of(System.getProperty("java.home"), "bin", "jlink");
        List<Interleaved.Entrant> entrants = List.of(
                new Interleaved.Entrant("diatom build, vm", diatom.missing(), () -> build(lab, Diatom.Target.VM)),
                new Interleaved.Entrant("diatom build, linux", diatom.missing(), () -> build(lab, Diatom.Target.LINUX)),
                new Interleaved.Entrant(
                        "jlink", Files.isExecutable(jlink) ? "" : "this JDK has no jlink", () -> link(lab, jlink)));
        List<Interleaved.Result> results = Interleaved.measure(lab, name(), entrants, 0, lab.runs(RUNS));
        return new Report(
                name(),
                "building examples/hello",
                COLUMNS,
                results.stream().map(Interleaved.Result::medians).toList(),
                List.of(
                        Finding.of("cold build", Interleaved.median(results, "diatom build, vm", "coldSeconds"), " s")
                                .atMost(20),
                        Finding.of("unchanged", Interleaved.median(results, "diatom build, vm", "againSeconds"), " s")
                                .atMost(1)),
                List.of(
                        "From the spawn of the command to its end. Cold: an empty cache; files are in the page cache.",
                        "Peak RSS: the sum over the command and all its descendants, sampled every 20 ms.",
                        "jlink makes a Java runtime for the same program and has no cache."));
    }

    private static Map<String, Double> build(Lab lab, Diatom.Target target) throws IOException, InterruptedException {
        Diatom diatom = new Diatom(lab);
        Path directory = lab.freshDirectory("build-" + target.option());
        Map<String, String> cache =
                Map.of("XDG_CACHE_HOME", directory.resolve("cache").toString());
        List<String> command = diatom.buildCommand(diatom.helloJar(), target, directory.resolve("image"));
        Command.Outcome cold = Command.run(command, cache, Diatom.BUILD_LIMIT).orThrow(command);
        Command.Outcome again = Command.run(command, cache, Diatom.BUILD_LIMIT).orThrow(command);
        return Map.of(
                "coldSeconds", cold.nanos() / 1e9,
                "againSeconds", again.nanos() / 1e9,
                "peakMib", cold.peakRssKib() / 1024.0);
    }

    private static Map<String, Double> link(Lab lab, Path jlink) throws IOException, InterruptedException {
        Path output = lab.scratch().resolve("build-jlink");
        Lab.deleteRecursively(output);
        List<String> command = new ArrayList<>(SizeBenchmark.jlinkCommand(jlink, output));
        Command.Outcome outcome = Command.run(command, Duration.ofMinutes(2)).orThrow(command);
        return Map.of("coldSeconds", outcome.nanos() / 1e9, "peakMib", outcome.peakRssKib() / 1024.0);
    }
}
