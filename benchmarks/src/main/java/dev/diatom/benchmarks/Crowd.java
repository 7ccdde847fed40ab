package dev.diatom.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Thousands of instances of one command, by means of crowd.c: a JVM would need a thread for each process. */
final class Crowd implements AutoCloseable {
    private static final int PORT = 8080;
    private static final int ANSWER_MILLIS_MAX = 20_000;
    /** What is left to the machine. */
    private static final long AVAILABLE_MIN_KIB = 2L << 20;

    private final Process process;
    private final BufferedReader answers;
    private final Writer orders;

    /**
     * A crowd of nobody.
     *
     * @param command in which {@code @ADDRESS@} stands for an instance's address; it publishes port {@value #PORT} there
     */
    Crowd(Path executable, List<String> command) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                executable.toString(),
                Integer.toString(PORT),
                "/",
                Integer.toString(ANSWER_MILLIS_MAX),
                Long.toString(AVAILABLE_MIN_KIB)));
        words.addAll(command);
        process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = process.inputReader();
        orders = process.outputWriter();
    }

    /**
     * What {@link #grow} found; times from the spawn to the first response.
     *
     * @param count instances now
     * @param firstNanos median of the first tenth
     * @param lastNanos median of the last tenth
     * @param reason why there are no more
     */
    record Growth(int count, double firstNanos, double lastNanos, double p99Nanos, String reason) {}

    /** What {@link #ask} found. */
    record Answers(int count, int answered, double medianNanos, double p99Nanos) {}

    Growth grow(int count) throws IOException {
        String[] words = order("grow " + count, "grown");
        String reason = answers.readLine();
        return new Growth(
                Integer.parseInt(words[1]),
                Double.parseDouble(words[2]),
                Double.parseDouble(words[3]),
                Double.parseDouble(words[4]),
                reason == null ? "" : reason.replaceFirst("because ", ""));
    }

    Answers ask() throws IOException {
        String[] words = order("ask", "asked");
        return new Answers(
                Integer.parseInt(words[1]),
                Integer.parseInt(words[2]),
                Double.parseDouble(words[3]),
                Double.parseDouble(words[4]));
    }

    private String[] order(String order, String answer) throws IOException {
        orders.write(order + "\n");
        orders.flush();
        String line = answers.readLine();
        if (line == null || !line.startsWith(answer + " ")) {
            throw new IOException("crowd answered " + line);
        }
        return line.split(" ", -1);
    }

    long pid() {
        return process.pid();
    }

    /** Some of its processes, evenly spread. */
    List<Long> samplePids(int count) {
        List<Long> all = process.children().map(ProcessHandle::pid).toList();
        List<Long> sample = new ArrayList<>();
        for (int i = 0; i < Math.min(count, all.size()); i++) {
            sample.add(all.get((int) ((long) i * all.size() / Math.min(count, all.size()))));
        }
        return sample;
    }

    @Override
    public void close() throws IOException {
        orders.close();
        process.onExit().join();
    }
}
