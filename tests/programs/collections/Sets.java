package collections;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.Stack;
import java.util.TreeSet;

/** Sets, queues, deques, stacks and bit sets. */
public class Sets {
    static void deque(Deque<Integer> d) {
        for (int i = 0; i < 40; i++) {
            d.addLast(i);
            d.addFirst(-i);
            if (i % 3 == 0) {
                d.pollFirst();
            }
        }
        System.out.println(d.size() + " " + d.peekFirst() + " " + d.peekLast() + " " + d.removeFirstOccurrence(5)
                + d.removeLastOccurrence(5) + d.contains(7));
        d.push(100);
        System.out.println(
                d.pop() + " " + d.pollLast() + " " + d.descendingIterator().next() + " " + d.removeLast());
        d.removeIf(n -> n % 4 != 0);
        System.out.println(d);
        d.clear();
        System.out.println(d.poll() + " " + d.peek() + d.offer(1) + d.element());
    }

    public static void main(String[] args) {
        Set<String> linked = new LinkedHashSet<>(List.of("c", "a", "b"));
        System.out.println(
                linked.add("a") + " " + linked.add("d") + linked + linked.remove("c") + linked.contains("c"));
        Set<Integer> odd = new HashSet<>();
        Set<Integer> small = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            if (i % 2 == 1) {
                odd.add(i);
            }
            if (i < 8) {
                small.add(i);
            }
        }
        Set<Integer> both = new TreeSet<>(odd);
        both.retainAll(small);
        Set<Integer> all = new TreeSet<>(odd);
        all.addAll(small);
        Set<Integer> only = new TreeSet<>(odd);
        only.removeAll(small);
        System.out.println(both + " " + all + " " + only + " " + odd.containsAll(both) + odd.equals(new TreeSet<>(odd))
                + odd.hashCode());
        NavigableSet<String> tree =
                new TreeSet<>(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
        Collections.addAll(tree, "bb", "a", "ccc", "c", "b", "aa");
        System.out.println(tree + " " + tree.first() + tree.last() + tree.headSet("bb", true) + tree.descendingSet()
                + tree.pollFirst() + tree.higher("aa"));
        try {
            Set.of(1, 1);
        } catch (IllegalArgumentException e) {
            System.out.println("duplicates");
        }
        deque(new ArrayDeque<>());
        deque(new LinkedList<>());
        PriorityQueue<String> queue =
                new PriorityQueue<>(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
        Collections.addAll(queue, "pear", "fig", "banana", "kiwi", "date", "apple");
        queue.remove("kiwi");
        StringBuilder order = new StringBuilder();
        while (!queue.isEmpty()) {
            order.append(queue.poll()).append(' ');
        }
        System.out.println(order);
        PriorityQueue<Long> many = new PriorityQueue<>();
        long seed = 1;
        for (int i = 0; i < 1000; i++) {
            seed = seed * 6364136223846793005L + 1;
            many.add(seed >> 40);
        }
        long last = Long.MIN_VALUE;
        boolean sorted = true;
        while (!many.isEmpty()) {
            long next = many.poll();
            sorted &= next >= last;
            last = next;
        }
        System.out.println(sorted + " " + last);
        Stack<Integer> stack = new Stack<>();
        stack.push(1);
        stack.push(2);
        System.out.println(stack.peek() + " " + stack.search(1) + stack.pop() + stack + stack.empty());
        BitSet bits = new BitSet();
        for (int p = 2; p < 200; p++) {
            bits.set(p);
        }
        for (int p = 2; p * p < 200; p = bits.nextSetBit(p + 1)) {
            for (int m = p * p; m < 200; m += p) {
                bits.clear(m);
            }
        }
        System.out.println(bits.cardinality() + " " + bits.length() + " " + bits.get(97) + bits.nextClearBit(2) + " "
                + bits.get(0, 30));
        BitSet other = new BitSet();
        other.set(10, 50);
        other.flip(20, 30);
        other.and(bits);
        System.out.println(
                other + " " + other.intersects(bits) + " " + bits.stream().sum() + " " + other.toLongArray()[0]);
    }
}
