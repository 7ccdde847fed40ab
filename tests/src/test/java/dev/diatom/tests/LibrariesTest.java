package dev.diatom.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Differential tests of libraries as their users use them: the programs of {@code tests/libraries}, of which each folder is
 * one image.
 */
@SuppressWarnings("NullAway.Init") // JUnit sets the static fields
class LibrariesTest {
    private static final Map<String, List<Program>> GROUPS = Program.in(Repository.TESTS.resolve("libraries")).stream()
            .collect(Collectors.groupingBy(Program::group, TreeMap::new, Collectors.toList()));

    /** Groups whose image takes gcc minutes: one target, the one for production, has to do. */
    private static final Set<String> IN_MACHINES_ONLY = Set.of("binding");

    @TempDir
    private static Path folder;

    private static ExecutorService pool;
    private static Map<String, Comparison> comparisons;
    private static Map<String, List<DynamicTest>> onLinux;
    private static Map<String, List<DynamicTest>> inMachines;

    /** All images are built and all programs run from here on; the tests wait for them. */
    @BeforeAll
    static void begin() {
        pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        KnownDifferences none = new KnownDifferences(List.of());
        comparisons = new TreeMap<>();
        GROUPS.forEach((group, programs) ->
                comparisons.put(group, new Comparison(programs, none, folder.resolve(group), pool)));
        onLinux = tests("linux", Machine::process, Repository.noCompiler(), group -> !IN_MACHINES_ONLY.contains(group));
        inMachines = tests("vm", Machine::virtual, Repository.noMachine(), group -> true);
    }

    @AfterAll
    static void end() {
        pool.shutdownNow();
    }

    @TestFactory
    Stream<DynamicNode> linux() {
        Repository.noCompiler().ifPresent(reason -> assumeTrue(false, reason));
        return nodes(onLinux);
    }

    @TestFactory
    Stream<DynamicNode> vm() {
        Repository.noMachine().ifPresent(reason -> assumeTrue(false, reason));
        return nodes(inMachines);
    }

    private static Map<String, List<DynamicTest>> tests(
            String target, Function<Path, Machine> machine, Optional<String> obstacle, Predicate<String> isWanted) {
        Map<String, List<DynamicTest>> tests = new TreeMap<>();
        if (obstacle.isEmpty()) {
            comparisons.forEach((group, comparison) -> {
                if (isWanted.test(group)) {
                    tests.put(group, comparison.on(target, machine).toList());
                }
            });
        }
        return tests;
    }

    private static Stream<DynamicNode> nodes(Map<String, List<DynamicTest>> tests) {
        return tests.entrySet().stream().map(group -> dynamicContainer(group.getKey(), group.getValue()));
    }
}
