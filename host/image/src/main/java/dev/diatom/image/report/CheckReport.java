package dev.diatom.image.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.teavm.dependency.DependencyInfo;

/**
 * What {@code diatom check} tells of a program.
 *
 * @param compiles whether it can be built
 * @param text what is missing and what works otherwise, for people
 */
public record CheckReport(boolean compiles, String text) {
    private static final int LINES_MAX = 10;

    /**
     * Puts together what is to be told.
     *
     * @param isOwn tells the classes of the application without its libraries by their name with dots
     * @param libraries the file that has a class, by the same name
     * @param isWhole whether all is listed, or what matters most
     */
    public static CheckReport of(
            MissingParts.Verdict verdict,
            DependencyInfo program,
            Predicate<String> isOwn,
            UnaryOperator<String> libraries,
            boolean isWhole) {
        StringBuilder text = new StringBuilder();
        if (!verdict.needed().isEmpty()) {
            int max = isWhole ? Integer.MAX_VALUE : ProblemReport.SHOWN_MAX;
            text.append(verdict.needed().text("The application uses what Diatom cannot compile:", max));
            text.append("\n\n");
        }
        if (!verdict.optional().isEmpty()) {
            int max = isWhole ? Integer.MAX_VALUE : LINES_MAX;
            appendOptional(text, verdict.optional().findings(), libraries, max);
        }
        List<Finding> differences = Differences.met(program, isOwn);
        if (!differences.isEmpty()) {
            appendDifferences(text, differences);
        }
        text.append(summary(verdict));
        return new CheckReport(verdict.needed().isEmpty(), text.toString());
    }

    private static void appendDifferences(StringBuilder text, List<Finding> differences) {
        text.append("Works otherwise than on HotSpot (docs/compatibility.md):\n");
        for (Finding difference : differences) {
            text.append("\n  ").append(difference.what()).append('\n');
            text.append("      used by ").append(difference.origin()).append('\n');
        }
        text.append('\n');
    }

    private static void appendOptional(
            StringBuilder text, List<Finding> missing, UnaryOperator<String> libraries, int max) {
        Map<String, List<Finding>> byLibrary = new TreeMap<>();
        for (Finding finding : missing) {
            CallChain.Call origin = finding.origin();
            String library =
                    origin == null ? "" : libraries.apply(origin.method().getClassName());
            byLibrary.computeIfAbsent(library, name -> new ArrayList<>()).add(finding);
        }
        text.append("""
                Libraries name what Diatom has not. A program that gets there meets a linkage error, as it does where
                optional parts of a library are missing:
                """);
        byLibrary.forEach((library, findings) -> {
            text.append("\n  ").append(library).append('\n');
            findings.stream().limit(max).forEach(finding -> {
                text.append("    ").append(finding.what()).append('\n');
                text.append("        by ").append(finding.origin()).append('\n');
            });
            if (findings.size() > max) {
                text.append("    and %d more; --all lists them\n".formatted(findings.size() - max));
            }
        });
        text.append('\n');
    }

    private static String summary(MissingParts.Verdict verdict) {
        int needed = verdict.needed().size();
        if (needed > 0) {
            return "It cannot be compiled: %d %s missing.".formatted(needed, needed == 1 ? "part is" : "parts are");
        }
        int optional = verdict.optional().size();
        return optional == 0
                ? "It can be compiled, and nothing is missing."
                : "It can be compiled. %d %s missing that only libraries name."
                        .formatted(optional, optional == 1 ? "part is" : "parts are");
    }
}
