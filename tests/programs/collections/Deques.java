package collections;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.NoSuchElementException;

/** ArrayDeque and LinkedList as queues and stacks. */
public class Deques {
    static void use(Deque<Integer> d) {
        for (int i = 0; i < 20; i++) {
            if (i % 3 == 0) {
                d.addFirst(i);
            } else {
                d.addLast(i);
            }
            if (i % 5 == 4) {
                d.pollFirst();
            }
        }
        System.out.println(d + " " + d.size() + " " + d.peekFirst() + " " + d.peekLast());
        d.push(100);
        System.out.println(d.pop() + " " + d.removeLast() + " " + d.removeFirstOccurrence(7)
                + d.removeFirstOccurrence(777) + d.contains(8));
        StringBuilder down = new StringBuilder();
        for (Iterator<Integer> i = d.descendingIterator(); i.hasNext(); ) {
            int n = i.next();
            down.append(n).append(' ');
            if (n % 2 == 0) {
                i.remove();
            }
        }
        System.out.println(down + "-> " + d + " " + d.reversed());
        d.removeIf(n -> n > 10);
        d.offerFirst(-1);
        d.offerLast(-2);
        System.out.println(d + " " + List.copyOf(d).indexOf(-2));
        d.clear();
        System.out.println(d.poll() + " " + d.peek() + " " + d.isEmpty());
        for (Runnable r : List.<Runnable>of(d::removeFirst, d::getLast, d::pop, d::element)) {
            try {
                r.run();
            } catch (NoSuchElementException e) {
                System.out.print("none ");
            }
        }
        System.out.println();
    }

    public static void main(String[] args) {
        use(new ArrayDeque<>());
        use(new LinkedList<>());
        use(new ArrayDeque<>(1));
        try {
            new ArrayDeque<>().add(null);
        } catch (NullPointerException e) {
            System.out.println("no null");
        }
    }
}
