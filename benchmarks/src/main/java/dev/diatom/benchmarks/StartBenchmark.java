package dev.diatom.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Cold start: from the spawn of a command to the last byte of its first HTTP response, the image already built. */
final class StartBenchmark implements Benchmark {
    private static final int RUNS = 21;
    private static final List<Column> COLUMNS = List.of(
            new Column("medianMillis", "median ms", 2),
            new Column("leastMillis", "least ms", 2),
            new Column("p90Millis", "p90 ms", 2),
            new Column("runs", "runs", 0));

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Report run(Lab lab) throws IOException, InterruptedException {
        Path server = lab.compileC("http_server");
        Diatom diatom = new Diatom(lab);
        HotSpot hotSpot = new HotSpot(lab);
        Containers containers = new Containers(lab, server);
        List<Subject> subjects = List.of(
                diatom.vm(),
                diatom.run(),
                diatom.linux(),
                FirstResponses.plainServer(server),
                containers.crun(),
                containers.crunWithoutCgroups(),
                containers.runc(),
                containers.podman(),
                hotSpot.jar(),
                hotSpot.jarCached());
        List<Interleaved.Result> results = FirstResponses.measure(lab, name(), subjects, lab.runs(RUNS));
        return new Report(
                name(),
                "cold start to the first HTTP response 200, image already built",
                COLUMNS,
                results.stream().map(result -> FirstResponses.row(result, 90)).toList(),
                findings(results),
                List.of(
                        "From the spawn of the command to the last byte of the response; a C client retries every 50 us.",
                        "Containers run a static C server of one thread from a directory, in the host's network namespace.",
                        "VM, linux target and java -jar run examples/hello; subjects take turns within each round."));
    }

    private static List<Finding> findings(List<Interleaved.Result> results) {
        double vm = Interleaved.median(results, Diatom.MONITOR, "millis");
        double crun = Interleaved.median(results, "crun", "millis");
        double bareCrun = Interleaved.median(results, "crun, no cgroups", "millis");
        double run = Interleaved.median(results, Diatom.RUN, "millis");
        double podman = Interleaved.median(results, "podman", "millis");
        double jvm = Interleaved.median(results, HotSpot.JAR, "millis");
        double cached = Interleaved.median(results, HotSpot.JAR_CACHED, "millis");
        return List.of(
                Finding.of("monitor / crun", vm / crun, "").atMost(0.5),
                Finding.of("monitor / crun without cgroups", vm / bareCrun, ""),
                Finding.of("monitor / java -jar", vm / jvm, ""),
                Finding.of("monitor / java -jar with an AOT cache", vm / cached, ""),
                Finding.of("diatom run / podman", run / podman, ""),
                Finding.of("what diatom run adds to the monitor", run - vm, " ms")
                        .atMost(30));
    }
}
