package dev.diatom.image;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.callgraph.CallGraph;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.TeaVMProblemRenderer;

/** What an application uses and cannot be compiled, for people. */
final class ProblemReport {
    private static final int SHOWN_MAX = 10;
    private static final int CHAIN_LINES_MAX = 6;

    private final Map<String, Problem> problems = new LinkedHashMap<>();
    private final CallGraph callGraph;

    ProblemReport(List<Problem> problems, CallGraph callGraph) {
        this.callGraph = callGraph;
        for (Problem problem : problems) {
            DefaultProblemTextConsumer text = new DefaultProblemTextConsumer();
            problem.render(text);
            this.problems.putIfAbsent(text.getText(), problem);
        }
    }

    String text() {
        StringBuilder report = new StringBuilder("The application uses what cannot be compiled:\n");
        problems.entrySet().stream().limit(SHOWN_MAX).forEach(entry -> {
            report.append("  ").append(entry.getKey()).append('\n');
            StringBuilder chain = new StringBuilder();
            TeaVMProblemRenderer.renderCallStack(callGraph, entry.getValue().getLocation(), chain);
            chain.toString()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .limit(CHAIN_LINES_MAX)
                    .forEach(line -> report.append("    ").append(line.strip()).append('\n'));
        });
        if (problems.size() > SHOWN_MAX) {
            report.append("  and ").append(problems.size() - SHOWN_MAX).append(" more\n");
        }
        return report.toString();
    }
}
