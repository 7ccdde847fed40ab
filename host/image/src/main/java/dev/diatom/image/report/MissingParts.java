package dev.diatom.image.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.teavm.callgraph.CallGraph;
import org.teavm.dependency.DependencyInfo;
import org.teavm.diagnostics.Diagnostics;
import org.teavm.diagnostics.Problem;
import org.teavm.diagnostics.ProblemSeverity;
import org.teavm.model.CallLocation;
import org.teavm.model.MethodReference;

/**
 * What the program names and no class path has: what the application's own code uses, directly or through the JDK, and what
 * only its libraries name, which often name much that no program comes to. The compiler has put a linkage error in the
 * place of each, so it need not stop for them.
 */
public final class MissingParts implements Diagnostics {
    /** Of how many methods one call may choose and still be a reason to need each. */
    private static final int TARGETS_MAX = 8;

    private final List<Problem> found = new ArrayList<>();
    private @Nullable Diagnostics compiler;

    /** Takes the place of what the compiler tells its errors; its warnings go on to there. */
    public Diagnostics inPlaceOf(Diagnostics compiler) {
        this.compiler = compiler;
        return this;
    }

    @Override
    public void error(@Nullable CallLocation location, String error, Object... params) {
        found.add(new Problem(ProblemSeverity.ERROR, location, error, params));
    }

    @Override
    public void warning(@Nullable CallLocation location, String error, Object... params) {
        if (compiler != null) {
            compiler.warning(location, error, params);
        }
    }

    /**
     * Tells what the program needs from what it only names: whose code comes nearest to a place is why the place is there.
     *
     * @param isApplication tells the classes of the application and its libraries by their name with dots
     * @param isOwn tells those of the application alone
     */
    public Verdict verdict(DependencyInfo program, Predicate<String> isApplication, Predicate<String> isOwn) {
        ProblemReport needed = new ProblemReport();
        ProblemReport optional = new ProblemReport();
        if (found.isEmpty()) {
            return Verdict.nothing();
        }
        Collection<MethodReference> methods = program.getReachableMethods();
        CallGraph graph = program.getCallGraph();
        Ways own = new Ways(methods, graph, isOwn, isApplication.and(isOwn.negate()), TARGETS_MAX);
        Ways all = new Ways(methods, graph, isApplication, name -> false, Integer.MAX_VALUE);
        for (Problem problem : found) {
            CallLocation place = problem.getLocation();
            if (place == null || place.getMethod() == null) {
                needed.add(problem, null);
                continue;
            }
            CallChain chain = all.to(place);
            CallChain direct = own.to(place);
            if (direct != null
                    && chain != null
                    && direct.calls().size() <= chain.calls().size()) {
                needed.add(problem, direct);
            } else if (chain != null) {
                optional.add(problem, chain);
            } else {
                needed.add(problem, CallChain.ofPlace(place));
            }
        }
        return new Verdict(needed, optional);
    }

    /**
     * What is missing.
     *
     * @param needed used by the application's own code, or by the runtime itself
     * @param optional named by libraries alone
     */
    public record Verdict(ProblemReport needed, ProblemReport optional) {
        public static Verdict nothing() {
            return new Verdict(new ProblemReport(), new ProblemReport());
        }
    }
}
