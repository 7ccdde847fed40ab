package dev.diatom.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The peers that Debian ships: installed before a run when the harness may, that is as root and where apt-get exists. */
final class Packages {
    private static final Map<String, String> PACKAGE_OF_PROGRAM = Map.of(
            "crun", "crun",
            "runc", "runc",
            "podman", "podman",
            "wrk", "wrk",
            "musl-gcc", "musl-tools",
            "gcc", "gcc");

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private Packages() {}

    static void install(Lab lab) throws InterruptedException {
        List<String> missing = PACKAGE_OF_PROGRAM.entrySet().stream()
                .filter(entry -> !Command.exists(entry.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        boolean root = System.getProperty("user.name", "").equals("root");
        if (missing.isEmpty() || !root || !Command.exists("apt-get")) {
            return;
        }
        lab.say("installing the peers " + String.join(", ", missing));
        List<String> command = new ArrayList<>(List.of("apt-get", "install", "-y", "-q", "--no-install-recommends"));
        command.addAll(missing);
        try {
            Command.run(command, Map.of("DEBIAN_FRONTEND", "noninteractive"), LIMIT)
                    .orThrow(command);
        } catch (IOException failure) {
            lab.say("not installed: " + failure.getMessage());
        }
    }
}
