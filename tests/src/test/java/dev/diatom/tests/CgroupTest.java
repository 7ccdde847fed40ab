package dev.diatom.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cgroups of VMs: what they say, and that none stays. Hosts differ in the version that they have, and in who may write there. */
class CgroupTest {
    private static final Path ROOT = Path.of("/sys/fs/cgroup");
    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** One of sixteen starts clears away what ended before. */
    private static final int STARTS_MAX = 200;

    @TempDir
    private static Path folder = Path.of("");

    private static Path traces = Path.of("");

    @BeforeAll
    static void takeSnapshot() throws IOException {
        assumeTrue(isToBeHad(), "no cgroup that may have others below it");
        traces = folder.resolve("traces.snap");
        Snapshots.take("Traces", traces, "-m", "64m", "--warm", "/draw");
    }

    @Test
    void holdsTheLimitsAndIsRemovedByLaterStarts() throws Exception {
        long first;
        try (Service service = clone("--cpus", "0.25", "--cpu-shares", "100")) {
            first = service.pid();
            assertTrue(isThere(first));
            if (isUnified()) {
                assertEquals("5000 20000", read("cpu", first, "cpu.max"));
                assertEquals("4", read("cpu", first, "cpu.weight"));
                assertEquals(Long.toString(100 << 20), read("memory", first, "memory.max"));
            } else {
                assertEquals("20000", read("cpu", first, "cpu.cfs_period_us"));
                assertEquals("5000", read("cpu", first, "cpu.cfs_quota_us"));
                assertEquals("100", read("cpu", first, "cpu.shares"));
                assertEquals(Long.toString(100 << 20), read("memory", first, "memory.limit_in_bytes"));
            }
            for (String controller : List.of("cpu", "memory")) {
                assertEquals(Long.toString(first), read(controller, first, "cgroup.procs"));
            }
        }
        for (int i = 0; i < STARTS_MAX && isThere(first); i++) {
            clone("--cpus", "0.25").close();
        }
        assertFalse(isThere(first), "still there");
        try (Service service = clone("--cpus", "0.25", "--cgroup-parent", "none")) {
            assertFalse(isThere(service.pid()));
        }
    }

    @Test
    void poolsRemoveThoseOfTheirClones() throws Exception {
        Path socket = folder.resolve("pool");
        String[] words = {"pool", traces.toString(), "--socket", socket.toString(), "--ready", "1", "--cpus", "0.5"};
        try (Service pool = Service.startCommand("to be had at", words)) {
            long clone;
            try (PoolRequest request = new PoolRequest(socket, "start", "-p", "127.0.0.1:0:8080")) {
                assertEquals("started", request.line());
                clone = pool.descendants()
                        .mapToLong(ProcessHandle::pid)
                        .filter(CgroupTest::isThere)
                        .findFirst()
                        .orElseThrow();
            }
            await(() -> !isThere(clone), "the clone's cgroup");
            assertEquals(143, pool.stop("TERM"));
        }
    }

    @Test
    void whatOnlyACgroupHoldsIsRefusedWithoutOne() {
        Command.Result result = Snapshots.diatom(
                "run", "--cgroup-parent", "/no/such/cgroup", "-p", "127.0.0.1:0:8080", traces.toString());
        assertEquals(2, result.exitCode());
        assertTrue(result.errors().contains("/no/such/cgroup"), result.errors());
        assertTrue(result.errors().contains("--cgroup-parent need a cgroup"), result.errors());
    }

    private static Service clone(String... options) throws IOException, InterruptedException {
        String[] words = new String[options.length + 3];
        System.arraycopy(options, 0, words, 3, options.length);
        words[0] = traces.toString();
        words[1] = "-p";
        words[2] = "127.0.0.1:0:8080";
        return Service.start("guest port 8080", words);
    }

    private static void await(BooleanSupplier condition, String what) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, what);
            Thread.sleep(20);
        }
    }

    private static boolean isToBeHad() throws IOException {
        for (String controller : List.of("cpu", "memory")) {
            Optional<Path> parent = parent(controller);
            if (parent.isEmpty() || !Files.isWritable(parent.get())) {
                return false;
            }
            if (isUnified()
                    && !Files.readString(parent.get().resolve("cgroup.subtree_control"))
                            .contains(controller)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnified() {
        return Files.exists(ROOT.resolve("cgroup.controllers"));
    }

    private static boolean isThere(long process) {
        return Files.exists(of("cpu", process)) || Files.exists(of("memory", process));
    }

    private static String read(String controller, long process, String file) throws IOException {
        return Files.readString(of(controller, process).resolve(file)).strip();
    }

    private static Path of(String controller, long process) {
        return parent(controller).orElseThrow().resolve("diatom-" + process);
    }

    /** The cgroup of this process, below which are those of VMs that it starts. */
    private static Optional<Path> parent(String controller) {
        String marker = isUnified() ? "0::/" : ":" + controller + ":/";
        try {
            return Files.readAllLines(Path.of("/proc/self/cgroup")).stream()
                    .filter(line -> line.contains(marker))
                    .map(line -> line.substring(line.indexOf(marker) + marker.length()))
                    .map(path -> (isUnified() ? ROOT : ROOT.resolve(controller)).resolve(path))
                    .filter(Files::isDirectory)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
