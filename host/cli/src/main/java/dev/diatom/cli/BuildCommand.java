package dev.diatom.cli;

import dev.diatom.image.BuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "build", mixinStandardHelpOptions = true, description = "Writes the bootable image of an application.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class BuildCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "APP", description = "JAR, Maven project folder, .java file or folder of classes.")
    private Path application;

    @Option(names = "-o", paramLabel = "FILE", required = true, description = "The file to write.")
    private Path output;

    @Mixin
    private BuildOptions options;

    @Override
    public Integer call() {
        Path image = options.image(application, spec.commandLine().getErr());
        try {
            Files.copy(image, output, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            spec.commandLine()
                    .getErr()
                    .println("diatom: " + output + ", " + Files.size(output) / 1024 + " KiB for target "
                            + options.target().label());
        } catch (IOException e) {
            throw new BuildException("'" + output + "' cannot be written: " + e.getMessage() + ".", e);
        }
        return 0;
    }
}
