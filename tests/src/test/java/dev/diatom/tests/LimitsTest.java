package dev.diatom.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a VM gets that wants more than it may have, and what it keeps when it wants no more. */
@SuppressWarnings("NullAway.Init") // JUnit and begin() set the static fields
class LimitsTest {
    private static final String GREEDY = """
            public class Greedy {
                public static void main(String[] args) throws InterruptedException {
                    if (args.length > 0) {
                        fillAndForget();
                        while (true) {
                            Thread.sleep(20);
                        }
                    }
                    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook ran")));
                    try {
                        byte[][] all = new byte[1000][];
                        for (int i = 0; i < all.length; i++) {
                            all[i] = new byte[1 << 20];
                        }
                    } catch (OutOfMemoryError e) {
                        System.out.println("out of memory");
                    }
                    for (long count = 0; ; count++) {
                        if (String.valueOf(count).isEmpty()) {
                            System.out.println(count);
                        }
                    }
                }

                private static void fillAndForget() {
                    byte[][] all = new byte[48][1 << 20];
                    for (byte[] each : all) {
                        java.util.Arrays.fill(each, (byte) 1);
                    }
                    System.out.println("filled " + all.length);
                }
            }
            """;

    private static final long RETURN_LIMIT_NANOS = TimeUnit.SECONDS.toNanos(10);

    @TempDir
    private static Path folder;

    private static Path image;

    @BeforeAll
    static void build() throws Exception {
        Repository.noMachine().ifPresent(reason -> assumeTrue(false, reason));
        Path source = Files.writeString(folder.resolve("Greedy.java"), GREEDY);
        image = folder.resolve("greedy.img");
        Command.Result built = Command.of(
                        List.of(Repository.DIATOM, "build", source.toString(), "-o", image.toString()))
                .within(Duration.ofMinutes(3))
                .run();
        assertEquals(0, built.exitCode(), built.errors());
    }

    @Test
    void memoryProcessorTimeAndLifetimeEnd() {
        // In a cgroup where there is one to be had, and by the monitor alone.
        greedyGetsWhatItMay("--cpus", "0.1");
        greedyGetsWhatItMay("--cpus", "0.1", "--cgroup-parent", "none");
    }

    private static void greedyGetsWhatItMay(String... options) {
        // The shell's times tell what its children used.
        String script = "\"$@\"; echo \"exit $?\"; times | tail -n 1";
        List<String> words = new ArrayList<>(List.of("bash", "-c", script, "bash", Repository.DIATOM, "run"));
        words.addAll(List.of("-m", "16m", "--lifetime", "4", image.toString()));
        words.addAll(List.of(options));
        Command.Result result = Command.of(words).within(Duration.ofMinutes(1)).run();
        List<String> lines = result.output().lines().toList();
        assertTrue(lines.size() == 4, result.output() + result.errors());
        assertEquals(List.of("out of memory", "hook ran", "exit 143"), lines.subList(0, 3));
        double seconds = 0;
        for (String time : lines.get(3).split(" ", -1)) { // 0m0.123s
            String[] parts = time.replace("s", "").split("m", -1);
            seconds += 60 * Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]);
        }
        assertTrue(seconds < 1, "a tenth of 4 s, and the start: " + seconds);
    }

    /** The guest wakes every 20 ms, and is idle all the same. On a machine that does nothing else it takes at most a second. */
    @Test
    void memoryGoesBackWhenIdle() throws Exception {
        try (Service service = Service.start("filled 48", "-q", "-m", "80m", image.toString(), "--", "forget")) {
            long began = System.nanoTime();
            while (service.statusNumber("VmRSS") > 16 << 10) {
                assertTrue(System.nanoTime() - began < RETURN_LIMIT_NANOS, service.processStatus());
                Thread.sleep(10);
            }
            assertTrue(service.statusNumber("VmHWM") > 48 << 10, service.processStatus());
        }
    }
}
