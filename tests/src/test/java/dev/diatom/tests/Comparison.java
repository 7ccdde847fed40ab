package dev.diatom.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What programs do on HotSpot, and whether they do it in one image of them all, too. */
final class Comparison {
    private final List<Program> programs;
    private final KnownDifferences known;
    private final Path folder;
    private final Executor executor;
    private final Runs expected;

    /** Begins to run the programs on HotSpot. */
    Comparison(List<Program> programs, KnownDifferences known, Path folder, Executor executor) {
        this.programs = programs;
        this.known = known;
        this.folder = folder;
        this.executor = executor;
        Path classes = folder.resolve("hotspot");
        Dispatcher.compile(programs, classes);
        expected = new Runs(Machine.hotSpot(classes, Libraries.of(programs)), programs, executor);
    }

    /** Begins to build the image of a target and to run the programs in it: a test each. */
    Stream<DynamicTest> on(String target, Function<Path, Machine> machine) {
        List<Program> compiled =
                programs.stream().filter(program -> !known.isRefused(program)).toList();
        CompletableFuture<Batch> batch = CompletableFuture.supplyAsync(
                () -> Batch.build(compiled, folder.resolve(target), target, List.of()), executor);
        CompletableFuture<Runs> actual = batch.thenApply(built -> new Runs(
                machine.apply(built.image()),
                compiled.stream()
                        .filter(program -> !built.refused().containsKey(program.name()))
                        .toList(),
                executor));
        return compiled.stream()
                .map(program -> dynamicTest(program.name(), () -> {
                    String report = batch.join().refused().get(program.name());
                    if (report != null) {
                        fail("it cannot be compiled:\n" + report);
                    }
                    compare(program, target, expected.of(program), actual.join().of(program));
                }));
    }

    private void compare(Program program, String target, Outcome onHotSpot, Outcome here) {
        if (known.of(program, target).isPresent()) {
            assertNotEquals(onHotSpot, here, "it behaves as on HotSpot now; take it out of tests/known-differences");
        } else {
            assertEquals(onHotSpot.toString(), here.toString());
        }
    }
}
