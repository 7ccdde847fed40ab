package language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Bridge methods: generics, covariant results, and what heap pollution meets in them (JLS 15.12.4.5). */
public class Bridges {
    abstract static class Node<T> {
        T value;

        abstract T transform(T in);

        void set(T in) {
            value = transform(in);
        }

        Node<T> self() {
            return this;
        }
    }

    static class IntNode extends Node<Integer> {
        Integer transform(Integer in) {
            return in + 1;
        }

        @Override
        IntNode self() {
            System.out.print("IntNode.self ");
            return this;
        }
    }

    interface Source<T> {
        T get();

        default String both() {
            return get() + "" + get();
        }
    }

    interface TextSource extends Source<String> {
        @Override
        String get();
    }

    record Letters(String text) implements TextSource, Comparable<Letters> {
        public String get() {
            return text;
        }

        public int compareTo(Letters other) {
            return text.compareTo(other.text);
        }
    }

    static class ByLength implements Comparator<String> {
        public int compare(String a, String b) {
            return a.length() - b.length();
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static void main(String[] args) {
        IntNode node = new IntNode();
        node.set(4);
        Node<Integer> general = node;
        System.out.println(general.transform(5) + " " + general.self().value);
        Node raw = node;
        try {
            raw.set("text");
        } catch (ClassCastException e) {
            System.out.println("bridge " + e.getMessage());
        }
        Source<String> source = new Letters("ab");
        System.out.println(source.both());
        Comparable comparable = new Letters("x");
        System.out.println(comparable.compareTo(new Letters("w")));
        try {
            comparable.compareTo("w");
        } catch (ClassCastException e) {
            System.out.println("compareTo " + e.getMessage());
        }
        Comparator comparator = new ByLength();
        System.out.println(comparator.compare("aaa", "b"));
        try {
            comparator.compare(1, 2);
        } catch (ClassCastException e) {
            System.out.println("compare " + e.getMessage());
        }
        List<Integer> numbers = new ArrayList<>();
        ((List) numbers).add("text");
        Object first = numbers.get(0);
        System.out.println(first);
        try {
            int number = numbers.get(0);
            System.out.println(number);
        } catch (ClassCastException e) {
            System.out.println("element " + e.getMessage());
        }
    }
}
