package dev.diatom.tests;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process to be run to its end, and what came of it. */
record Command(List<String> words, Map<String, String> environment, String input, Duration limit) {
    /** The exit code of a process that was killed because it ran too long, as of the tool {@code timeout}. */
    static final int TIMED_OUT = 124;

    record Result(int exitCode, String output, String errors) {}

    static Command of(List<String> words) {
        return new Command(words, Map.of(), "", Duration.ofMinutes(10));
    }

    Command within(Duration newLimit) {
        return new Command(words, environment, input, newLimit);
    }

    Command with(Map<String, String> newEnvironment) {
        return new Command(words, newEnvironment, input, limit);
    }

    Command reading(String newInput) {
        return new Command(words, environment, newInput, limit);
    }

    Result run() {
        try {
            Path output = Files.createTempFile("diatom-test", ".out");
            Path errors = Files.createTempFile("diatom-test", ".err");
            try {
                ProcessBuilder builder = new ProcessBuilder(words)
                        .directory(Repository.ROOT.toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile());
                builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
                builder.environment().putAll(environment);
                int exitCode = finish(builder.start());
                return new Result(exitCode, text(output), text(errors));
            } finally {
                Files.delete(output);
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(String.join(" ", words), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int finish(Process process) throws IOException, InterruptedException {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended without reading its input: that is for its output to tell.
        }
        if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            return process.exitValue();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        return TIMED_OUT;
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
