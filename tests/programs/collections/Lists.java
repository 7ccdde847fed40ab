package collections;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.Random;
import java.util.Vector;

/** Lists: every operation on every kind, and what goes wrong. */
public class Lists {
    static void exercise(List<String> list) {
        list.addAll(List.of("c", "a", "b"));
        list.add(1, "x");
        list.addAll(2, Arrays.asList("y", null));
        System.out.println(list.getClass().getSimpleName()
                + list
                + list.indexOf("y")
                + list.lastIndexOf(null)
                + list.contains("z")
                + list.size());
        System.out.println(list.set(0, "first") + list.remove(3) + list.remove("nothing") + list.remove("x"));
        list.removeIf("b"::equals);
        list.replaceAll(s -> s + s);
        Collections.addAll(list, "m", "k", "l");
        list.sort(null);
        System.out.println(list + " " + list.subList(1, 3) + list.reversed());
        list.subList(1, 3).clear();
        System.out.println(list + " " + list.equals(new ArrayList<>(list)) + " " + list.hashCode());
        ListIterator<String> it = list.listIterator(list.size());
        while (it.hasPrevious()) {
            String s = it.previous();
            if (s.length() == 1) {
                it.add("+");
                it.previous();
                it.set(s.toUpperCase());
            }
        }
        System.out.println(list);
        Iterator<String> removing = list.iterator();
        while (removing.hasNext()) {
            if (removing.next().equals("+")) {
                removing.remove();
            }
        }
        System.out.println(list + Arrays.toString(list.toArray(new String[0])) + list.toArray().length);
        list.addFirst("F");
        list.addLast("L");
        System.out.println(list.getFirst() + list.getLast() + list.removeFirst() + list.removeLast());
        try {
            for (String s : list) {
                list.add(s);
            }
        } catch (ConcurrentModificationException e) {
            System.out.println("modified while iterating");
        }
        list.clear();
        System.out.println(list.isEmpty());
    }

    interface Attempt {
        Object run();
    }

    static void attempt(Attempt attempt) {
        try {
            System.out.println(attempt.run());
        } catch (RuntimeException e) {
            System.out.println(
                    e instanceof IndexOutOfBoundsException
                            ? "out of bounds"
                            : e.getClass().getSimpleName());
        }
    }

    public static void main(String[] args) {
        exercise(new ArrayList<>());
        exercise(new LinkedList<>());
        exercise(new Vector<>());
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            numbers.add(i * 7919 % 1009);
        }
        Collections.sort(numbers);
        System.out.println(
                Collections.binarySearch(numbers, 500) + " " + Collections.max(numbers) + Collections.min(numbers));
        Collections.shuffle(numbers, new Random(7));
        System.out.println(numbers.subList(0, 10));
        Collections.reverse(numbers);
        Collections.swap(numbers, 0, 999);
        Collections.rotate(numbers, 5);
        System.out.println(numbers.subList(0, 10) + " " + Collections.frequency(numbers, 3));
        List<Integer> immutable = List.of(1, 2, 3);
        attempt(() -> immutable.add(4));
        attempt(() -> immutable.contains(null));
        attempt(() -> List.of(1, null));
        attempt(() -> immutable.get(3));
        attempt(() -> List.copyOf(immutable) == immutable);
        attempt(() -> Collections.unmodifiableList(new ArrayList<>(immutable)).remove(0));
        attempt(() -> Arrays.asList(1, 2).add(3));
        attempt(() -> Arrays.asList(1, 2).set(0, 9));
        attempt(() -> new ArrayList<Integer>().iterator().next());
        attempt(() -> new LinkedList<Integer>().getFirst());
        attempt(() -> new ArrayList<>(-1));
        attempt(() -> Collections.nCopies(3, "n") + "" + Collections.emptyList() + Collections.singletonList(1));
        attempt(() -> Collections.checkedList(new ArrayList<>(), String.class)
                .getClass()
                .getSimpleName()
                .isEmpty());
        attempt(() -> new ArrayList<>(immutable).subList(2, 1));
        attempt(() -> Collections.disjoint(immutable, List.of(4)) + " "
                + Collections.indexOfSubList(immutable, List.of(2, 3)));
        List<int[]> growing = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            growing.add(0, new int[] {i});
        }
        System.out.println(growing.get(0)[0] + " " + growing.get(4999)[0]);
        List<Object> self = new ArrayList<>();
        self.add(self);
        System.out.println(self);
    }
}
