package dev.diatom.tests;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Programs built together into one image. A program that uses what cannot be compiled is found by the report of the
 * build, left out, and the rest is built again.
 *
 * @param image the image of all that could be built, if any could
 * @param refused what the build said, by name of program
 */
record Batch(Path image, Map<String, String> refused) {
    private static final int ATTEMPTS_MAX = 20;

    /** Many programs take a slow machine a while. */
    private static final Duration LIMIT = Duration.ofMinutes(30);

    /**
     * @param folder where classes and image go
     * @param options of {@code diatom build}
     */
    static Batch build(List<Program> programs, Path folder, String target, List<String> options) {
        List<Program> left = new ArrayList<>(programs);
        Map<String, String> refused = new TreeMap<>();
        Path image = folder.resolve("image-" + target);
        for (int attempt = 0; attempt < ATTEMPTS_MAX && !left.isEmpty(); attempt++) {
            Path classes = folder.resolve("classes-" + attempt);
            Dispatcher.compile(left, classes);
            Path jar = Libraries.jar(classes, Dispatcher.MAIN_CLASS, Libraries.of(left));
            List<String> words = new ArrayList<>(List.of(Repository.DIATOM, "build", jar.toString()));
            words.addAll(List.of("--target", target, "-o", image.toString()));
            words.addAll(options);
            Command.Result result = Command.of(words).within(LIMIT).run();
            if (result.exitCode() == 0) {
                return new Batch(image, refused);
            }
            List<Program> named = named(left, result.errors());
            if (named.isEmpty()) {
                throw new IllegalStateException(
                        "diatom build: exit code " + result.exitCode() + "\n" + result.errors());
            }
            named.forEach(program -> refused.put(program.name(), result.errors()));
            left.removeAll(named);
        }
        return new Batch(image, refused);
    }

    private static List<Program> named(List<Program> programs, String report) {
        return programs.stream()
                .filter(program -> Pattern.compile("\\b" + Pattern.quote(program.name()) + "\\b")
                        .matcher(report)
                        .find())
                .toList();
    }
}
