package dev.diatom.cli;

import dev.diatom.image.BuildException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * How clones of a snapshot are handed out. The options are the monitor's own ({@code dev.diatom.monitor.vm.PoolOptions}), named here for the help
 * and handed on as they came.
 */
final class CloneOptions {
    @Option(names = "--per-request", description = "Serves every HTTP request by a clone of its own, of a snapshot.")
    private boolean perRequest;

    @Option(names = "--per-connection", description = "Serves every connection by a clone of its own, of a snapshot.")
    private boolean perConnection;

    @Option(names = "--ready", paramLabel = "N", description = "Clones that wait to be taken; 8 if not said.")
    private @Nullable String ready;

    @Option(names = "--vms", paramLabel = "N", description = "Clones in use at once, at most; 256 if not said.")
    private @Nullable String vms;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "Longest time for a request (60 if not said) or a connection (no limit if not said).")
    private @Nullable String timeout;

    /** Clones are made of snapshots only. */
    void check(ProgramOptions program) throws IOException {
        boolean asked = perRequest || perConnection || ready != null || vms != null || timeout != null;
        if (asked && !program.isSnapshot()) {
            throw new BuildException("'" + program.application()
                    + "' is no snapshot, and only snapshots have clones; take one with: diatom snapshot "
                    + program.application() + " -o FILE");
        }
    }

    void addTo(List<String> command) {
        if (perRequest) {
            command.add("--per-request");
        }
        if (perConnection) {
            command.add("--per-connection");
        }
        MachineOptions.addOption(command, "--ready", ready);
        MachineOptions.addOption(command, "--vms", vms);
        MachineOptions.addOption(command, "--timeout", timeout);
    }
}
