package dev.diatom.tests;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What comes of programs on one machine. They run at once, as many at a time as the executor allows. */
final class Runs {
    private final Map<Program, CompletableFuture<Outcome>> outcomes;

    Runs(Machine machine, List<Program> programs, Executor executor) {
        outcomes = programs.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        program -> CompletableFuture.supplyAsync(
                                () -> Outcome.of(program, machine.run(program)), executor)));
    }

    /** Waits for the program to end. */
    Outcome of(Program program) {
        return Objects.requireNonNull(outcomes.get(program), program.name()).join();
    }
}
