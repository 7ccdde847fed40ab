package dev.diatom.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The processes of a pool (docs/architecture.md, The pool). */
final class PoolProcesses {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private PoolProcesses() {}

    /** The processes of a pool that have a name. */
    static List<ProcessHandle> named(Service service, String name) {
        return service.descendants()
                .filter(process -> name.equals(name(process)))
                .toList();
    }

    private static String name(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/comm")).strip();
        } catch (IOException e) {
            return "gone";
        }
    }

    /** Waits until so many clones are there, and no others; those that are. */
    static List<ProcessHandle> awaitClones(Service service, int count) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        List<ProcessHandle> clones = named(service, "diatom-clone");
        while (clones.size() != count) {
            assertTrue(System.nanoTime() < end, clones::toString);
            Thread.sleep(5);
            clones = named(service, "diatom-clone");
        }
        return clones;
    }
}
