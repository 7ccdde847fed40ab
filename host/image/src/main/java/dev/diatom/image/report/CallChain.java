package dev.diatom.image.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.teavm.callgraph.CallGraph;
import org.teavm.callgraph.CallGraphNode;
import org.teavm.callgraph.CallSite;
import org.teavm.model.CallLocation;
import org.teavm.model.MethodReference;
import org.teavm.model.TextLocation;

/**
 * The shortest way by which the application's own code reaches a place.
 *
 * @param calls from the application inwards; the last one is the place itself
 * @param fromApplication false if nothing of the application leads there: the runtime itself does
 */
record CallChain(List<Call> calls, boolean fromApplication) {
    CallChain {
        calls = List.copyOf(calls);
    }

    /** A method and where in it the next one is called. */
    record Call(MethodReference method, @Nullable TextLocation location) {
        @Override
        public String toString() {
            String name = method.getClassName() + "." + method.getName();
            if (location == null || location.getFileName() == null) {
                return name;
            }
            String file = location.getFileName();
            return name + "(" + file.substring(file.lastIndexOf('/') + 1) + ":" + location.getLine() + ")";
        }
    }

    /**
     * Searches callers breadth first.
     *
     * @param isApplication tells the application's classes by their name with dots
     */
    static CallChain to(CallLocation place, CallGraph graph, Predicate<String> isApplication) {
        Call last = new Call(place.getMethod(), place.getSourceLocation());
        Map<MethodReference, @Nullable Call> next = new HashMap<>();
        Map<MethodReference, Call> calls = new HashMap<>();
        Deque<MethodReference> pending = new ArrayDeque<>(List.of(place.getMethod()));
        next.put(place.getMethod(), null);
        calls.put(place.getMethod(), last);
        while (!pending.isEmpty()) {
            MethodReference method = pending.remove();
            if (isApplication.test(method.getClassName())) {
                return new CallChain(unwind(calls.get(method), next), true);
            }
            CallGraphNode node = graph.getNode(method);
            if (node == null) {
                continue;
            }
            for (CallSite site : node.getCallerCallSites()) {
                for (CallGraphNode caller : site.getCallers()) {
                    if (!next.containsKey(caller.getMethod())) {
                        next.put(caller.getMethod(), calls.get(method));
                        calls.put(caller.getMethod(), new Call(caller.getMethod(), location(site, caller)));
                        pending.add(caller.getMethod());
                    }
                }
            }
        }
        return new CallChain(List.of(last), false);
    }

    private static List<Call> unwind(@Nullable Call first, Map<MethodReference, @Nullable Call> next) {
        List<Call> chain = new ArrayList<>();
        for (Call call = first; call != null; call = next.get(call.method)) {
            chain.add(call);
        }
        return chain;
    }

    private static @Nullable TextLocation location(CallSite site, CallGraphNode caller) {
        return site.getLocations(caller).stream()
                .filter(location -> location != null && location.getFileName() != null)
                .findFirst()
                .orElse(null);
    }
}
