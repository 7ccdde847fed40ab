package dev.diatom.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sizes of what is deployed: images, the monitor, and the usual ways to ship the same program. */
final class SizeBenchmark implements Benchmark {
    private static final double MEGABYTE = 1e6;
    private static final List<Column> COLUMNS = List.of(new Column("megabytes", "MB", 3));
    private static final String PRINT_ONLY = """
            public class PrintOnly {
                public static void main(String[] arguments) {
                    System.out.println("Hello, world!");
                }
            }
            """;

    @Override
    public String name() {
        return "size";
    }

    @Override
    public Report run(Lab lab) throws IOException, InterruptedException {
        Diatom diatom = new Diatom(lab);
        Path printOnly = lab.freshDirectory("print-only").resolve("PrintOnly.java");
        Files.writeString(printOnly, PRINT_ONLY);
        List<Row> rows = new ArrayList<>();
        rows.add(image(diatom, "image of a program that prints", printOnly, Diatom.Target.VM));
        rows.add(image(diatom, "image of examples/hello", diatom.helloJar(), Diatom.Target.VM));
        rows.add(image(diatom, "examples/hello, linux target", diatom.helloJar(), Diatom.Target.LINUX));
        rows.add(
                Files.exists(diatom.monitor())
                        ? Row.of("native monitor").with("megabytes", Files.size(diatom.monitor()) / MEGABYTE)
                        : Row.absent("native monitor", diatom.monitor() + " is missing"));
        rows.add(
                Row.of("static C server (musl)").with("megabytes", Files.size(lab.compileC("http_server")) / MEGABYTE));
        rows.add(jlink(lab));
        return new Report(
                name(),
                "what is deployed",
                COLUMNS,
                rows,
                List.of(
                        Finding.of(
                                        "image that prints",
                                        Report.figure(rows, rows.get(0).label(), "megabytes"),
                                        " MB")
                                .atMost(0.3),
                        Finding.of(
                                        "image of examples/hello",
                                        Report.figure(rows, rows.get(1).label(), "megabytes"),
                                        " MB")
                                .atMost(1.5)),
                List.of(
                        "Files as they stand, 1 MB = 1,000,000 bytes. An image holds the program and its operating system.",
                        "jlink: a Java runtime with the one module that examples/hello needs, compressed; it still needs Linux."));
    }

    private static Row image(Diatom diatom, String label, Path application, Diatom.Target target)
            throws InterruptedException {
        if (!diatom.missing().isEmpty()) {
            return Row.absent(label, diatom.missing());
        }
        try {
            return Row.of(label).with("megabytes", Files.size(diatom.image(application, target)) / MEGABYTE);
        } catch (IOException failure) {
            return Row.absent(label, String.valueOf(failure.getMessage()));
        }
    }

    private static Row jlink(Lab lab) throws IOException, InterruptedException {
        String label = "jlink runtime + examples/hello";
        Path tool = Path.of(System.getProperty("java.home"), "bin", "jlink");
        Path jar = new Diatom(lab).helloJar();
        if (!Files.isExecutable(tool) || !Files.exists(jar)) {
            return Row.absent(label, "needs a JDK with jlink and " + jar);
        }
        Path output = lab.scratch().resolve("jlink");
        Lab.deleteRecursively(output);
        List<String> command = jlinkCommand(tool, output);
        Command.Outcome outcome = Command.run(command, Duration.ofMinutes(2));
        if (outcome.exitCode() != 0) {
            return Row.absent(label, outcome.tail());
        }
        return Row.of(label).with("megabytes", (directorySize(output) + Files.size(jar)) / MEGABYTE);
    }

    static List<String> jlinkCommand(Path tool, Path output) {
        return List.of(
                tool.toString(),
                "--add-modules=jdk.httpserver",
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--compress=zip-9",
                "--output=" + output);
    }

    private static long directorySize(Path directory) throws IOException {
        long sum = 0;
        try (var files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
        }
        return sum;
    }
}
