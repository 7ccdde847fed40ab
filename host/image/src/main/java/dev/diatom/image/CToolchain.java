package dev.diatom.image;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** gcc and musl as they are installed on this machine. */
final class CToolchain {
    private static final List<Path> MUSL_INCLUDES =
            List.of(Path.of("/usr/include/x86_64-linux-musl"), Path.of("/usr/local/musl/include"));
    private static final List<Path> MUSL_LIBRARIES =
            List.of(Path.of("/usr/lib/x86_64-linux-musl"), Path.of("/usr/local/musl/lib"));

    private final String gcc;
    private final Musl musl;

    /**
     * The C library images are linked with: its pure functions for target vm, all of it for target linux.
     *
     * @param folder of the library
     * @param includeOptions for the compiler, its own headers before the library's
     */
    record Musl(Path folder, List<String> includeOptions) {
        String library() {
            return folder.resolve("libc.a").toString();
        }
    }

    CToolchain() {
        gcc = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "gcc"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(() -> new BuildException("gcc is missing; install it (on Debian: apt-get install gcc)."));
        Path include = first(MUSL_INCLUDES);
        Path library = first(MUSL_LIBRARIES);
        String builtIn = capture(List.of(gcc, "-print-file-name=include")).strip();
        musl = new Musl(library, List.of("-nostdinc", "-isystem", builtIn, "-isystem", include.toString()));
    }

    private static Path first(List<Path> candidates) {
        return candidates.stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(
                        () -> new BuildException("musl is missing; install it (on Debian: apt-get install musl-dev)."));
    }

    /** The compiler's version, and the C library's as far as its size tells. */
    String version() {
        return "gcc " + capture(List.of(gcc, "-dumpfullversion")).strip() + ", musl of "
                + Path.of(musl.library()).toFile().length() + " bytes";
    }

    String gcc() {
        return gcc;
    }

    Musl musl() {
        return musl;
    }

    /** Runs a command that must succeed; what it printed becomes part of the message when it does not. */
    void run(Path directory, List<String> command) {
        Result result = resultOf(process(directory, command));
        if (result.exitCode != 0) {
            throw new BuildException("gcc could not compile the generated program, which is a defect of Diatom:\n"
                    + String.join(" ", command) + "\n" + result.output);
        }
    }

    /** Runs commands that must succeed, as many at a time as there are processors, begun in their order. */
    void runAll(Path directory, List<List<String>> commands) {
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<?>> results = new ArrayList<>();
            commands.forEach(command -> results.add(workers.submit(() -> run(directory, command))));
            for (Future<?> result : results) {
                result.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof BuildException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BuildException("The build was interrupted.", e);
        }
    }

    private static String capture(List<String> command) {
        return resultOf(process(Path.of("."), command)).output;
    }

    private record Result(int exitCode, String output) {}

    private static Process process(Path directory, List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new BuildException("'" + command.getFirst() + "' cannot be started: " + e.getMessage() + ".", e);
        }
    }

    private static Result resultOf(Process process) {
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new BuildException("The output of gcc cannot be read: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BuildException("The build was interrupted.", e);
        }
    }
}
