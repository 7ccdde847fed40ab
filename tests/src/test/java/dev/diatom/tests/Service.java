package dev.diatom.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A service under {@code diatom run}, from the line that says it listens to its end. */
final class Service implements AutoCloseable {
    private static final long START_LIMIT_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final Process process;
    private final Path log;

    private Service(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Waits until the service has said {@code ready}.
     *
     * @param words of {@code diatom}, its command first
     */
    static Service startCommand(String ready, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Repository.DIATOM));
        command.addAll(List.of(words));
        Path log = Files.createTempFile("diatom-service", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Repository.ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Service service = new Service(builder.start(), log);
        long began = System.nanoTime();
        while (!service.output().contains(ready)) {
            if (!service.process.isAlive() || System.nanoTime() - began > START_LIMIT_NANOS) {
                service.close();
                throw new IllegalStateException(
                        "not ready: " + String.join(" ", command) + "\n" + Files.readString(log));
            }
            Thread.sleep(10);
        }
        return service;
    }

    /** The same, for {@code diatom run}. */
    static Service start(String ready, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("run"));
        command.addAll(List.of(words));
        return startCommand(ready, command.toArray(String[]::new));
    }

    /** Everything it said so far, on both streams. */
    String output() throws IOException {
        return Files.readString(log);
    }

    long pid() {
        return process.pid();
    }

    /** What Linux says of its process: proc(5), /proc/pid/status. */
    String processStatus() throws IOException {
        return Files.readString(Path.of("/proc/" + process.pid() + "/status"));
    }

    /** A number of {@link #processStatus}, by its name; memory is in KiB. */
    long statusNumber(String name) throws IOException {
        return processStatus()
                .lines()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    /** How often its process has waited. */
    long switches() throws IOException {
        return statusNumber("voluntary_ctxt_switches");
    }

    /** What descriptors of its process lead to whose name contains {@code part}. */
    List<String> descriptors(String part) throws IOException {
        List<String> found = new ArrayList<>();
        try (var links = Files.newDirectoryStream(Path.of("/proc/" + process.pid() + "/fd"))) {
            for (Path link : links) {
                String target = Files.readSymbolicLink(link).toString();
                if (target.contains(part)) {
                    found.add(target);
                }
            }
        }
        return found;
    }

    /** The processes that it started, and those that these started. */
    Stream<ProcessHandle> descendants() {
        return process.descendants();
    }

    /** Sends the signal and answers the exit code. */
    int stop(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("it goes on after SIG" + signal + ":\n" + output());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
