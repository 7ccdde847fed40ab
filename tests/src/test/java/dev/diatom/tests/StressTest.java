package dev.diatom.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The self-checking programs of {@code tests/stress}, with a runtime that collects at every so-manieth allocation, switches
 * threads at every scheduling point and poisons what it frees, in a heap of 4 MB. The property {@code diatom.stress.runs}
 * says how many runs there are in all; each has a seed of its own.
 */
@SuppressWarnings("NullAway.Init") // JUnit sets the static fields
class StressTest {
    private static final int RUNS = Integer.getInteger("diatom.stress.runs", 44);
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String HEAP = "4m";
    static final List<String> MACROS = List.of(
            "-D", "DIATOM_STRESS_GC=" + Integer.getInteger("diatom.stress.gc", 97),
            "-D", "DIATOM_STRESS_SWITCH=1",
            "-D", "DIATOM_POISON=1");

    private static final List<Program> ALL = Program.in(Repository.TESTS.resolve("stress")).stream()
            .filter(program -> !program.name().endsWith(".Check"))
            .toList();

    private static Path folder;
    private static ExecutorService pool;

    @BeforeAll
    static void begin() throws IOException {
        folder = Files.createDirectories(Repository.TESTS.resolve("target/stress"));
        pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    }

    @AfterAll
    static void end() {
        pool.shutdownNow();
    }

    @TestFactory
    Stream<DynamicTest> linux() {
        return runs("linux", RUNS, Repository.noCompiler());
    }

    @TestFactory
    Stream<DynamicTest> vm() {
        return runs("vm", RUNS / 4, Repository.noMachine());
    }

    private static Stream<DynamicTest> runs(String target, int count, Optional<String> obstacle) {
        obstacle.ifPresent(reason -> assumeTrue(false, reason));
        Path image = build(target);
        List<Future<Command.Result>> results = IntStream.range(0, count)
                .mapToObj(run -> pool.submit(() -> command(target, image, run).run()))
                .toList();
        return IntStream.range(0, count)
                .mapToObj(run -> dynamicTest(
                        program(run).name() + " " + run,
                        () -> check(
                                command(target, image, run), results.get(run).get())));
    }

    private static Path build(String target) {
        Path classes = folder.resolve("classes");
        Dispatcher.compile(ALL, List.of(Repository.TESTS.resolve("stress/stress/Check.java")), classes);
        Path image = folder.resolve("stress-" + target);
        List<String> words = new ArrayList<>(List.of(Repository.DIATOM, "build", classes.toString()));
        words.addAll(List.of("--main", Dispatcher.MAIN_CLASS, "--target", target, "-o", image.toString()));
        words.addAll(MACROS);
        Command.Result result = Command.of(words).run();
        assertEquals(0, result.exitCode(), result.errors());
        return image;
    }

    private static Program program(int run) {
        return ALL.get(run % ALL.size());
    }

    /** The run's number is its seed. */
    private static Command command(String target, Path image, int run) {
        List<String> program = List.of(program(run).name(), Integer.toString(run));
        Stream<String> words = target.equals("vm")
                ? Stream.of(Repository.DIATOM, "run", "-q", "--heap", HEAP, image.toString(), "--")
                : Stream.of("env", "DIATOM_HEAP=" + HEAP, image.toString());
        return Command.of(Stream.concat(words, program.stream()).toList()).within(LIMIT);
    }

    private static void check(Command command, Command.Result result) {
        String message = String.join(" ", command.words()) + "\n" + result.errors();
        assertEquals("ok\n", result.output(), message);
        assertEquals(0, result.exitCode(), message);
    }
}
