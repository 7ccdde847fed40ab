package dev.diatom.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Times the first HTTP response of a subject by means of stopwatch.c, which is built once for a run. */
final class Stopwatch {
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final Path executable;
    private final Path log;

    Stopwatch(Lab lab) throws IOException, InterruptedException {
        executable = lab.compileC("stopwatch");
        log = lab.scratch().resolve("start.log");
    }

    /**
     * Starts an instance, stops it again, and tells how long it took to answer.
     *
     * @return milliseconds from the spawn to the last byte of the first response with status 200
     */
    double firstResponseMillis(Subject subject) throws IOException, InterruptedException {
        int port = HttpProbe.freePort();
        Launch launch = subject.launches().apply(port);
        List<String> command = new ArrayList<>(launch.setting());
        command.addAll(List.of(
                executable.toString(), Integer.toString(port), "/", Long.toString(LIMIT.toMillis()), log.toString()));
        command.addAll(launch.command());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(launch.environment());
        Process process = builder.start();
        try (BufferedReader reader = process.inputReader()) {
            String line = reader.readLine();
            if (line == null || !line.startsWith("ready ")) {
                throw new IOException(line == null ? "stopwatch ended without an answer" : line);
            }
            return Long.parseLong(line.split(" ", -1)[1]) / 1e6;
        } finally {
            process.getOutputStream().close();
            if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                ProcessTree.kill(process.toHandle());
            }
            for (List<String> cleanup : launch.cleanup()) {
                Command.tryRun(Launch.joined(launch.setting(), cleanup), launch.environment());
            }
        }
    }
}
