package dev.diatom.cli;

import dev.diatom.image.BuildException;
import dev.diatom.image.Toolchain;
import dev.diatom.image.application.Application;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = "Runs an application on the JVM and records what it reaches by reflection.",
        footer = {
            "",
            "The record lies beside APP in a folder named like it with '.metadata' behind, where build, run and check find it."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class TraceCommand implements Callable<Integer> {
    private static final String RECORD = "META-INF/native-image/reachability-metadata.json";

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "APP",
            description = "JAR, Maven project folder, .java file or folder of classes.")
    private Path application;

    @Parameters(index = "1..*", paramLabel = "ARGUMENT", description = "The program's arguments, after --.")
    private List<String> arguments = new ArrayList<>();

    @Mixin
    private final ApplicationOptions applicationOptions = new ApplicationOptions();

    @Option(names = "-o", paramLabel = "FOLDER", description = "Where the record goes instead, for --metadata.")
    private @Nullable Path folder;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Application found = applicationOptions.open(application, this::tell);
        Path target = folder != null ? folder : Application.metadata(application);
        Path record = target.resolve(RECORD).toAbsolutePath();
        int exitCode =
                new ProcessBuilder(command(found, record)).inheritIO().start().waitFor();
        if (!Files.isRegularFile(record)) {
            throw new BuildException("The program ended without a record in '" + record + "'.");
        }
        tell("recorded in " + target);
        return exitCode;
    }

    private List<String> command(Application found, Path record) {
        String classPath =
                found.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-javaagent:" + Toolchain.locate().library("diatom-host-trace") + "=" + record,
                "-cp",
                classPath,
                found.mainClass()));
        command.addAll(arguments);
        return command;
    }

    private void tell(String line) {
        spec.commandLine().getErr().println("diatom: " + line);
        spec.commandLine().getErr().flush();
    }
}
