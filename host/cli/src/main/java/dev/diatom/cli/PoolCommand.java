package dev.diatom.cli;

import dev.diatom.image.BuildException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Keeps clones of a snapshot ready for programs that ask for them at a socket (docs/pool.md). */
@Command(
        name = "pool",
        mixinStandardHelpOptions = true,
        description = "Keeps clones of a snapshot ready for programs that ask for them at a Unix socket.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class PoolCommand implements Callable<Integer> {
    @Mixin
    private ProgramOptions program;

    @Option(names = "--socket", paramLabel = "PATH", required = true, description = "The socket to make.")
    private String socket;

    @Option(
            names = "--park-after",
            paramLabel = "SECONDS",
            description = "Writes clones to files that were idle for so long; needs --park-in.")
    private @Nullable String parkAfter;

    @Option(
            names = "--park-in",
            paramLabel = "FOLDER",
            description = "Where these files are: a folder that no other pool uses.")
    private @Nullable String parkFolder;

    @Mixin
    private MachineOptions machineOptions;

    @Mixin
    private CloneOptions clones;

    @Override
    public Integer call() throws Exception {
        if (!program.isSnapshot()) {
            throw new BuildException("'" + program.application() + "' is no snapshot; take one with: diatom snapshot "
                    + program.application() + " -o FILE");
        }
        List<String> command = new ArrayList<>();
        command.add(NativeMonitor.executable(program.progress()).toString());
        command.addAll(List.of("pool", "--socket", socket));
        if (program.isQuiet()) {
            command.add("-q");
        }
        MachineOptions.addOption(command, "--park-after", parkAfter);
        MachineOptions.addOption(command, "--park-in", parkFolder);
        machineOptions.addTo(command);
        clones.addTo(command);
        program.addTo(command, program.application());
        return Handover.to(command);
    }
}
