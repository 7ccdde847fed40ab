package collections;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collections that cannot be changed, and what they say. */
public class Unmodifiable {
    static void attempt(String what, Runnable r) {
        try {
            r.run();
            System.out.println(what + " done");
        } catch (RuntimeException e) {
            System.out.println(what + " " + e.getClass().getSimpleName() + " "
                    + (e instanceof NullPointerException ? "" : e.getMessage()));
        }
    }

    public static void main(String[] args) {
        List<Integer> list = List.of(1, 2, 3);
        attempt("add", () -> list.add(4));
        attempt("set", () -> list.set(0, 4));
        attempt("get", () -> list.get(3));
        attempt("sort", () -> list.sort(null));
        attempt("null", () -> List.of(1, null));
        attempt("contains null", () -> list.contains(null));
        attempt("duplicate key", () -> Map.of("a", 1, "a", 2));
        attempt("duplicate element", () -> Set.of("x", "x"));
        attempt("put", () -> Map.of("a", 1).put("b", 2));
        attempt("iterator", () -> {
            var i = List.of(1).iterator();
            i.next();
            i.remove();
        });
        List<Integer> backing = new ArrayList<>(list);
        List<Integer> view = Collections.unmodifiableList(backing);
        backing.add(4);
        attempt("view", () -> view.remove(0));
        System.out.println(view + " " + List.copyOf(backing).equals(view) + view.hashCode());
        List<String> fixed = Arrays.asList("b", "a");
        attempt("fixed add", () -> fixed.add("c"));
        attempt("fixed sort", () -> Collections.sort(fixed));
        System.out.println(fixed + " " + Collections.nCopies(3, "n") + Collections.emptyMap()
                + Collections.singletonList(1) + Collections.singletonMap("k", "v"));
        attempt("sublist", () -> backing.subList(1, 9));
        attempt("sublist order", () -> backing.subList(3, 1));
        attempt("capacity", () -> new ArrayList<>(-1));
        attempt("add at", () -> backing.add(7, 0));
        attempt("remove at", () -> backing.remove(-1));
        List<Integer> sub = backing.subList(1, 3);
        sub.set(0, 20);
        sub.add(30);
        System.out.println(backing + " " + sub);
        backing.add(99);
        attempt("stale sublist", sub::size);
        System.out.println(Collections.unmodifiableMap(Map.of(1, 2)) + " " + Map.entry("k", 1)
                + List.of().equals(Collections.emptyList()) + Set.of(1).equals(Collections.singleton(1)));
    }
}
