package dev.diatom.cli;

import dev.diatom.image.BuildException;
import dev.diatom.image.manifest.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "inspect", mixinStandardHelpOptions = true, description = "Prints the manifest of a built image.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class InspectCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "An image that 'diatom build' wrote.")
    private Path file;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            throw new BuildException("There is no file '" + file + "'.");
        }
        spec.commandLine().getOut().print(Manifest.read(file));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
