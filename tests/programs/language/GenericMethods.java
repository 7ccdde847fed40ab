package language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Generic methods and classes: bounds, wildcards, inference, erasure. */
public class GenericMethods {
    static <T extends Comparable<? super T>> T max(Collection<? extends T> all) {
        T best = null;
        for (T t : all) {
            if (best == null || t.compareTo(best) > 0) {
                best = t;
            }
        }
        return best;
    }

    static <K, V extends Comparable<V>> K argMax(Map<K, V> map) {
        K key = null;
        V best = null;
        for (Map.Entry<K, V> e : map.entrySet()) {
            if (best == null || e.getValue().compareTo(best) > 0) {
                best = e.getValue();
                key = e.getKey();
            }
        }
        return key;
    }

    static <T> void swap(List<T> list, int i, int j) {
        T t = list.get(i);
        list.set(i, list.get(j));
        list.set(j, t);
    }

    static void swapAny(List<?> list) {
        swap(list, 0, 1);
    }

    static <A, B, C> Function<A, C> compose(Function<? super A, ? extends B> f, Function<? super B, ? extends C> g) {
        return a -> g.apply(f.apply(a));
    }

    static <T extends Number & Comparable<T>> double clamp(T value, T low, T high) {
        T result = value.compareTo(low) < 0 ? low : value.compareTo(high) > 0 ? high : value;
        return result.doubleValue();
    }

    static class Stack<E> {
        private Object[] items = new Object[2];
        private int size;

        void push(E e) {
            if (size == items.length) {
                items = java.util.Arrays.copyOf(items, 2 * size);
            }
            items[size++] = e;
        }

        @SuppressWarnings("unchecked")
        E pop() {
            return (E) items[--size];
        }
    }

    abstract static class Builder<T extends Builder<T>> {
        String text = "";

        abstract T self();

        T add(String s) {
            text += s;
            return self();
        }
    }

    static class Loud extends Builder<Loud> {
        Loud self() {
            return this;
        }

        Loud shout() {
            text += "!";
            return this;
        }
    }

    @SuppressWarnings("unchecked")
    static <T> T unchecked(Object o) {
        return (T) o;
    }

    public static void main(String[] args) {
        System.out.println(max(List.of(3, 9, 2)) + max(List.of("a", "c", "b")));
        Map<String, Integer> map = new HashMap<>();
        map.put("a", 1);
        map.put("b", 5);
        System.out.println(argMax(map));
        List<String> list = new ArrayList<>(List.of("x", "y"));
        swapAny(list);
        System.out.println(list);
        System.out.println(
                compose((String s) -> s.length(), (Integer n) -> n * n).apply("abc"));
        System.out.println(clamp(5, 1, 3) + clamp(2.5, 1.0, 3.0));
        Stack<Integer> stack = new Stack<>();
        for (int i = 0; i < 5; i++) {
            stack.push(i);
        }
        System.out.println(stack.pop() + stack.pop());
        System.out.println(new Loud().add("a").shout().add("b").text);
        Object fine = GenericMethods.<String>unchecked(1);
        System.out.println(fine);
        try {
            String s = unchecked(1);
            System.out.println(s);
        } catch (ClassCastException e) {
            System.out.println("late");
        }
    }
}
