package dev.diatom.tests.random;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the code at hand may name and do. */
final class Scope {
    enum Kind {
        FIELD,
        LOCAL,
        /** A local variable that nobody assigns to: lambdas may read it. */
        FIXED,
        /** A loop's: only the loop itself assigns to it. */
        COUNTER
    }

    record Variable(String name, Type type, Kind kind) {
        boolean isAssignable() {
            return kind == Kind.FIELD || kind == Kind.LOCAL;
        }
    }

    /**
     * Where a jump may go.
     *
     * @param isLoop whether {@code continue} may name it
     */
    record Target(String label, boolean isLoop) {}

    private static final long UNKNOWN = 1L << 40;

    final List<Variable> variables;
    final List<Target> targets;
    /** What the method returns; null where nothing can be returned, as in an expression's block. */
    final @Nullable String result;
    /** How often the code is run for each call of its method, at most. */
    final long times;
    /** Blocks around. */
    final int depth;

    private Scope(List<Variable> variables, List<Target> targets, @Nullable String result, long times, int depth) {
        this.variables = variables;
        this.targets = targets;
        this.result = result;
        this.times = times;
        this.depth = depth;
    }

    static Scope ofMethod(List<Variable> variables, @Nullable String result) {
        return new Scope(new ArrayList<>(variables), List.of(), result, 1, 0);
    }

    Scope block() {
        return new Scope(new ArrayList<>(variables), targets, result, times, depth + 1);
    }

    Scope loop(String label, long iterations) {
        List<Target> inside = new ArrayList<>(targets);
        inside.add(new Target(label, true));
        return new Scope(new ArrayList<>(variables), inside, result, times * iterations, depth + 1);
    }

    Scope labelled(String label) {
        List<Target> inside = new ArrayList<>(targets);
        inside.add(new Target(label, false));
        return new Scope(new ArrayList<>(variables), inside, result, times, depth + 1);
    }

    /** The body of a lambda: locals that are assigned to are not seen, no jump leads out, and nobody knows how often it is run. */
    Scope lambda() {
        List<Variable> captured = new ArrayList<>();
        for (Variable variable : variables) {
            if (variable.kind() == Kind.FIELD || variable.kind() == Kind.FIXED) {
                captured.add(variable);
            }
        }
        return new Scope(captured, List.of(), null, UNKNOWN, depth + 1);
    }
}
