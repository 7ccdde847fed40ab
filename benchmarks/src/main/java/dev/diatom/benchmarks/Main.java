package dev.diatom.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code [NAME...] [--json] [--runs N] [--no-install]}: runs the named benchmarks, or all, and prints a table for each;
 * with {@code --json} also each report as an object on one line, the last of them the last line.
 */
public final class Main {
    private static final List<Benchmark> ALL = List.of(
            new SizeBenchmark(),
            new BuildBenchmark(),
            new StartBenchmark(),
            new CloneBenchmark(),
            new MemoryBenchmark(),
            new DensityBenchmark(),
            new ParkBenchmark(),
            new NeighboursBenchmark(),
            new ThroughputBenchmark(),
            new PerRequestBenchmark(),
            new ComputeBenchmark());

    private static final int EXIT_USAGE = 2;

    private Main() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Options options;
        try {
            options = Options.parse(List.of(arguments));
        } catch (IllegalArgumentException mistake) {
            System.err.println("bench: " + mistake.getMessage());
            System.exit(EXIT_USAGE);
            return;
        }
        Path root = repository();
        Path scratch = Files.createDirectories(root.resolve("benchmarks/target/bench"));
        // Measured images must be those of today's sources.
        Lab.deleteRecursively(scratch);
        Files.createDirectories(scratch);
        Lab lab = new Lab(root, scratch, usual -> options.runs() > 0 ? options.runs() : usual, System.err);
        if (options.install()) {
            Packages.install(lab);
        }
        Machine machine = Machine.detect();
        for (Benchmark benchmark : options.benchmarks()) {
            Report report = benchmark.run(lab);
            System.out.println(Table.render(report, machine));
            if (options.json()) {
                System.out.println(Json.write(report.toJson(machine)));
            }
        }
    }

    /** The repository: the directory named by the property {@code diatom.home}, or the nearest one with a benchmarks module. */
    private static Path repository() {
        Path directory = Path.of(System.getProperty("diatom.home", "")).toAbsolutePath();
        while (!Files.exists(directory.resolve("benchmarks/pom.xml"))) {
            Path parent = directory.getParent();
            if (parent == null) {
                throw new IllegalStateException("not inside the repository: run ./dev bench");
            }
            directory = parent;
        }
        return directory;
    }

    /**
     * The command line.
     *
     * @param runs how often each thing is measured, 0 for each benchmark's usual number
     */
    record Options(List<Benchmark> benchmarks, boolean json, int runs, boolean install) {
        static Options parse(List<String> arguments) {
            List<Benchmark> chosen = new ArrayList<>();
            boolean json = false;
            boolean install = true;
            int runs = 0;
            for (int index = 0; index < arguments.size(); index++) {
                switch (arguments.get(index)) {
                    case "--json" -> json = true;
                    case "--no-install" -> install = false;
                    case "--runs" -> runs = count(++index < arguments.size() ? arguments.get(index) : "");
                    case String name -> chosen.add(benchmark(name));
                }
            }
            return new Options(chosen.isEmpty() ? ALL : List.copyOf(chosen), json, runs, install);
        }

        private static int count(String text) {
            if (!text.matches("[1-9][0-9]{0,4}")) {
                throw new IllegalArgumentException("--runs needs a number from 1 to 99999, not '" + text + "'");
            }
            return Integer.parseInt(text);
        }

        private static Benchmark benchmark(String name) {
            return ALL.stream()
                    .filter(benchmark -> benchmark.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no benchmark '%s'; there are %s, and the options "
                                    .formatted(
                                            name,
                                            ALL.stream().map(Benchmark::name).collect(Collectors.joining(", ")))
                            + "--json, --runs N and --no-install"));
        }
    }
}
