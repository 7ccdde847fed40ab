package dev.diatom.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The programs known to behave otherwise than on HotSpot, from {@code tests/known-differences}: lines of a program's name, what
 * is different ({@code behaves} or {@code refused}: it cannot be compiled; {@code behaves@vm} on that target only), and the
 * reason.
 */
final class KnownDifferences {
    enum Kind {
        /** It runs, with other output or another exit code. */
        BEHAVES,
        /** It cannot be compiled. */
        REFUSED
    }

    /**
     * @param target the target it is for; empty for all
     */
    record Difference(Kind kind, String target, String reason) {
        static Difference of(String what, String reason) {
            int at = what.indexOf('@');
            String kind = at < 0 ? what : what.substring(0, at);
            return new Difference(
                    Kind.valueOf(kind.toUpperCase(Locale.ROOT)), at < 0 ? "" : what.substring(at + 1), reason);
        }

        boolean isFor(String target) {
            return this.target.isEmpty() || this.target.equals(target);
        }
    }

    private final Map<String, Difference> byProgram = new TreeMap<>();

    KnownDifferences(List<String> lines) {
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = line.split("\\s+", 3);
                byProgram.put(words[0], Difference.of(words[1], words[2]));
            }
        }
    }

    /** Those of the file. */
    static KnownDifferences read() {
        try {
            return new KnownDifferences(Files.readAllLines(Repository.TESTS.resolve("known-differences")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Difference> of(Program program, String target) {
        return Optional.ofNullable(byProgram.get(program.name())).filter(difference -> difference.isFor(target));
    }

    boolean isRefused(Program program) {
        Difference difference = byProgram.get(program.name());
        return difference != null && difference.kind() == Kind.REFUSED;
    }

    /** The names in the list. */
    Iterable<String> names() {
        return byProgram.keySet();
    }
}
