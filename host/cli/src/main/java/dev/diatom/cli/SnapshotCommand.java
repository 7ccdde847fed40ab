package dev.diatom.cli;

import dev.diatom.image.BuildException;
import dev.diatom.image.Target;
import dev.diatom.image.manifest.Manifest;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Runs an application until it waits for its first connection, and writes the virtual machine as it is then to a file. The file
 * gets its name when it is whole; before, a clone of it has been run to find out which pages clones write.
 */
@Command(
        name = "snapshot",
        mixinStandardHelpOptions = true,
        description = "Runs an application until it is ready, and writes a file from which 'run' goes on.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class SnapshotCommand implements Callable<Integer> {
    @Mixin
    private ProgramOptions program;

    @Option(names = "-o", paramLabel = "FILE", required = true, description = "The file to write.")
    private Path output;

    @Option(
            names = "--warm",
            paramLabel = "PATH",
            description = "Requests this path of the program's lowest port before the snapshot. Repeatable.")
    private List<String> warm = new ArrayList<>();

    @Mixin
    private MachineOptions machineOptions;

    @Mixin
    private BuildOptions options;

    @Override
    public Integer call() throws Exception {
        Path image = image();
        String monitor = NativeMonitor.executable(program.progress()).toString();
        Path target = output.toAbsolutePath();
        if (Files.isDirectory(target) || target.getParent() == null || !Files.isDirectory(target.getParent())) {
            throw new BuildException("'" + output + "' cannot be written: its folder is not there.");
        }
        Path arriving = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".arriving");
        try {
            int exitCode = run(take(monitor, image, arriving), Redirect.INHERIT);
            exitCode = exitCode != 0 ? exitCode : run(train(monitor, arriving), Redirect.DISCARD);
            if (exitCode != 0) {
                return exitCode;
            }
            Files.setPosixFilePermissions(arriving, PosixFilePermissions.fromString("rw-r--r--"));
            Files.move(arriving, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(arriving);
        }
        PrintWriter progress = program.progress();
        progress.println("diatom: " + output + ", snapshot of " + name());
        progress.flush();
        return 0;
    }

    private Path image() throws IOException {
        if (program.isSnapshot()) {
            return program.application();
        }
        Path image = program.image(options);
        if (Manifest.target(image) != Target.VM) {
            throw new BuildException("A snapshot is one of a virtual machine; leave out --target linux.");
        }
        return image;
    }

    private List<String> take(String monitor, Path image, Path arriving) {
        List<String> command = new ArrayList<>(List.of(monitor, "run", "-o", arriving.toString(), "--name", name()));
        machineOptions.addTo(command);
        warm.forEach(path -> command.addAll(List.of("--warm", path)));
        program.addTo(command, image);
        return command;
    }

    private List<String> train(String monitor, Path arriving) {
        List<String> command = new ArrayList<>(List.of(monitor, "run", "--train", "-q"));
        warm.forEach(path -> command.addAll(List.of("--warm", path)));
        command.add(arriving.toString());
        return command;
    }

    private String name() {
        Path fileName = program.application().getFileName();
        return fileName == null ? program.application().toString() : fileName.toString();
    }

    private static int run(List<String> command, Redirect output) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(output)
                .redirectError(Redirect.INHERIT);
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy)); // where this process is told to end
        return process.waitFor();
    }
}
