package dev.diatom.image.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
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
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReference;
import org.teavm.model.TextLocation;

/** The shortest ways from some methods of a program to all that they lead to. */
final class Ways {
    private final Map<MethodReference, CallChain.@Nullable Call> callers = new HashMap<>();

    /**
     * Searches breadth first.
     *
     * @param isStart tells by a class's name with dots whether ways begin in its methods
     * @param isClosed whether ways end at the class's methods
     * @param targetsMax of how many methods one call may choose and still count; a call that may go to many, such as
     *     {@code toString()}, says little about any one of them
     */
    Ways(
            Collection<MethodReference> methods,
            CallGraph graph,
            Predicate<String> isStart,
            Predicate<String> isClosed,
            int targetsMax) {
        Deque<MethodReference> pending = new ArrayDeque<>();
        for (MethodReference method : methods) {
            if (isStart.test(method.getClassName())) {
                callers.put(method, null);
                pending.add(method);
            }
        }
        while (!pending.isEmpty()) {
            MethodReference method = pending.remove();
            CallGraphNode node = graph.getNode(method);
            if (node == null || (callers.get(method) != null && isClosed.test(method.getClassName()))) {
                continue;
            }
            Map<MethodDescriptor, Integer> targets = targets(node);
            for (CallSite site : node.getCallSites()) {
                for (CallGraphNode called : site.getCalledMethods()) {
                    MethodReference next = called.getMethod();
                    if (!callers.containsKey(next) && targets.getOrDefault(next.getDescriptor(), 0) <= targetsMax) {
                        callers.put(next, new CallChain.Call(method, location(site, node)));
                        pending.add(next);
                    }
                }
            }
        }
    }

    /** How many methods of one name and descriptor a method calls: those a virtual call chooses from. */
    private static Map<MethodDescriptor, Integer> targets(CallGraphNode caller) {
        Map<MethodDescriptor, Integer> targets = new HashMap<>();
        for (CallSite site : caller.getCallSites()) {
            for (CallGraphNode called : site.getCalledMethods()) {
                targets.merge(called.getMethod().getDescriptor(), 1, Integer::sum);
            }
        }
        return targets;
    }

    /** The way to a place, or null if none leads there. */
    @Nullable
    CallChain to(CallLocation place) {
        if (!callers.containsKey(place.getMethod())) {
            return null;
        }
        List<CallChain.Call> calls = new ArrayList<>();
        calls.add(new CallChain.Call(place.getMethod(), place.getSourceLocation()));
        for (CallChain.Call call = callers.get(place.getMethod()); call != null; call = callers.get(call.method())) {
            calls.addFirst(call);
        }
        return new CallChain(calls, true);
    }

    static @Nullable TextLocation location(CallSite site, CallGraphNode caller) {
        return site.getLocations(caller).stream()
                .filter(location -> location != null && location.getFileName() != null)
                .findFirst()
                .orElse(null);
    }
}
