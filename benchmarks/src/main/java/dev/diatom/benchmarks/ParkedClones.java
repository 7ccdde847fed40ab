package dev.diatom.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;

/** Clones of a pool's, each with a port, that were asked once and are idle: park_client.c has them. */
final class ParkedClones implements AutoCloseable {
    private final Process client;
    private final BufferedReader answers;
    private final Writer questions;

    private ParkedClones(Process client) throws IOException {
        this.client = client;
        answers = client.inputReader();
        questions = client.outputWriter();
    }

    static ParkedClones start(Lab lab, PoolStarts pool, int count) throws IOException, InterruptedException {
        ParkedClones clones = new ParkedClones(new ProcessBuilder(
                        lab.compileC("park_client").toString(),
                        pool.socket().toString(),
                        Integer.toString(Diatom.GUEST_PORT),
                        "/",
                        Integer.toString(count))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        try {
            clones.line("started");
            return clones;
        } catch (IOException failure) {
            clones.close();
            throw failure;
        }
    }

    /** From the connection's begin to the last byte of the response. */
    double millis(int index) throws IOException {
        questions.write(index + "\n");
        questions.flush();
        return Long.parseLong(line("")) / 1e6;
    }

    private String line(String expected) throws IOException {
        String line = answers.readLine();
        if (line == null || line.startsWith("failed") || !line.startsWith(expected)) {
            throw new IOException("parked clones: " + line);
        }
        return line;
    }

    @Override
    public void close() {
        client.destroyForcibly().onExit().join();
    }
}
