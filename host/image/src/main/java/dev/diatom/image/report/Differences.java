package dev.diatom.image.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.teavm.callgraph.CallGraphNode;
import org.teavm.callgraph.CallSite;
import org.teavm.dependency.DependencyInfo;
import org.teavm.model.MethodReference;

/**
 * What a program uses that is there and works otherwise than on HotSpot: the list of {@code docs/compatibility.md} as far as
 * the use of a method shows it.
 */
final class Differences {
    private static final String LIST = "differences";

    /**
     * A line of the list.
     *
     * @param title where the documentation speaks of it
     */
    record Difference(String title, String text, List<String> methods) {}

    private Differences() {}

    static List<Difference> all() {
        try (InputStream list = Differences.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException(LIST);
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Differences::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Difference parse(String line) {
        String[] parts = line.split(" \\| ", -1);
        return new Difference(parts[0], parts[1], List.of(parts[2].split(" ", -1)));
    }

    /**
     * Those that the application's own code meets by a call of its own.
     *
     * @param isOwn tells the classes of the application without its libraries by their name with dots
     */
    static List<Finding> met(DependencyInfo program, Predicate<String> isOwn) {
        Map<String, Difference> byMethod = new HashMap<>();
        all().forEach(difference -> difference.methods().forEach(method -> byMethod.put(method, difference)));
        Map<Difference, Finding> met = new LinkedHashMap<>();
        for (MethodReference method : program.getReachableMethods()) {
            Difference difference = byMethod.get(method.getClassName() + "." + method.getName());
            CallGraphNode node =
                    difference == null ? null : program.getCallGraph().getNode(method);
            if (difference != null && node != null) {
                callers(node)
                        .filter(call -> isOwn.test(call.method().getClassName()))
                        .findFirst()
                        .ifPresent(call -> met.putIfAbsent(
                                difference, new Finding(difference.text(), new CallChain(List.of(call), true))));
            }
        }
        return new ArrayList<>(met.values());
    }

    private static Stream<CallChain.Call> callers(CallGraphNode called) {
        Stream.Builder<CallChain.Call> calls = Stream.builder();
        for (CallSite site : called.getCallerCallSites()) {
            for (CallGraphNode caller : site.getCallers()) {
                calls.add(new CallChain.Call(caller.getMethod(), Ways.location(site, caller)));
            }
        }
        return calls.build();
    }
}
