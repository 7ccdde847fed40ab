package dev.diatom.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Differential tests: each program of {@code tests/programs} gives the same output and exit code on HotSpot, as a Linux
 * process and in a virtual machine.
 */
@SuppressWarnings("NullAway.Init") // JUnit sets the static fields
class ProgramsTest {
    private static final KnownDifferences KNOWN = KnownDifferences.read();
    private static final List<Program> ALL = Program.in(Repository.TESTS.resolve("programs"));

    @TempDir
    private static Path folder;

    private static ExecutorService pool;
    private static List<Comparison> comparisons;

    @BeforeAll
    static void askHotSpot() {
        pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        // A program that reflects is compiled with the members of all its classes.
        comparisons =
                ALL.stream()
                        .collect(
                                Collectors.groupingBy(program -> program.group().equals("reflection")))
                        .values()
                        .stream()
                        .map(programs -> new Comparison(
                                programs,
                                KNOWN,
                                folder.resolve(programs.getFirst().group()),
                                pool))
                        .toList();
    }

    @AfterAll
    static void end() {
        pool.shutdownNow();
    }

    @TestFactory
    Stream<DynamicTest> linux() {
        return differences("linux", Machine::process, Repository.noCompiler());
    }

    @TestFactory
    Stream<DynamicTest> vm() {
        return differences("vm", Machine::virtual, Repository.noMachine());
    }

    /** The programs listed as refused are built apart: what can be compiled after all does not belong in the list. */
    @TestFactory
    Stream<DynamicTest> refused() {
        List<Program> listed = ALL.stream().filter(KNOWN::isRefused).toList();
        Repository.noCompiler().ifPresent(reason -> assumeTrue(false, reason));
        Batch batch = Batch.build(listed, folder.resolve("refused"), "linux", List.of());
        return listed.stream()
                .map(program -> dynamicTest(
                        program.name(),
                        () -> assertTrue(
                                batch.refused().containsKey(program.name()),
                                "it can be compiled now; take it out of tests/known-differences")));
    }

    @Test
    void everyKnownDifferenceNamesAProgram() {
        List<String> names = ALL.stream().map(Program::name).toList();
        KNOWN.names().forEach(name -> assertTrue(names.contains(name), name));
    }

    private static Stream<DynamicTest> differences(
            String target, Function<Path, Machine> machine, Optional<String> obstacle) {
        obstacle.ifPresent(reason -> assumeTrue(false, reason));
        return comparisons.stream().flatMap(comparison -> comparison.on(target, machine));
    }
}
