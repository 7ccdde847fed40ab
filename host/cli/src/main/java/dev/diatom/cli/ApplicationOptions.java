package dev.diatom.cli;

import dev.diatom.image.application.Application;
import dev.diatom.image.application.ClassPath;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a user says of an application beside its place. */
final class ApplicationOptions {
    @Option(names = "--main", paramLabel = "CLASS", description = "The main class, if it is not the JAR's Main-Class.")
    private @Nullable String mainClass;

    @Option(
            names = {"-cp", "--class-path"},
            paramLabel = "PATH",
            defaultValue = "",
            description =
                    "Libraries, if the JAR does not bring them: JARs and folders with ':' between, 'lib/*' for all JARs of lib.")
    private String classPath = "";

    /**
     * Opens the application, which may mean to build it.
     *
     * @param progress told what is going on, one line at a time
     */
    Application open(Path path, Consumer<String> progress) {
        return Application.open(path, mainClass, ClassPath.parse(classPath), progress);
    }
}
