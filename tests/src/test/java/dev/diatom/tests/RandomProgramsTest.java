package dev.diatom.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.diatom.tests.random.RandomProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random programs trace the same on HotSpot and in images: on target {@code linux} with a runtime as unkind as in
 * {@link StressTest}, in a virtual machine as it is. The properties {@code diatom.random.first} and
 * {@code diatom.random.count} say which seeds.
 */
@SuppressWarnings("NullAway.Init") // JUnit sets the static fields
class RandomProgramsTest {
    private static final int FIRST = Integer.getInteger("diatom.random.first", 0);
    private static final int COUNT = Integer.getInteger("diatom.random.count", 200);
    private static final int COUNT_VM = COUNT / 4;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String MAIN_CLASS = "generated.Seeds";
    private static final String MARK = "== seed ";

    @TempDir
    private static Path folder;

    private static Map<String, String> expected;

    @BeforeAll
    static void askHotSpot() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path classes = classes(COUNT);
        expected = traces(
                Command.of(List.of(java, "-Xmx64m", "-XX:TieredStopAtLevel=1", "-cp", classes.toString(), MAIN_CLASS)));
    }

    @TestFactory
    Stream<DynamicTest> linux() throws IOException {
        Repository.noCompiler().ifPresent(reason -> assumeTrue(false, reason));
        Path image = image("linux", COUNT, StressTest.MACROS);
        return comparisons(traces(Command.of(List.of("env", "DIATOM_HEAP=8m", image.toString()))));
    }

    @TestFactory
    Stream<DynamicTest> vm() throws IOException {
        Repository.noMachine().ifPresent(reason -> assumeTrue(false, reason));
        Path image = image("vm", COUNT_VM, List.of());
        return comparisons(
                traces(Command.of(List.of(Repository.DIATOM, "run", "-q", "--heap", "64m", image.toString()))));
    }

    private static Stream<DynamicTest> comparisons(Map<String, String> traces) {
        return traces.entrySet().stream()
                .map(trace -> dynamicTest(
                        "seed " + trace.getKey(), () -> assertEquals(expected.get(trace.getKey()), trace.getValue())));
    }

    /** The seeds' programs, and a main class that runs one after the other. */
    private static Path classes(int count) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("source-" + count));
        List<Path> files = new ArrayList<>(List.of(Repository.TESTS.resolve("random/generated/T.java")));
        StringBuilder main = new StringBuilder(
                "package generated;\n\npublic class Seeds {\n    public static void main(String[] a) {\n");
        for (int seed = FIRST; seed < FIRST + count; seed++) {
            String name = RandomProgram.className(seed);
            files.add(Files.writeString(sources.resolve(name + ".java"), RandomProgram.source(seed)));
            main.append("        T.begin();\n        %s.run();\n".formatted(name));
            main.append("        System.out.print(\"%s%d\\n\" + T.end());\n".formatted(MARK, seed));
        }
        files.add(Files.writeString(sources.resolve("Seeds.java"), main.append("    }\n}\n")));
        Path classes = Files.createDirectories(folder.resolve("classes-" + count));
        Dispatcher.compile(files, List.of(), classes);
        return classes;
    }

    private static Path image(String target, int count, List<String> options) throws IOException {
        Path image = folder.resolve("image-" + target);
        List<String> words = new ArrayList<>(
                List.of(Repository.DIATOM, "build", classes(count).toString(), "--main", MAIN_CLASS));
        words.addAll(List.of("--target", target, "-o", image.toString()));
        words.addAll(options);
        Command.Result result = Command.of(words).run();
        assertEquals(0, result.exitCode(), result.errors());
        return image;
    }

    private static Map<String, String> traces(Command command) {
        Command.Result result = command.within(LIMIT).run();
        assertEquals(0, result.exitCode(), result.errors());
        Map<String, String> traces = new LinkedHashMap<>();
        for (String part : result.output().split("(?m)^" + MARK, -1)) {
            int end = part.indexOf('\n');
            if (end > 0) {
                traces.put(part.substring(0, end), part.substring(end + 1));
            }
        }
        return traces;
    }
}
