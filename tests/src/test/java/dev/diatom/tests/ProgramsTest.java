package dev.diatom.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
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
    private static final KnownDifferences KNOWN = new KnownDifferences();
    private static final List<Program> ALL = Program.in(Repository.TESTS.resolve("programs"));

    @TempDir
    private static Path folder;

    private static ExecutorService pool;
    private static Runs expected;

    @BeforeAll
    static void askHotSpot() {
        pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        Path classes = folder.resolve("hotspot");
        Dispatcher.compile(ALL, classes);
        expected = new Runs(Machine.hotSpot(classes), ALL, pool);
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

    private Stream<DynamicTest> differences(String target, Function<Path, Machine> machine, Optional<String> obstacle) {
        obstacle.ifPresent(reason -> assumeTrue(false, reason));
        List<Program> programs =
                ALL.stream().filter(program -> !KNOWN.isRefused(program)).toList();
        Batch batch = Batch.build(programs, folder.resolve(target), target, List.of());
        List<Program> built = programs.stream()
                .filter(program -> !batch.refused().containsKey(program.name()))
                .toList();
        Runs actual = new Runs(machine.apply(batch.image()), built, pool);
        return programs.stream()
                .map(program -> dynamicTest(program.name(), () -> {
                    String report = batch.refused().get(program.name());
                    if (report != null) {
                        fail("it cannot be compiled:\n" + report);
                    }
                    compare(program, target, expected.of(program), actual.of(program));
                }));
    }

    private static void compare(Program program, String target, Outcome onHotSpot, Outcome here) {
        if (KNOWN.of(program, target).isPresent()) {
            assertNotEquals(onHotSpot, here, "it behaves as on HotSpot now; take it out of tests/known-differences");
        } else {
            assertEquals(onHotSpot.toString(), here.toString());
        }
    }
}
