package language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** JLS 4.5, 8.4.8.3, 15.12.4.5: erasure, bridges, covariant returns and where the hidden casts fail. */
public class Generics {
    interface Shape<T extends Shape<T>> extends Comparable<T> {
        T copy();

        int size();

        @Override
        default int compareTo(T other) {
            return Integer.compare(size(), other.size());
        }
    }

    static class Block implements Shape<Block> {
        final int size;

        Block(int size) {
            this.size = size;
        }

        @Override
        public Block copy() {
            return new Block(size);
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public String toString() {
            return "Block " + size;
        }
    }

    abstract static class Converter<A, B> {
        abstract B convert(A a);

        <C> Converter<A, C> then(Converter<? super B, ? extends C> next) {
            Converter<A, B> self = this;
            return new Converter<A, C>() {
                @Override
                C convert(A a) {
                    return next.convert(self.convert(a));
                }
            };
        }
    }

    static class Parse extends Converter<String, Integer> {
        @Override
        Integer convert(String s) {
            return Integer.parseInt(s);
        }
    }

    static class Half extends Converter<Number, Double> {
        @Override
        Double convert(Number n) {
            return n.doubleValue() / 2;
        }
    }

    static class Node<T> implements Iterable<T> {
        final T value;
        final Node<T> next;

        Node(T value, Node<T> next) {
            this.value = value;
            this.next = next;
        }

        @Override
        public Iterator<T> iterator() {
            return new Iterator<>() {
                Node<T> at = Node.this;

                @Override
                public boolean hasNext() {
                    return at != null;
                }

                @Override
                public T next() {
                    T v = at.value;
                    at = at.next;
                    return v;
                }
            };
        }
    }

    static class Animal {
        Animal self() {
            return this;
        }

        Object thing() {
            return "animal";
        }
    }

    static class Dog extends Animal {
        @Override
        Dog self() {
            return this;
        }

        @Override
        String thing() {
            return "dog";
        }

        String bark() {
            return "woof";
        }
    }

    @SafeVarargs
    static <T> List<T> listOf(T... items) {
        return new ArrayList<>(Arrays.asList(items));
    }

    static <T extends Comparable<? super T>> T max(Collection<? extends T> items) {
        T best = null;
        for (T item : items) {
            if (best == null || item.compareTo(best) > 0) {
                best = item;
            }
        }
        return best;
    }

    static void swap(List<?> list) {
        swapCaptured(list);
    }

    private static <T> void swapCaptured(List<T> list) {
        T first = list.get(0);
        list.set(0, list.get(1));
        list.set(1, first);
    }

    @SuppressWarnings("unchecked")
    static <T> T[] arrayOf(T... items) {
        return items;
    }

    @SuppressWarnings("unchecked")
    static <T> T pretend(Object o) {
        return (T) o;
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    public static void main(String[] args) {
        System.out.println(max(List.of(new Block(3), new Block(9), new Block(5)).stream()
                .map(Block::copy)
                .toList()));
        Comparable raw = new Block(1);
        System.out.println(raw.compareTo(new Block(2)));
        try {
            raw.compareTo("no block");
        } catch (ClassCastException e) {
            System.out.println("the bridge casts");
        }
        System.out.println(new Parse().then(new Half()).convert("7"));
        int sum = 0;
        for (int i : new Node<>(1, new Node<>(2, new Node<>(3, null)))) {
            sum += i;
        }
        System.out.println(sum);
        Animal animal = new Dog();
        System.out.println(animal.thing() + " " + ((Dog) animal.self()).bark() + " "
                + new Dog().self().bark());

        List<String> strings = new ArrayList<>();
        ((List) strings).add(42);
        System.out.println(strings.size() + " " + strings);
        Object unharmed = strings.get(0);
        System.out.println(unharmed);
        try {
            String s = strings.get(0);
            System.out.println(s);
        } catch (ClassCastException e) {
            System.out.println("cast where it is used");
        }
        List<Object> list = listOf("a", 1, 'c');
        swap(list);
        System.out.println(list);
        System.out.println(arrayOf("x", "y").getClass().getSimpleName() + " "
                + arrayOf(1, 2.5).getClass().getSimpleName());
        Object kept = Generics.<Integer>pretend("text");
        System.out.println(kept);
        try {
            Integer wrong = Generics.<Integer>pretend("text");
            System.out.println(wrong);
        } catch (ClassCastException e) {
            System.out.println("pretended");
        }
        Function<Object, Integer> hash = o -> o.toString().length();
        Function<? super String, ? extends Number> narrowed = hash;
        System.out.println(narrowed.apply("four"));
        List<? super Integer> sink = new ArrayList<Number>(List.of(1.5));
        sink.add(3);
        System.out.println(sink);
    }
}
