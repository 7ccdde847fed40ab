package language;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** JLS 4.4, 4.5.1, 4.9, 5.1.10, 15.16: type variables with several bounds, wildcard capture, intersection casts. */
public class WildcardsAndIntersections {
    interface Named {
        default String name() {
            return "named " + getClass().getSimpleName();
        }
    }

    interface Sized {
        int size();
    }

    record Box(int size) implements Named, Sized, Comparable<Box> {
        @Override
        public int compareTo(Box other) {
            return Integer.compare(size, other.size);
        }
    }

    record Crate(int size, String label) implements Named, Sized {
        @Override
        public String name() {
            return label;
        }
    }

    static <T extends Object & Comparable<? super T>> T largest(Iterable<? extends T> all) {
        Iterator<? extends T> i = all.iterator();
        T best = i.next();
        while (i.hasNext()) {
            T next = i.next();
            if (next.compareTo(best) > 0) {
                best = next;
            }
        }
        return best;
    }

    static <T extends Named & Sized> String tell(T thing) {
        Supplier<String> name = thing::name;
        Supplier<Integer> size = thing::size;
        return name.get() + ":" + size.get() + ":" + thing.size();
    }

    static void swapFirst(List<?> list) {
        captured(list);
    }

    private static <E> void captured(List<E> list) {
        E first = list.get(0);
        list.set(0, list.get(list.size() - 1));
        list.set(list.size() - 1, first);
    }

    static double sum(Map<?, ? extends Number> map) {
        double sum = 0;
        for (Map.Entry<?, ? extends Number> e : map.entrySet()) {
            sum += e.getValue().doubleValue();
        }
        return sum;
    }

    static <A, B, C> Function<? super A, ? extends C> compose(
            Function<? super A, ? extends B> f, Function<? super B, ? extends C> g) {
        return a -> g.apply(f.apply(a));
    }

    @SafeVarargs
    static <T> T choose(int n, T... all) {
        return all[n];
    }

    static <T, L extends List<? super T>> L fill(L list, T value, int n) {
        for (int i = 0; i < n; i++) {
            list.add(value);
        }
        return list;
    }

    static class Node<T extends Comparable<T>, N extends Node<T, N>> {
        T value;
        N next;

        @SuppressWarnings("unchecked")
        N self() {
            return (N) this;
        }

        N with(T value) {
            this.value = value;
            return self();
        }

        N then(N next) {
            this.next = next;
            return self();
        }
    }

    static class Counted extends Node<String, Counted> {
        static int made;
        final int number = ++made;

        Counted then(Counted next) {
            System.out.println(number + " then " + next.number);
            return super.then(next);
        }
    }

    static class Outer<T> {
        class In<U> {
            T t;
            U u;

            In(T t, U u) {
                this.t = t;
                this.u = u;
            }

            <V> Map<String, Object> all(V v) {
                Map<String, Object> map = new TreeMap<>();
                map.put("t", t);
                map.put("u", u);
                map.put("v", v);
                return map;
            }
        }

        static <X> Outer<X>.In<X> twice(X x) {
            return new Outer<X>().new In<>(x, x);
        }
    }

    static Object pollute(List<Integer> list, Object value) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        List<Object> raw = (List) list;
        raw.add(value);
        return raw;
    }

    public static void main(String[] args) {
        System.out.println(largest(List.of(new Box(2), new Box(9), new Box(4))));
        System.out.println(largest(Arrays.asList(3.5, -1.0, 0.0)));
        System.out.println(tell(new Box(3)) + " " + tell(new Crate(4, "four")));
        List<String> names = new ArrayList<>(List.of("a", "b", "c"));
        swapFirst(names);
        System.out.println(names);
        System.out.println(sum(new TreeMap<>(Map.of("x", 1, "y", 2))) + sum(Map.of(1, 2.5f)));
        System.out.println(WildcardsAndIntersections.<String, Integer, String>compose(String::length, n -> "#" + n)
                .apply("four"));
        var mixed = choose(1, 1, 2.5, 'c');
        System.out.println(mixed + " " + mixed.getClass().getSimpleName());
        System.out.println(choose(0, "s", 1L).getClass().getSimpleName());
        List<? super Integer> numbers = fill(new ArrayList<Number>(), 7, 3);
        System.out.println(numbers + " " + numbers.get(0).getClass().getSimpleName());
        Counted chain = new Counted().with("x").then(new Counted().with("y").then(new Counted().with("z")));
        for (Counted c = chain; c != null; c = c.next) {
            System.out.println(c.number + "=" + c.value);
        }
        System.out.println(Outer.twice("q").all(5) + " " + new Outer<Integer>().new In<>(1, 'u').all(null));
        Runnable both = (Runnable & Serializable) () -> System.out.println("runs");
        both.run();
        System.out.println((both instanceof Serializable) + " " + (both instanceof Named));
        Comparator<String> byLength = (Comparator<String> & Serializable) (a, b) -> a.length() - b.length();
        List<String> words = new ArrayList<>(List.of("ccc", "a", "bb"));
        words.sort(byLength.reversed());
        System.out.println(words + " " + (byLength instanceof Serializable));
        Object named = (Named & Supplier<String>) () -> "supplied";
        System.out.println(((Named) named).name().startsWith("named") + " " + ((Supplier<?>) named).get());
        List<Integer> ints = new ArrayList<>(List.of(1));
        pollute(ints, "text");
        System.out.println(ints.size() + " " + ints);
        Object element = ints.get(1);
        try {
            int i = ints.get(1);
            System.out.println(i);
        } catch (ClassCastException e) {
            System.out.println("no int: " + e.getMessage().startsWith("class java.lang.String cannot be cast"));
        }
        try {
            for (Integer i : ints) {
                System.out.println("loop " + i);
            }
        } catch (ClassCastException e) {
            System.out.println("loop ends");
        }
        UnaryOperator<Object> identity = UnaryOperator.identity();
        @SuppressWarnings({"unchecked", "rawtypes"})
        UnaryOperator<Integer> wrong = (UnaryOperator) identity;
        @SuppressWarnings({"unchecked", "rawtypes"})
        Function<Object, Object> untyped = (Function) wrong;
        System.out.println(untyped.apply("passes"));
        BinaryOperator<Integer> add = Integer::sum;
        @SuppressWarnings({"unchecked", "rawtypes"})
        BinaryOperator<Object> raw = (BinaryOperator) add;
        try {
            System.out.println(raw.apply("a", 1));
        } catch (ClassCastException e) {
            System.out.println("sum: " + e.getMessage());
        }
        Map<String, List<? extends Comparable<?>>> map = new HashMap<>();
        map.put("i", List.of(1, 2));
        map.put("s", List.of("x"));
        System.out.println(map.get("i").get(1) + " " + map.get("s"));
        System.out.println(Collections.max(
                List.of("b", "c", "a"), Comparator.<String>naturalOrder().reversed()));
        try {
            String[] strings = WildcardsAndIntersections.<String>array(2);
            System.out.println(strings.length);
        } catch (ClassCastException e) {
            System.out.println("array: " + e.getMessage().substring(0, 39));
        }
        System.out.println(element);
    }

    @SuppressWarnings("unchecked")
    static <T> T[] array(int n) {
        return (T[]) new Object[n];
    }
}
