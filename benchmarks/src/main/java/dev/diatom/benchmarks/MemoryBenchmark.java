package dev.diatom.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Memory of an idle instance that has answered one request: the PSS of its processes, and by how much less memory the
 * machine has available, which counts the kernel's share too.
 */
final class MemoryBenchmark implements Benchmark {
    private static final int INSTANCES = 50;
    /** JVMs are large and alike. */
    private static final int JVMS = 10;

    private static final Duration SETTLE = Duration.ofSeconds(2);
    private static final List<Column> COLUMNS = List.of(
            new Column("pssMib", "PSS MiB", 2),
            new Column("availableMib", "MemAvailable MiB", 2),
            new Column("instances", "instances", 0));

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public Report run(Lab lab) throws IOException, InterruptedException {
        Path server = lab.compileC("http_server");
        Diatom diatom = new Diatom(lab);
        diatom.takeSnapshot("/");
        int instances = lab.runs(INSTANCES);
        List<Row> rows = new ArrayList<>();
        for (Subject subject : List.of(
                diatom.vm(),
                diatom.snapshotClone(),
                diatom.linux(),
                FirstResponses.plainServer(server),
                new Containers(lab, server).crunDetached(),
                new HotSpot(lab).jar())) {
            rows.add(Crew.account(
                    lab, subject, subject.label().equals(HotSpot.JAR) ? Math.min(JVMS, instances) : instances, SETTLE));
        }
        double vm = Report.figure(rows, Diatom.MONITOR, "pssMib");
        return new Report(
                name(),
                "memory of one idle instance with everything that serves it",
                COLUMNS,
                rows,
                List.of(
                        Finding.of("monitor with its VM, PSS", vm, " MiB").atMost(2),
                        Finding.of("clone, PSS", Report.figure(rows, Diatom.CLONE, "pssMib"), " MiB")
                                .atMost(0.6),
                        Finding.of("VM / java -jar, PSS", vm / Report.figure(rows, HotSpot.JAR, "pssMib"), ""),
                        Finding.of(
                                "VM / crun, MemAvailable",
                                Report.figure(rows, Diatom.MONITOR, "availableMib")
                                        / Report.figure(rows, "crun", "availableMib"),
                                "")),
                List.of(
                        "Means over the instances, all of them running at once, each after one request and 2 s of rest.",
                        "PSS comes from smaps_rollup of every process of an instance; the memory of a VM is its monitor's.",
                        "MemAvailable is the machine's, before and after: it includes what the kernel keeps for an instance.",
                        "crun's containers run the static C server and leave no process of crun's behind."));
    }
}
