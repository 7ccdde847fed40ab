package dev.diatom.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Diatom as its users call it, and its native monitor. Images are built once for a run and kept in the scratch directory. */
final class Diatom {
    static final String MONITOR = "diatom monitor";
    static final String CLONE = "clone of a snapshot";
    static final String RUN = "diatom run IMAGE";
    static final String LINUX = "linux target";

    static final Duration BUILD_LIMIT = Duration.ofMinutes(5);

    /** The port that programs in a VM listen on; every VM has its own. */
    static final int GUEST_PORT = 8080;

    private final Lab lab;

    Diatom(Lab lab) {
        this.lab = lab;
    }

    enum Target {
        VM,
        LINUX;

        String option() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Path command() {
        return lab.root().resolve("diatom");
    }

    Path helloJar() {
        return lab.root().resolve("examples/hello/target/hello.jar");
    }

    /** The native monitor: an executable that {@code ./diatom} uses, or the one that DIATOM_MONITOR names. */
    Path monitor() {
        String named = System.getenv("DIATOM_MONITOR");
        return named == null ? lab.root().resolve("host/cli/target/toolchain/bin/diatom-monitor") : Path.of(named);
    }

    /** Why nothing of Diatom's can be measured, empty if it can. */
    String missing() {
        if (!Files.isExecutable(command())) {
            return command() + " is missing";
        }
        return Files.exists(helloJar()) ? "" : helloJar() + " is missing: run mvn package";
    }

    List<String> buildCommand(Path application, Target target, Path output) {
        return List.of(
                command().toString(),
                "build",
                application.toString(),
                "--target",
                target.option(),
                "-o",
                output.toString());
    }

    /** Builds an application, unless it was built in this run. */
    Path image(Path application, Target target) throws IOException, InterruptedException {
        String name = application.getFileName().toString().replaceFirst("\\.(jar|java)$", "");
        Path output = lab.scratch().resolve(name + "." + target.option());
        if (!Files.exists(output)) {
            lab.say("building " + output.getFileName());
            List<String> command = buildCommand(application, target, output);
            Command.run(command, BUILD_LIMIT).orThrow(command);
        }
        return output;
    }

    /** {@code ./diatom run IMAGE}: the whole command, as a user types it. */
    Subject run() {
        return subject(
                "diatom run IMAGE",
                Target.VM,
                image -> port ->
                        Launch.of(List.of(command().toString(), "run", image.toString(), "-p", published(port))));
    }

    /** The VM started by the native monitor alone. */
    Subject vm() {
        return subject(
                MONITOR, Target.VM, image -> port -> Launch.of(monitorCommand(image, List.of("-p", published(port)))));
    }

    /** A clone of a snapshot of the same program, which was warmed by one request; started by the native monitor alone. */
    Subject snapshotClone() {
        return subject(
                CLONE,
                Target.VM,
                image -> port -> Launch.of(monitorCommand(snapshotFile(), List.of("-p", published(port)))));
    }

    /** A clone for every request or connection. */
    Subject pooled(String label, String mode) {
        return subject(
                label,
                Target.VM,
                image -> port -> Launch.of(monitorCommand(snapshotFile(), List.of(mode, "-p", published(port)))));
    }

    /** A pool of clones, at a socket. */
    List<String> poolCommand(Path socket, int ready) {
        return List.of(
                monitor().toString(),
                "pool",
                "--socket",
                socket.toString(),
                "--ready",
                Integer.toString(ready),
                snapshotFile().toString());
    }

    /** The command of a clone that publishes its port as {@code where}, for {@link #takeSnapshot}'s file. */
    List<String> cloneCommand(String where) {
        return monitorCommand(snapshotFile(), List.of("-q", "-p", where + ":" + GUEST_PORT));
    }

    private Path snapshotFile() {
        return lab.scratch().resolve("hello.snapshot");
    }

    /** Takes the snapshot that {@link #snapshotClone} starts from, unless it was taken in this run. */
    void takeSnapshot(String path) throws IOException, InterruptedException {
        if (!missing().isEmpty() || Files.exists(snapshotFile())) {
            return;
        }
        lab.say("taking a snapshot of hello");
        List<String> command = List.of(
                command().toString(),
                "snapshot",
                "-q",
                image(helloJar(), Target.VM).toString(),
                "-o",
                snapshotFile().toString(),
                "--warm",
                path);
        Command.run(command, BUILD_LIMIT).orThrow(command);
    }

    /** The same program as a Linux process. */
    Subject linux() {
        return subject(
                LINUX, Target.LINUX, image -> port -> Launch.of(List.of(image.toString(), Integer.toString(port))));
    }

    /** The native monitor's command for an image; the program's arguments may follow after {@code --}. */
    List<String> monitorCommand(Path image, List<String> options) {
        List<String> command = new ArrayList<>(List.of(monitor().toString(), "run"));
        command.addAll(options);
        command.add(image.toString());
        return command;
    }

    private static String published(int port) {
        return "127.0.0.1:" + port + ":" + GUEST_PORT;
    }

    private Subject subject(String label, Target target, Function<Path, IntFunction<Launch>> launches) {
        String missing = missing();
        if (!missing.isEmpty()) {
            return Subject.missing(label, missing);
        }
        try {
            return Subject.of(label, launches.apply(image(helloJar(), target)));
        } catch (IOException failure) {
            return Subject.missing(label, String.valueOf(failure.getMessage()));
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return Subject.missing(label, "interrupted");
        }
    }
}
