package dev.diatom.cli;

import dev.diatom.image.BuildException;
import dev.diatom.image.manifest.Manifest;
import dev.diatom.monitor.linux.UsageException;
import dev.diatom.monitor.machine.SnapshotFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = "Prints what a built image or a snapshot is, and checks the snapshot whole.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class InspectCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "What 'diatom build' or 'diatom snapshot' wrote.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BuildException("There is no file '" + file + "'.");
        }
        spec.commandLine().getOut().print(description());
        spec.commandLine().getOut().flush();
        return 0;
    }

    private String description() throws IOException {
        if (!SnapshotFile.isSnapshot(file)) {
            return Manifest.read(file);
        }
        try {
            return String.join("\n", SnapshotFile.describe(file)) + "\n";
        } catch (UsageException e) {
            throw new BuildException(String.valueOf(e.getMessage()), e);
        }
    }
}
