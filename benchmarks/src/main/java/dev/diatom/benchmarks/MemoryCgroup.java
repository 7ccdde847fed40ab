package dev.diatom.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A memory cgroup, version 1 or 2: what its processes take, the kernel's memory for them included (Linux,
 * Documentation/admin-guide/cgroup-v1/memory.rst and cgroup-v2.rst). Cached pages of files do not count: whoever reads them first pays.
 */
final class MemoryCgroup {
    private static final Path V1 = Path.of("/sys/fs/cgroup/memory");
    private static final Path V2 = Path.of("/sys/fs/cgroup");

    private static final Duration END_LIMIT = Duration.ofSeconds(10);

    private final Path folder;

    private MemoryCgroup(Path folder) {
        this.folder = folder;
    }

    /** A new one, empty where this machine has none to give. */
    static Optional<MemoryCgroup> create(String name) {
        Path parent = isVersion1() ? V1 : V2;
        try {
            return Optional.of(new MemoryCgroup(Files.createDirectory(parent.resolve(name))))
                    .filter(MemoryCgroup::counts);
        } catch (IOException notOurs) {
            return Optional.empty();
        }
    }

    /** That of a process. */
    static Optional<MemoryCgroup> of(long pid) throws IOException {
        String marker = isVersion1() ? ":memory:" : "0::";
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "cgroup"))) {
            int at = line.indexOf(marker);
            if (at >= 0) {
                String path = line.substring(at + marker.length()).replaceFirst("^/", "");
                return Optional.of(new MemoryCgroup((isVersion1() ? V1 : V2).resolve(path)))
                        .filter(MemoryCgroup::counts);
            }
        }
        return Optional.empty();
    }

    private static boolean isVersion1() {
        return Files.isDirectory(V1);
    }

    private boolean counts() {
        return Files.exists(folder.resolve("memory.stat"));
    }

    void add(long pid) throws IOException {
        Files.writeString(folder.resolve("cgroup.procs"), Long.toString(pid));
    }

    long bytes() throws IOException {
        return isVersion1()
                ? stat("total_rss")
                        + Long.parseLong(Files.readString(folder.resolve("memory.kmem.usage_in_bytes"))
                                .strip())
                : stat("anon") + stat("kernel");
    }

    private long stat(String name) throws IOException {
        return Files.readAllLines(folder.resolve("memory.stat")).stream()
                .filter(line -> line.startsWith(name + " "))
                .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1)))
                .sum();
    }

    /** The most that its processes may take, those of the cache included. */
    void limit(long bytes) throws IOException {
        String name = isVersion1() ? "memory.limit_in_bytes" : "memory.max";
        Files.writeString(folder.resolve(name), Long.toString(bytes));
    }

    /** Once its processes have been told to end. */
    void delete() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + END_LIMIT.toNanos();
        while (!Files.readString(folder.resolve("cgroup.procs")).isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(1);
        }
        Files.delete(folder);
    }
}
