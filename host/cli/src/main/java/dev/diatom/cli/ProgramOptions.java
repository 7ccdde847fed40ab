package dev.diatom.cli;

import dev.diatom.image.manifest.Elf;
import dev.diatom.monitor.machine.SnapshotFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The program that a command starts, and its arguments. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ProgramOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Parameters(
            index = "0",
            paramLabel = "APP",
            description = "JAR, Maven project folder, .java file, folder of classes, built image or snapshot.")
    private Path application;

    @Parameters(index = "1..*", paramLabel = "ARGUMENT", description = "The program's arguments, after --.")
    private List<String> arguments = new ArrayList<>();

    @Option(
            names = {"-q", "--quiet"},
            description = "Says nothing but what the program says.")
    private boolean quiet;

    Path application() {
        return application;
    }

    List<String> arguments() {
        return arguments;
    }

    boolean isQuiet() {
        return quiet;
    }

    boolean isSnapshot() throws IOException {
        return Files.isRegularFile(application) && SnapshotFile.isSnapshot(application);
    }

    /** The image, built if the user did not name one. */
    Path image(BuildOptions options) {
        return Files.isRegularFile(application) && Elf.isElf(application)
                ? application
                : options.image(application, progress());
    }

    /** Ends a command of the monitor with what to run. */
    void addTo(List<String> monitorCommand, Path image) {
        monitorCommand.add(image.toString());
        if (!arguments.isEmpty()) {
            monitorCommand.add("--");
            monitorCommand.addAll(arguments);
        }
    }

    PrintWriter progress() {
        return quiet
                ? new PrintWriter(Writer.nullWriter())
                : command.commandLine().getErr();
    }
}
