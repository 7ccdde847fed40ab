package dev.diatom.cli;

import dev.diatom.image.BuildException;
import dev.diatom.image.Target;
import dev.diatom.image.manifest.Elf;
import dev.diatom.image.manifest.Manifest;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Builds what is not built yet and runs it. The options of the virtual machine are the monitor's own
 * ({@code dev.diatom.monitor.RunOptions}); they are named here for the help and handed on as they came.
 */
@Command(name = "run", mixinStandardHelpOptions = true, description = "Runs an application in a virtual machine.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "APP",
            description = "JAR, Maven project folder, .java file, folder of classes or built image.")
    private Path application;

    @Parameters(index = "1..*", paramLabel = "ARGUMENT", description = "The program's arguments, after --.")
    private List<String> arguments = new ArrayList<>();

    @Option(
            names = {"-p", "--publish"},
            paramLabel = "[ADDRESS:]HOST:GUEST",
            description = "Publishes the guest's TCP port on the host. Repeatable.")
    private List<String> ports = new ArrayList<>();

    @Option(
            names = {"-e", "--env"},
            paramLabel = "NAME=VALUE",
            description = "Sets an environment variable. Repeatable.")
    private List<String> environment = new ArrayList<>();

    @Option(
            names = {"-m", "--memory"},
            paramLabel = "SIZE",
            description = "Memory limit of the virtual machine, like 64m.")
    private @Nullable String memory;

    @Option(names = "--heap", paramLabel = "SIZE", description = "Limit of the Java heap, like 32m.")
    private @Nullable String heap;

    @Option(
            names = "--egress",
            paramLabel = "all|none|HOST:PORT,...",
            description = "Where the program may connect to.")
    private @Nullable String egress;

    @Option(
            names = {"-q", "--quiet"},
            description = "Says nothing but what the program says.")
    private boolean quiet;

    @Mixin
    private BuildOptions options;

    @Override
    public Integer call() throws Exception {
        Path image = Files.isRegularFile(application) && Elf.isElf(application)
                ? application
                : options.image(application, progress());
        return Handover.to(target(image) == Target.VM ? machine(image) : process(image));
    }

    private PrintWriter progress() {
        return quiet ? new PrintWriter(Writer.nullWriter()) : spec.commandLine().getErr();
    }

    private Target target(Path image) {
        return Manifest.target(image);
    }

    private List<String> machine(Path image) {
        List<String> command = new ArrayList<>();
        command.add(NativeMonitor.executable(progress()).toString());
        command.add("run");
        if (quiet) {
            command.add("-q");
        }
        ports.forEach(port -> command.addAll(List.of("-p", port)));
        environment.forEach(variable -> command.addAll(List.of("-e", variable)));
        addOption(command, "-m", memory);
        addOption(command, "--heap", heap);
        addOption(command, "--egress", egress);
        command.add(image.toString());
        if (!arguments.isEmpty()) {
            command.add("--");
            command.addAll(arguments);
        }
        return command;
    }

    private static void addOption(List<String> command, String name, @Nullable String value) {
        if (value != null) {
            command.addAll(List.of(name, value));
        }
    }

    /** A process has the host's own ports, memory and network; only its heap and environment can be told. */
    private List<String> process(Path image) {
        if (memory != null || egress != null) {
            throw new BuildException("-m and --egress need a virtual machine; leave them out with target linux.");
        }
        for (String port : ports) {
            String[] parts = port.split(":", -1);
            if (parts.length < 2 || !parts[parts.length - 1].equals(parts[parts.length - 2])) {
                throw new BuildException("With target linux the program listens on the host itself, so '-p " + port
                        + "' cannot translate its port; let both ports be the same or leave the option out.");
            }
        }
        List<String> command = new ArrayList<>(List.of("env"));
        if (heap != null) {
            command.add("DIATOM_HEAP=" + heap);
        }
        command.addAll(environment);
        command.add(image.toAbsolutePath().toString());
        command.addAll(arguments);
        return command;
    }
}
