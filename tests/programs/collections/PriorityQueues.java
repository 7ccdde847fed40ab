package collections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** PriorityQueue: order, removal, comparators. */
public class PriorityQueues {
    record Task(String name, int priority) {}

    public static void main(String[] args) {
        PriorityQueue<Integer> q = new PriorityQueue<>();
        int x = 12345;
        for (int i = 0; i < 30; i++) {
            x = x * 1103515245 + 12345;
            q.add((x >>> 16) % 100);
        }
        q.remove(q.peek());
        List<Integer> drained = new ArrayList<>();
        while (!q.isEmpty()) {
            drained.add(q.poll());
        }
        System.out.println(drained);
        PriorityQueue<Task> tasks = new PriorityQueue<>(
                Comparator.comparingInt(Task::priority).reversed().thenComparing(Task::name));
        tasks.addAll(List.of(new Task("b", 1), new Task("a", 1), new Task("c", 9), new Task("d", 5)));
        System.out.println(
                tasks.contains(new Task("d", 5)) + " " + tasks.remove(new Task("d", 5)) + " " + tasks.size());
        while (tasks.peek() != null) {
            System.out.print(tasks.remove().name() + " ");
        }
        System.out.println();
        try {
            PriorityQueue<Object> mixed = new PriorityQueue<>();
            mixed.add(1);
            mixed.add("a");
        } catch (ClassCastException e) {
            System.out.println("not comparable");
        }
    }
}
