package dev.diatom.cli;

import dev.diatom.image.BuildException;
import dev.diatom.image.Target;
import dev.diatom.image.manifest.Elf;
import dev.diatom.image.manifest.Manifest;
import dev.diatom.monitor.SnapshotFile;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Builds what is not built yet and runs it. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "Runs an application in a virtual machine.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "APP",
            description = "JAR, Maven project folder, .java file, folder of classes, built image or snapshot.")
    private Path application;

    @Parameters(index = "1..*", paramLabel = "ARGUMENT", description = "The program's arguments, after --.")
    private List<String> arguments = new ArrayList<>();

    @Mixin
    private MachineOptions machineOptions;

    @Option(
            names = {"-q", "--quiet"},
            description = "Says nothing but what the program says.")
    private boolean quiet;

    @Mixin
    private BuildOptions options;

    @Override
    public Integer call() throws Exception {
        if (Files.isRegularFile(application) && SnapshotFile.isSnapshot(application)) {
            return Handover.to(machine(application));
        }
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
        machineOptions.addTo(command);
        command.add(image.toString());
        if (!arguments.isEmpty()) {
            command.add("--");
            command.addAll(arguments);
        }
        return command;
    }

    /** A process has the host's own ports, memory and network; only its heap and environment can be told. */
    private List<String> process(Path image) {
        if (machineOptions.needsMachine()) {
            throw new BuildException("-m and --egress need a virtual machine; leave them out with target linux.");
        }
        for (String port : machineOptions.ports()) {
            String[] parts = port.split(":", -1);
            if (parts.length < 2 || !parts[parts.length - 1].equals(parts[parts.length - 2])) {
                throw new BuildException("With target linux the program listens on the host itself, so '-p " + port
                        + "' cannot translate its port; let both ports be the same or leave the option out.");
            }
        }
        List<String> command = new ArrayList<>(List.of("env"));
        if (machineOptions.heap() != null) {
            command.add("DIATOM_HEAP=" + machineOptions.heap());
        }
        command.addAll(machineOptions.environment());
        command.add(image.toAbsolutePath().toString());
        command.addAll(arguments);
        return command;
    }
}
