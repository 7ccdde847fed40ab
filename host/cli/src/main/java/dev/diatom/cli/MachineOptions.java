package dev.diatom.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options of a virtual machine. They are the monitor's own ({@code dev.diatom.monitor.vm.RunOptions}), named here for the help and
 * handed on as they came.
 */
final class MachineOptions {
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
            names = "--cpus",
            paramLabel = "SHARE",
            description = "Most processor time, as a part of one processor, like 0.25.")
    private @Nullable String cpus;

    @Option(
            names = "--cpu-shares",
            paramLabel = "N",
            description = "Weight among others where processors are short; 1024 if not said. Needs a cgroup.")
    private @Nullable String cpuShares;

    @Option(
            names = "--cgroup-parent",
            paramLabel = "PATH",
            description = "The cgroup below which that of the virtual machine is made, or none.")
    private @Nullable String cgroupParent;

    @Option(
            names = "--lifetime",
            paramLabel = "SECONDS",
            description = "Asks the program to end after that time, as by SIGTERM.")
    private @Nullable String lifetime;

    @Option(
            names = "--network-rate",
            paramLabel = "SIZE",
            description = "Most bytes in a second, each way, over all connections, like 2m.")
    private @Nullable String networkRate;

    @Option(
            names = "--egress",
            paramLabel = "all|none|HOST:PORT,...",
            description = "Where the program may connect to.")
    private @Nullable String egress;

    List<String> ports() {
        return ports;
    }

    List<String> environment() {
        return environment;
    }

    @Nullable
    String heap() {
        return heap;
    }

    /** Whether something was said that only a virtual machine has. */
    boolean needsMachine() {
        return memory != null
                || egress != null
                || cpus != null
                || cpuShares != null
                || cgroupParent != null
                || lifetime != null
                || networkRate != null;
    }

    void addTo(List<String> command) {
        ports.forEach(port -> command.addAll(List.of("-p", port)));
        environment.forEach(variable -> command.addAll(List.of("-e", variable)));
        addOption(command, "-m", memory);
        addOption(command, "--heap", heap);
        addOption(command, "--cpus", cpus);
        addOption(command, "--cpu-shares", cpuShares);
        addOption(command, "--cgroup-parent", cgroupParent);
        addOption(command, "--network-rate", networkRate);
        addOption(command, "--lifetime", lifetime);
        addOption(command, "--egress", egress);
    }

    static void addOption(List<String> command, String name, @Nullable String value) {
        if (value != null) {
            command.addAll(List.of(name, value));
        }
    }
}
