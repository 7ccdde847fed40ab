package dev.diatom.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * {@code ./dev soak [N]}: starts, asks and kills N clones of a pool's, and sees whether anything is left of them; then the same while processes are killed
 * at random, with a full disk, and with no memory. Ends with 1 and a sentence where something is not as it was.
 */
public final class Soak {
    /** A pool that has had no work for a second has given memory back: it looks once a second. */
    private static final Duration TIDY = Duration.ofMillis(2500);

    private static final int CYCLES_DEFAULT = 10_000;
    private static final int PARTS = 10;
    private static final int READY = 8;
    private static final int PARKED = 32;
    private static final int AT_ONCE = 4;
    private static final int MEMORY_BYTES = 12 << 20;
    private static final Duration SETTLE_LIMIT = Duration.ofSeconds(30);
    private static final Duration KILL_INTERVAL = Duration.ofMillis(20);

    private final Lab lab;
    private final Diatom diatom;
    private final int cycles;
    private final Random random = new Random(1);

    private Soak(Lab lab, int cycles) {
        this.lab = lab;
        this.cycles = cycles;
        diatom = new Diatom(lab);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("diatom.home", "")).toAbsolutePath();
        Path scratch = root.resolve("benchmarks/target/soak");
        Lab.deleteRecursively(scratch);
        Files.createDirectories(scratch);
        Lab lab = new Lab(root, scratch, usual -> usual, System.err);
        int cycles = arguments.length == 0 ? CYCLES_DEFAULT : Integer.parseInt(arguments[0]);
        try {
            new Soak(lab, Math.max(PARTS, cycles)).run();
        } catch (IOException failure) {
            System.err.println("soak: failed: " + failure.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException {
        diatom.takeSnapshot("/");
        Path folder = lab.freshDirectory("parked");
        try (PoolStarts pool = open(folder)) {
            nothingIsLeft(pool);
            killedProcessesAreReplaced(pool);
            awaitRest(pool);
            require(count(folder) == 0, "files of clones that have ended");
        }
        fullDisk();
        noMemory();
    }

    private PoolStarts open(Path folder) throws IOException, InterruptedException {
        return PoolStarts.open(lab, diatom, READY, "--park-after", "1", "--park-in", folder.toString());
    }

    private void nothingIsLeft(PoolStarts pool) throws IOException, InterruptedException {
        pool.millis(PoolStarts.START, cycles / PARTS, 1); // what is made once is made
        Standing before = awaitRest(pool);
        for (int part = 1; part < PARTS; part++) {
            pool.millis(PoolStarts.START, cycles / PARTS / AT_ONCE, AT_ONCE);
            Standing after = awaitRest(pool);
            say("%d cycles: %s".formatted(cycles / PARTS * (part + 1), after));
            require(after.descriptors == before.descriptors, "descriptors: %s, before %s".formatted(after, before));
            require(after.processKib <= before.processKib + 256, "pages: %s, before %s".formatted(after, before));
        }
    }

    /** A pool at rest. */
    private record Standing(long descriptors, long processes, long processKib) {}

    /** Waits until there are a zygote and the clones that are to be ready, and nothing more. */
    private static Standing awaitRest(PoolStarts pool) throws IOException, InterruptedException {
        ProcessHandle process = ProcessHandle.of(pool.pid()).orElseThrow(() -> new IOException("the pool has ended"));
        long deadline = System.nanoTime() + SETTLE_LIMIT.toNanos();
        while (process.descendants().count() != READY + 1) {
            require(process.isAlive(), "the pool has ended");
            if (System.nanoTime() > deadline) {
                throw new IOException(process.descendants().count() + " processes are there at rest");
            }
            Thread.sleep(10);
        }
        Thread.sleep(TIDY);
        return new Standing(
                count(Path.of("/proc/" + pool.pid() + "/fd")), READY + 2, ProcFigures.anonymousKib(pool.pid()));
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private void killedProcessesAreReplaced(PoolStarts pool) throws IOException, InterruptedException {
        AtomicInteger killed = new AtomicInteger();
        ProcessHandle process = ProcessHandle.of(pool.pid()).orElseThrow();
        Thread killer = Thread.ofPlatform().daemon().start(() -> {
            try {
                while (true) {
                    List<ProcessHandle> all = process.descendants().toList();
                    if (!all.isEmpty() && all.get(random.nextInt(all.size())).destroyForcibly()) {
                        killed.incrementAndGet();
                    }
                    Thread.sleep(KILL_INTERVAL);
                }
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        });
        int failed = 0;
        try {
            for (int i = 0; i < cycles / PARTS; i++) {
                try {
                    pool.millis(PoolStarts.START, 1, AT_ONCE);
                } catch (IOException aCloneWasKilled) {
                    failed++;
                }
            }
        } finally {
            killer.interrupt();
            killer.join();
        }
        say("%d processes killed at random, %d of %d rounds had one that was at work"
                .formatted(killed.get(), failed, cycles / PARTS));
        require(failed <= killed.get(), "more clones failed than were killed");
        pool.millis(PoolStarts.START, READY, 1);
    }

    /** Parks more than the disk takes: all have to answer. */
    private void fullDisk() throws IOException, InterruptedException {
        Path folder = lab.freshDirectory("full");
        List<String> mount = List.of("mount", "-t", "tmpfs", "-o", "size=2m", "diatom-soak", folder.toString());
        if (Command.run(mount, SETTLE_LIMIT).exitCode() != 0) {
            say("full disk: not tried, as a small file system cannot be mounted here");
            return;
        }
        try (PoolStarts pool = open(folder);
                ParkedClones clones = ParkedClones.start(lab, pool, PARKED)) {
            ProcessHandle process = ProcessHandle.of(pool.pid()).orElseThrow();
            for (int round = 0; round < 3; round++) {
                Thread.sleep(Duration.ofSeconds(3));
                long live = process.descendants().count() - READY - 1;
                require(live > 0 && live < PARKED, "full disk: " + live + " of " + PARKED + " stay");
                for (int i = 0; i < PARKED; i++) {
                    clones.millis(i);
                }
                say("full disk: %d of %d stayed, all answer".formatted(live, PARKED));
            }
        } finally {
            Command.tryRun(List.of("umount", folder.toString()), Map.of());
        }
    }

    /** More clones than there is memory for: the pool has to live, and to serve when there is memory again. */
    private void noMemory() throws IOException, InterruptedException {
        Optional<MemoryCgroup> cgroup =
                MemoryCgroup.create("diatom-soak-" + ProcessHandle.current().pid());
        if (cgroup.isEmpty()) {
            say("no memory: not tried, as there is no memory cgroup to be had here");
            return;
        }
        try (PoolStarts pool = PoolStarts.open(lab, diatom, READY)) {
            ProcessHandle process = ProcessHandle.of(pool.pid()).orElseThrow();
            awaitRest(pool); // a clone that ends cannot be moved
            cgroup.get().add(process.pid());
            for (ProcessHandle each : process.descendants().toList()) {
                cgroup.get().add(each.pid());
            }
            cgroup.get().limit(MEMORY_BYTES);
            boolean failed = false;
            try (ParkedClones clones = ParkedClones.start(lab, pool, PARKED)) {
                clones.millis(0);
            } catch (IOException noMore) {
                failed = true;
            }
            require(failed, "no memory: %d clones had room all the same".formatted(PARKED));
            require(process.isAlive(), "no memory: the pool has ended");
            cgroup.get().limit(1L << 30);
            awaitRest(pool);
            pool.millis(PoolStarts.START, READY, 1);
            say("no memory: the pool lives, and serves when there is some");
        } finally {
            cgroup.get().delete();
        }
    }

    private static void require(boolean condition, String complaint) throws IOException {
        if (!condition) {
            throw new IOException(complaint);
        }
    }

    private static void say(String what) {
        System.out.println("soak: " + what);
    }
}
