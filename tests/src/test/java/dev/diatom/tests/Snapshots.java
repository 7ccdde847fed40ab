package dev.diatom.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Snapshots of the programs in {@code tests/snapshots}. */
final class Snapshots {
    private Snapshots() {}

    /** Takes one into the folder; what the program printed. Skips the test where there are no virtual machines. */
    static String take(String program, Path snapshot, String... options) {
        Repository.noMachine().ifPresent(reason -> assumeTrue(false, reason));
        List<String> words = new ArrayList<>(List.of(
                "snapshot",
                Repository.TESTS.resolve("snapshots/" + program + ".java").toString(),
                "-o",
                snapshot.toString()));
        words.addAll(List.of(options));
        Command.Result taken = diatom(words.toArray(String[]::new));
        assertEquals(0, taken.exitCode(), taken.errors());
        return taken.output();
    }

    static Command.Result diatom(String... words) {
        List<String> all = new ArrayList<>(List.of(Repository.DIATOM));
        all.addAll(List.of(words));
        return Command.of(all).within(Duration.ofMinutes(3)).run();
    }
}
