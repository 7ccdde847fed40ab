package dev.diatom.image.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.teavm.dependency.DependencyInfo;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.model.CallLocation;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/**
 * What an application uses and cannot be compiled, for people: each class or method once, with the way that leads there
 * from the application's own code; what the application's code reaches by the fewest calls comes first.
 */
public final class ProblemReport {
    static final int SHOWN_MAX = 8;
    private static final int CALLS_MAX = 5;

    private final Map<String, Finding> findings = new LinkedHashMap<>();

    /** All that the compiler objects to. */
    public static ProblemReport of(List<Problem> problems, DependencyInfo program, Predicate<String> isApplication) {
        ProblemReport report = new ProblemReport();
        Ways ways = new Ways(
                program.getReachableMethods(), program.getCallGraph(), isApplication, name -> false, Integer.MAX_VALUE);
        for (Problem problem : problems) {
            CallLocation place = problem.getLocation();
            CallChain chain = place == null || place.getMethod() == null ? null : ways.to(place);
            report.add(problem, chain != null || place == null ? chain : CallChain.ofPlace(place));
        }
        return report;
    }

    /** Adds a problem; of several ways to the same thing the shortest is kept. */
    void add(Problem problem, @Nullable CallChain chain) {
        Finding finding = new Finding(describe(problem), chain);
        findings.merge(finding.what(), finding, (a, b) -> a.distance() <= b.distance() ? a : b);
    }

    public boolean isEmpty() {
        return findings.isEmpty();
    }

    public int size() {
        return findings.size();
    }

    /** All, what the application's code reaches by the fewest calls first. */
    List<Finding> findings() {
        return findings.values().stream()
                .sorted(Comparator.comparingInt(Finding::distance))
                .toList();
    }

    /** The findings that matter most, below a heading. */
    public String text(String heading) {
        return text(heading, SHOWN_MAX);
    }

    String text(String heading, int max) {
        StringBuilder report = new StringBuilder(heading).append('\n');
        List<Finding> nearest = findings().stream().limit(max).toList();
        for (Finding finding : nearest) {
            report.append("\n  ").append(finding.what()).append('\n');
            if (finding.chain() != null) {
                append(report, finding.chain());
            }
        }
        if (findings.size() > max) {
            report.append("\n  and ").append(findings.size() - max).append(" more; 'diatom check --all' lists them");
        }
        return report.toString().stripTrailing();
    }

    private static void append(StringBuilder report, CallChain chain) {
        List<CallChain.Call> calls = chain.calls();
        String lead = chain.fromApplication() ? "used by " : "needed by ";
        for (int i = calls.size() - 1; i >= 0; i--) {
            boolean isElided = calls.size() > CALLS_MAX && i > 1 && i < calls.size() - 2;
            if (!isElided) {
                report.append("      ").append(lead).append(calls.get(i)).append('\n');
            } else if (i == 2) {
                report.append("      ... ").append(calls.size() - CALLS_MAX + 1).append(" calls between\n");
            }
            lead = "called by ";
        }
    }

    private static String describe(Problem problem) {
        if (problem.getParams().length == 1 && problem.getText().endsWith("was not found")) {
            return switch (problem.getParams()[0]) {
                case MethodReference method ->
                    "method " + method.getClassName() + "." + method.getName() + parameters(method);
                case FieldReference field -> "field " + field.getClassName() + "." + field.getFieldName();
                case String name -> "class " + name;
                default -> render(problem);
            };
        }
        return render(problem);
    }

    private static String parameters(MethodReference method) {
        return Stream.of(method.getParameterTypes())
                .map(ProblemReport::simpleName)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String simpleName(ValueType type) {
        return switch (type) {
            case ValueType.Array array -> simpleName(array.getItemType()) + "[]";
            case ValueType.Object object ->
                object.getClassName().substring(object.getClassName().lastIndexOf('.') + 1);
            case ValueType.Primitive primitive ->
                switch (primitive.getKind()) {
                    case INTEGER -> "int";
                    case CHARACTER -> "char";
                    default -> primitive.getKind().name().toLowerCase(Locale.ROOT);
                };
            default -> type.toString();
        };
    }

    private static String render(Problem problem) {
        DefaultProblemTextConsumer text = new DefaultProblemTextConsumer();
        problem.render(text);
        return text.getText();
    }
}
