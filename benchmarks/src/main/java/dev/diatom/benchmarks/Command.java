package dev.diatom.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs a program to its end, within a bounded time. */
final class Command {
    private static final Duration SAMPLE_INTERVAL = Duration.ofMillis(20);

    private Command() {}

    /**
     * How a program ended.
     *
     * @param output both of its output streams
     * @param nanos from its spawn to its end
     * @param peakRssKib the greatest resident set size seen of the program with all its descendants, sampled
     */
    record Outcome(int exitCode, String output, long nanos, long peakRssKib) {
        double millis() {
            return nanos / 1e6;
        }

        Outcome orThrow(List<String> command) throws IOException {
            if (exitCode != 0) {
                throw new IOException(
                        "%s ended with exit code %d: %s".formatted(String.join(" ", command), exitCode, tail()));
            }
            return this;
        }

        /** The last lines of the output, short enough for a remark. */
        String tail() {
            List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
            return String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
        }
    }

    static Outcome run(List<String> command, Duration limit) throws IOException, InterruptedException {
        return run(command, Map.of(), limit);
    }

    static Outcome run(List<String> command, Map<String, String> environment, Duration limit)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("diatom-bench", ".log");
        try {
            return run(command, environment, limit, output.toFile());
        } finally {
            Files.delete(output);
        }
    }

    private static Outcome run(List<String> command, Map<String, String> environment, Duration limit, File output)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        PeakMemory peak = new PeakMemory(process);
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException(
                        "%s did not end within %d s".formatted(String.join(" ", command), limit.toSeconds()));
            }
            long nanos = System.nanoTime() - start;
            String text = Files.readString(output.toPath(), StandardCharsets.UTF_8);
            return new Outcome(process.exitValue(), text, nanos, peak.stop());
        } finally {
            peak.stop();
            ProcessTree.kill(process.toHandle());
        }
    }

    /** Samples the memory of a process and its descendants on a thread of its own. */
    private static final class PeakMemory {
        private final Thread sampler;
        private volatile long peakKib;
        private volatile boolean stopped;

        PeakMemory(Process process) {
            sampler = Thread.ofPlatform().daemon().start(() -> {
                while (!stopped) {
                    long sum = ProcessTree.pids(process.toHandle())
                            .map(ProcFigures::rssKib)
                            .sum();
                    peakKib = Math.max(peakKib, sum);
                    try {
                        Thread.sleep(SAMPLE_INTERVAL);
                    } catch (InterruptedException end) {
                        return;
                    }
                }
            });
        }

        long stop() throws InterruptedException {
            stopped = true;
            sampler.interrupt();
            sampler.join();
            return peakKib;
        }
    }

    /** Whether a program of that name is on the PATH. */
    static boolean exists(String program) {
        return find(program) != null;
    }

    static @Nullable Path find(String program) {
        String path = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/sbin";
        for (String directory : path.split(":", -1)) {
            Path candidate = Path.of(directory.isEmpty() ? "." : directory, program);
            if (Files.isExecutable(candidate) && !Files.isDirectory(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    /** Runs a command whose failure does not matter. */
    static void tryRun(List<String> command, Map<String, String> environment) throws InterruptedException {
        try {
            run(command, environment, Duration.ofSeconds(20));
        } catch (IOException ignored) {
            // What was to be removed may be gone already.
        }
    }
}
