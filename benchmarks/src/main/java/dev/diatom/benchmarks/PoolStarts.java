package dev.diatom.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A pool of clones of examples/hello, and starts of clones from it, which pool_client.c asks for and times. */
final class PoolStarts implements AutoCloseable {
    private static final Duration READY_LIMIT = Duration.ofSeconds(20);
    /** A clone that publishes its port. */
    static final String START = "start";

    /** A clone that serves the connection on which it was asked for. */
    static final String CONNECT = "connect";

    private static final int STOP_SECONDS = 15;
    private static final Duration START_LIMIT = Duration.ofMillis(50);

    private final Path client;
    private final Path socket;
    private final Process process;

    private PoolStarts(Path client, Path socket, Process process) {
        this.client = client;
        this.socket = socket;
        this.process = process;
    }

    /** Opens a pool whose first clone has answered. */
    static PoolStarts open(Lab lab, Diatom diatom, int ready, String... options)
            throws IOException, InterruptedException {
        Path socket = Files.createTempDirectory("diatom-bench").resolve("pool");
        Path log = lab.scratch().resolve("pool.log");
        Process process = new ProcessBuilder(Launch.joined(diatom.poolCommand(socket, ready), List.of(options)))
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        PoolStarts pool = new PoolStarts(lab.compileC("pool_client"), socket, process);
        long deadline = System.nanoTime() + READY_LIMIT.toNanos();
        while (!Files.exists(socket)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                pool.close();
                throw new IOException("the pool does not start: " + Files.readString(log));
            }
            Thread.sleep(5);
        }
        pool.millis(START, 1, 1);
        return pool;
    }

    Path socket() {
        return socket;
    }

    long pid() {
        return process.pid();
    }

    /** Milliseconds from the request for a clone to its first whole response: {@code count} times {@code atOnce} clones. */
    Samples millis(String way, int count, int atOnce) throws IOException, InterruptedException {
        List<String> command = List.of(
                client.toString(),
                socket.toString(),
                way,
                Integer.toString(Diatom.GUEST_PORT),
                "/",
                Integer.toString(count),
                Integer.toString(atOnce));
        Duration limit = READY_LIMIT.plus(START_LIMIT.multipliedBy((long) count * atOnce));
        Samples samples = new Samples();
        for (String line :
                Command.run(command, limit).orThrow(command).output().lines().toList()) {
            if (line.startsWith("failed")) {
                throw new IOException(line);
            }
            samples.add(Long.parseLong(line) / 1e6);
        }
        return samples;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, STOP_SECONDS, TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
        Files.deleteIfExists(socket);
        Files.delete(socket.getParent());
    }
}
