package dev.diatom.cli;

import dev.diatom.image.BuildException;
import dev.diatom.image.Target;
import dev.diatom.image.manifest.Manifest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Builds what is not built yet and runs it. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "Runs an application in a virtual machine.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class RunCommand implements Callable<Integer> {
    @Mixin
    private ProgramOptions program;

    @Mixin
    private MachineOptions machineOptions;

    @Mixin
    private CloneOptions clones;

    @Mixin
    private BuildOptions options;

    @Override
    public Integer call() throws Exception {
        clones.check(program);
        if (program.isSnapshot()) {
            return Handover.to(machine(program.application()));
        }
        Path image = program.image(options);
        return Handover.to(Manifest.target(image) == Target.VM ? machine(image) : process(image));
    }

    private List<String> machine(Path image) {
        List<String> command = new ArrayList<>();
        command.add(NativeMonitor.executable(program.progress()).toString());
        command.add("run");
        if (program.isQuiet()) {
            command.add("-q");
        }
        machineOptions.addTo(command);
        clones.addTo(command);
        program.addTo(command, image);
        return command;
    }

    /** A process has the host's own ports, memory and network; only its heap and environment can be told. */
    private List<String> process(Path image) {
        if (machineOptions.needsMachine()) {
            throw new BuildException(
                    "-m, --cpus, --cpu-shares, --cgroup-parent, --network-rate, --lifetime and --egress need a virtual machine;"
                            + " leave them out with target linux.");
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
        command.addAll(program.arguments());
        return command;
    }
}
