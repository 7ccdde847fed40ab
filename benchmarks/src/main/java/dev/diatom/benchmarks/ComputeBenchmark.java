package dev.diatom.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Six programs that only compute, in the VM, as a Linux executable, and on HotSpot cold and warm. */
final class ComputeBenchmark implements Benchmark {
    private static final int RUNS = 3;
    private static final int ITERATIONS = 11;
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final List<String> WORKLOADS = List.of("nbody", "spectral", "fannkuch", "trees", "words", "sort");
    private static final String PACKAGE = "dev/diatom/benchmarks/compute/";
    private static final List<Column> COLUMNS = List.of(
            new Column("vmMillis", "VM ms", 1),
            new Column("linuxMillis", "linux ms", 1),
            new Column("hotspotWarmMillis", "HotSpot warm ms", 1),
            new Column("vmOnceMillis", "VM whole ms", 1),
            new Column("linuxOnceMillis", "linux whole ms", 1),
            new Column("hotspotColdMillis", "HotSpot cold whole ms", 1),
            new Column("linuxPerVm", "VM speed / linux", 2),
            new Column("warmPerVm", "/ HotSpot warm", 2),
            new Column("coldPerVm", "/ HotSpot cold", 2));

    /** What a run of {@code Compute} prints. */
    record Run(String checksum, double steadyMillis) {
        static Run parse(String output) throws IOException {
            return new Run(field(output, "checksum"), Long.parseLong(field(output, "steady")) / 1e6);
        }

        private static String field(String output, String name) throws IOException {
            return output.lines()
                    .filter(line -> line.startsWith(name + " "))
                    .map(line -> line.substring(name.length() + 1))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no line '" + name + "' in: " + output));
        }
    }

    /** One way to run the programs: the command before the name of a workload. */
    private record Runner(String label, String missing, List<String> command) {}

    @Override
    public String name() {
        return "compute";
    }

    @Override
    public Report run(Lab lab) throws IOException, InterruptedException {
        Path jar = jar(lab);
        List<Runner> runners = runners(lab, jar);
        List<Row> rows = new ArrayList<>();
        for (String workload : WORKLOADS) {
            rows.add(measure(lab, runners, workload));
        }
        return new Report(
                name(),
                "six programs that only compute, against HotSpot",
                COLUMNS,
                rows,
                findings(rows),
                List.of(
                        "VM, linux and HotSpot warm: the median of the second half of %d iterations in one process."
                                .formatted(ITERATIONS),
                        "Whole: from spawn to exit of a process that runs one iteration; on HotSpot, that is cold.",
                        "Speeds are relative: above 1 the VM is the faster one. Checksums are compared on every run.",
                        "HotSpot runs with its defaults and may use the other processors to compile and to collect."));
    }

    private static List<Runner> runners(Lab lab, Path jar) throws InterruptedException {
        Diatom diatom = new Diatom(lab);
        List<Runner> runners = new ArrayList<>();
        for (Diatom.Target target : Diatom.Target.values()) {
            String label = target == Diatom.Target.VM ? "vm" : "linux";
            try {
                if (!diatom.missing().isEmpty()) {
                    throw new IOException(diatom.missing());
                }
                Path image = diatom.image(jar, target);
                runners.add(new Runner(
                        label,
                        "",
                        target == Diatom.Target.VM
                                ? Launch.joined(diatom.monitorCommand(image, List.of("-m", "512m")), List.of("--"))
                                : List.of(image.toString())));
            } catch (IOException failure) {
                runners.add(new Runner(label, String.valueOf(failure.getMessage()), List.of()));
            }
        }
        runners.add(new Runner("hotspot", "", List.of(HotSpot.java(), "-jar", jar.toString())));
        return runners;
    }

    private static Row measure(Lab lab, List<Runner> runners, String workload)
            throws IOException, InterruptedException {
        List<String> checksums = new ArrayList<>();
        List<Interleaved.Entrant> entrants = runners.stream()
                .map(runner -> new Interleaved.Entrant(
                        runner.label(), runner.missing(), () -> measure(runner, workload, checksums)))
                .toList();
        List<Interleaved.Result> results = Interleaved.measure(lab, "compute " + workload, entrants, 0, lab.runs(RUNS));
        double vm = Interleaved.median(results, "vm", "steady");
        double linux = Interleaved.median(results, "linux", "steady");
        double warm = Interleaved.median(results, "hotspot", "steady");
        double vmOnce = Interleaved.median(results, "vm", "once");
        double cold = Interleaved.median(results, "hotspot", "once");
        String remark = results.stream()
                .map(Interleaved.Result::medians)
                .filter(row -> !row.remark().isEmpty())
                .map(row -> row.label() + ": " + row.remark())
                .findFirst()
                .orElse("");
        return new Row(workload, new LinkedHashMap<>(), remark)
                .with("vmMillis", vm)
                .with("linuxMillis", linux)
                .with("hotspotWarmMillis", warm)
                .with("vmOnceMillis", vmOnce)
                .with("linuxOnceMillis", Interleaved.median(results, "linux", "once"))
                .with("hotspotColdMillis", cold)
                .with("linuxPerVm", linux / vm)
                .with("warmPerVm", warm / vm)
                .with("coldPerVm", cold / vmOnce);
    }

    /** Runs one process for a single iteration and one for all of them. */
    private static Map<String, Double> measure(Runner runner, String workload, List<String> checksums)
            throws IOException, InterruptedException {
        Command.Outcome once = run(runner, workload, 1);
        Run whole = Run.parse(run(runner, workload, ITERATIONS).output());
        checksums.add(Run.parse(once.output()).checksum());
        checksums.add(whole.checksum());
        if (checksums.stream().distinct().count() > 1) {
            throw new IOException("checksums differ: " + checksums);
        }
        return Map.of("once", once.millis(), "steady", whole.steadyMillis());
    }

    private static Command.Outcome run(Runner runner, String workload, int iterations)
            throws IOException, InterruptedException {
        List<String> command = Launch.joined(runner.command(), List.of(workload, Integer.toString(iterations)));
        return Command.run(command, LIMIT).orThrow(command);
    }

    private static List<Finding> findings(List<Row> rows) {
        return List.of(
                Finding.of("VM speed / linux, geometric mean", mean(rows, "linuxPerVm"), "")
                        .atLeast(0.95),
                Finding.of("VM speed / HotSpot warm, geometric mean", mean(rows, "warmPerVm"), ""),
                Finding.of("VM speed / HotSpot cold, geometric mean", mean(rows, "coldPerVm"), ""));
    }

    private static double mean(List<Row> rows, String key) {
        return Math.exp(rows.stream()
                .mapToDouble(row -> Math.log(row.figure(key)))
                .average()
                .orElse(Double.NaN));
    }

    /** Packs the compute programs, and nothing else of this module, as an ordinary executable JAR. */
    private static Path jar(Lab lab) throws IOException {
        Path jar = lab.scratch().resolve("compute.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, PACKAGE.replace('/', '.') + "Compute");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                var classes = Files.list(classesDirectory())) {
            for (Path each : classes.sorted().toList()) {
                out.putNextEntry(new ZipEntry(PACKAGE + each.getFileName()));
                Files.copy(each, out);
                out.closeEntry();
            }
        }
        return jar;
    }

    private static Path classesDirectory() throws IOException {
        try {
            URI location = ComputeBenchmark.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return Path.of(location).resolve(PACKAGE);
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
    }
}
