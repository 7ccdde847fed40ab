package dev.diatom.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The programs known to behave otherwise than on HotSpot, from {@code tests/known-differences}: lines of a program's name, what
 * is different ({@code behaves} or {@code refused}: it cannot be compiled), and the reason.
 */
final class KnownDifferences {
    enum Kind {
        /** It runs, with other output or another exit code. */
        BEHAVES,
        /** It cannot be compiled. */
        REFUSED
    }

    record Difference(Kind kind, String reason) {}

    private final Map<String, Difference> byProgram = new TreeMap<>();

    KnownDifferences() {
        try {
            for (String line : Files.readAllLines(Repository.TESTS.resolve("known-differences"))) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] words = line.split("\\s+", 3);
                    byProgram.put(words[0], new Difference(Kind.valueOf(words[1].toUpperCase(Locale.ROOT)), words[2]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Difference> of(Program program) {
        return Optional.ofNullable(byProgram.get(program.name()));
    }

    boolean isRefused(Program program) {
        return of(program)
                .filter(difference -> difference.kind() == Kind.REFUSED)
                .isPresent();
    }

    /** The names in the list. */
    Iterable<String> names() {
        return byProgram.keySet();
    }
}
