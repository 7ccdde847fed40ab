package dev.diatom.tests;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What runs programs of a {@link Dispatcher}. */
interface Machine {
    Duration LIMIT = Duration.ofSeconds(60);
    String HEAP = "64m";

    Command command(Program program);

    default Command.Result run(Program program) {
        return command(program).reading(program.input()).within(LIMIT).run();
    }

    /** The Java virtual machine that runs the tests: the oracle. */
    static Machine hotSpot(Path classes, List<Path> libraries) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = Stream.concat(Stream.of(classes), libraries.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> words =
                List.of(java, "-Xmx" + HEAP, "-XX:TieredStopAtLevel=1", "-cp", classPath, Dispatcher.MAIN_CLASS);
        return program -> command(words, program).with(program.environment());
    }

    /** Target linux. */
    static Machine process(Path image) {
        List<String> words = List.of("env", "DIATOM_HEAP=" + HEAP, image.toString());
        return program -> command(words, program).with(program.environment());
    }

    /** Target vm. */
    static Machine virtual(Path image) {
        return virtual(image, List.of());
    }

    /**
     * Target vm.
     *
     * @param options of {@code diatom run}
     */
    static Machine virtual(Path image, List<String> options) {
        return program -> {
            List<String> words = new ArrayList<>(List.of(Repository.DIATOM, "run", "-q", "--heap", HEAP));
            words.addAll(options);
            program.environment().forEach((name, value) -> words.addAll(List.of("-e", name + "=" + value)));
            words.addAll(List.of(image.toString(), "--"));
            return command(words, program);
        };
    }

    private static Command command(List<String> before, Program program) {
        List<String> words = new ArrayList<>(before);
        words.add(program.name());
        words.addAll(program.arguments());
        return Command.of(words);
    }
}
