package dev.diatom.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * What the benchmarks of one run share.
 *
 * @param root the repository
 * @param scratch a directory for everything the run makes; it stays, so that a surprising figure can be looked into
 * @param runs how often to measure, made of the benchmark's usual number
 * @param progress where to say what goes on
 */
record Lab(Path root, Path scratch, IntUnaryOperator runs, PrintStream progress) {
    private static final Duration COMPILE_LIMIT = Duration.ofMinutes(1);

    /** What the C programs that ask servers share. */
    private static final String HTTP_CLIENT = "http_client.h";

    int runs(int usual) {
        return Math.max(1, runs.applyAsInt(usual));
    }

    void say(String what) {
        progress.println("bench: " + what);
    }

    /** Builds one of the C programs beside this class as a small static executable. */
    Path compileC(String name) throws IOException, InterruptedException {
        Path source = scratch.resolve(name + ".c");
        Path executable = scratch.resolve(name);
        Files.writeString(source, resource(name + ".c"));
        Files.writeString(scratch.resolve(HTTP_CLIENT), resource(HTTP_CLIENT));
        List<String> command = new ArrayList<>(List.of(Command.exists("musl-gcc") ? "musl-gcc" : "gcc"));
        command.addAll(List.of("-O2", "-static", "-s", "-o", executable.toString(), source.toString()));
        Command.run(command, COMPILE_LIMIT).orThrow(command);
        return executable;
    }

    static String resource(String name) throws IOException {
        try (InputStream in = Lab.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource is missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A new empty directory of that name below the scratch directory. */
    Path freshDirectory(String name) throws IOException {
        Path directory = scratch.resolve(name);
        deleteRecursively(directory);
        return Files.createDirectories(directory);
    }

    static void deleteRecursively(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        List<Path> paths;
        try (var walk = Files.walk(path)) {
            paths = walk.toList().reversed();
        }
        for (Path each : paths) {
            Files.delete(each);
        }
    }

    static Path copyInto(Path file, Path directory) throws IOException {
        return Files.copy(file, directory.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
}
