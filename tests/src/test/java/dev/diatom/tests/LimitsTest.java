package dev.diatom.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a VM gets that wants more than it may have. */
class LimitsTest {
    private static final String GREEDY = """
            public class Greedy {
                public static void main(String[] args) {
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
            }
            """;

    @Test
    void memoryProcessorTimeAndLifetimeEnd(@TempDir Path folder) throws Exception {
        Repository.noMachine().ifPresent(reason -> assumeTrue(false, reason));
        Path source = Files.writeString(folder.resolve("Greedy.java"), GREEDY);
        Path image = folder.resolve("greedy.img");
        Command.Result built = Command.of(
                        List.of(Repository.DIATOM, "build", source.toString(), "-o", image.toString()))
                .within(Duration.ofMinutes(3))
                .run();
        assertEquals(0, built.exitCode(), built.errors());
        // In a cgroup where there is one to be had, and by the monitor alone.
        greedyGetsWhatItMay(image, "--cpus", "0.1");
        greedyGetsWhatItMay(image, "--cpus", "0.1", "--cgroup-parent", "none");
    }

    private static void greedyGetsWhatItMay(Path image, String... options) {
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
}
