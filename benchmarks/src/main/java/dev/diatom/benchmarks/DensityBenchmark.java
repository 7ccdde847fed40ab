package dev.diatom.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Thousands of idle clones at once: what each takes by every account, how the last starts, and whether all of them answer. */
final class DensityBenchmark implements Benchmark {
    private static final List<Integer> SIZES = List.of(1_000, 10_000, 20_000);
    private static final int CONTAINERS = 200;
    private static final int PSS_SAMPLES = 200;
    /** After the last request clones rest, and their servers' timers run out within 10 s. */
    private static final Duration SETTLE = Duration.ofSeconds(14);

    private static final double KIB_PER_MIB = 1024;
    private static final List<Column> COLUMNS = List.of(
            new Column("instances", "instances", 0),
            new Column("answered", "answered", 0),
            new Column("cgroupMib", "cgroup MiB", 2),
            new Column("pssMib", "PSS MiB", 2),
            new Column("availableMib", "MemAvailable MiB", 2),
            new Column("firstMillis", "start, first tenth ms", 2),
            new Column("lastMillis", "last tenth ms", 2),
            new Column("askMillis", "answer ms", 2),
            new Column("askP99Millis", "p99 ms", 2));

    @Override
    public String name() {
        return "density";
    }

    @Override
    public Report run(Lab lab) throws IOException, InterruptedException {
        Diatom diatom = new Diatom(lab);
        diatom.takeSnapshot("/");
        List<Row> rows = new ArrayList<>(clones(lab, diatom));
        Subject crun = new Containers(lab, lab.compileC("http_server")).crunDetached();
        rows.add(Crew.account(lab, crun, Math.min(CONTAINERS, lab.runs(CONTAINERS)), SETTLE));
        Row fewest = rows.getFirst();
        Row most = rows.get(rows.size() - 2);
        return new Report(
                name(),
                "many idle clones of one snapshot, each with a port and an address of its own",
                COLUMNS,
                rows,
                List.of(
                        Finding.of("clones alive and answering", most.figure("answered"), "")
                                .atLeast(10_000),
                        Finding.of("clone, by its memory cgroup", most.figure("cgroupMib"), " MiB")
                                .atMost(0.6),
                        Finding.of(
                                "clone / crun, by the memory cgroup",
                                most.figure("cgroupMib") / Report.figure(rows, "crun", "cgroupMib"),
                                ""),
                        Finding.of(
                                        "start, last tenth / first",
                                        most.figure("lastMillis") / fewest.figure("firstMillis"),
                                        "")
                                .atMost(1.5)),
                List.of(
                        "cgroup: anonymous memory and all kernel memory, without cached pages of files, which all instances share.",
                        "PSS is the mean of " + PSS_SAMPLES
                                + " of them; MemAvailable is the machine's, before and after.",
                        "Start: from the spawn to the first response, one after the other; answer: of one request to each, after a rest.",
                        "crun's containers run the static C server."));
    }

    private static List<Row> clones(Lab lab, Diatom diatom) throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        Path executable = lab.compileC("crowd");
        Optional<MemoryCgroup> cgroup =
                MemoryCgroup.create("diatom-bench-" + ProcessHandle.current().pid());
        Service.start(diatom.snapshotClone(), lab.scratch().resolve("density.log"))
                .stop(); // brings the file into the page cache
        try (Crowd crowd = new Crowd(executable, diatom.cloneCommand("@ADDRESS@:8080"))) {
            if (cgroup.isPresent()) {
                cgroup.get().add(crowd.pid());
            }
            Account before = Account.take(cgroup);
            int least = lab.runs(SIZES.getLast());
            for (int size : SIZES) {
                int wanted = Math.min(size, least);
                lab.say("density: " + wanted + " clones");
                Crowd.Growth growth = crowd.grow(wanted);
                Thread.sleep(SETTLE);
                Row row = before.difference(Account.take(cgroup), growth.count());
                long pss = 0;
                List<Long> sample = crowd.samplePids(PSS_SAMPLES);
                for (long pid : sample) {
                    pss += ProcFigures.pssKib(pid);
                }
                row.with("pssMib", pss / KIB_PER_MIB / sample.size());
                Crowd.Answers answers = crowd.ask();
                row.with("answered", answers.answered())
                        .with("firstMillis", growth.firstNanos() / 1e6)
                        .with("lastMillis", growth.lastNanos() / 1e6)
                        .with("askMillis", answers.medianNanos() / 1e6)
                        .with("askP99Millis", answers.p99Nanos() / 1e6);
                rows.add(new Row(Diatom.CLONE, row.figures(), growth.count() < wanted ? growth.reason() : ""));
                if (growth.count() < size || wanted == least) {
                    break;
                }
            }
        } finally {
            if (cgroup.isPresent()) {
                cgroup.get().delete();
            }
        }
        return rows;
    }

    /** What the machine and the cgroup say at one moment; NaN for what they do not tell. */
    private record Account(double cgroupBytes, double availableKib) {
        static Account take(Optional<MemoryCgroup> cgroup) throws IOException {
            return new Account(cgroup.isPresent() ? cgroup.get().bytes() : Double.NaN, ProcFigures.memAvailableKib());
        }

        Row difference(Account after, int instances) {
            return Row.of(Diatom.CLONE)
                    .with("instances", instances)
                    .with("cgroupMib", (after.cgroupBytes - cgroupBytes) / (1 << 20) / instances)
                    .with("availableMib", (availableKib - after.availableKib) / KIB_PER_MIB / instances);
        }
    }
}
