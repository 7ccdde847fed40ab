package stress;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.WeakHashMap;

/** Collections against simple models. */
public class Containers {
    public static void main(String[] args) throws InterruptedException {
        Check.onThreads(3, Check.seed(args), (thread, random) -> {
            int[] model = new int[200];
            Map<String, Integer> hash = new HashMap<>();
            Map<String, Integer> linked = new LinkedHashMap<>();
            TreeMap<Integer, String> tree = new TreeMap<>();
            for (int round = 0; round < 1200; round++) {
                int key = random.nextInt(model.length);
                if (random.nextInt(3) == 0) {
                    model[key] = 0;
                    hash.remove("k" + key);
                    linked.remove("k" + key);
                    tree.remove(key);
                } else {
                    model[key]++;
                    hash.merge("k" + key, 1, Integer::sum);
                    linked.put("k" + key, model[key]);
                    tree.put(key, "v" + model[key]);
                }
            }
            int size = 0;
            for (int key = 0; key < model.length; key++) {
                Integer expected = model[key] == 0 ? null : model[key];
                Check.that(java.util.Objects.equals(expected, hash.get("k" + key)), "the hash map at " + key);
                Check.that(java.util.Objects.equals(expected, linked.get("k" + key)), "the linked map at " + key);
                Check.that(
                        java.util.Objects.equals(expected == null ? null : "v" + expected, tree.get(key)),
                        "the tree at " + key);
                size += expected == null ? 0 : 1;
            }
            Check.equal(size, hash.size(), "the hash map's size");
            Check.equal(size, tree.size(), "the tree's size");
            int last = -1;
            for (int key : tree.keySet()) {
                Check.that(key > last, "the tree's order");
                last = key;
            }
            Check.equal(hash, linked, "the maps");

            List<Integer> array = new ArrayList<>();
            List<Integer> chain = new LinkedList<>();
            ArrayDeque<Integer> deque = new ArrayDeque<>();
            PriorityQueue<Integer> queue = new PriorityQueue<>();
            for (int round = 0; round < 600; round++) {
                int value = random.nextInt(1000);
                if (array.size() > 50 || (!array.isEmpty() && random.nextInt(3) == 0)) {
                    int at = random.nextInt(array.size());
                    Check.equal(array.remove(at), chain.remove(at), "the removed element");
                    deque.pollFirst();
                } else {
                    int at = random.nextInt(array.size() + 1);
                    array.add(at, value);
                    chain.add(at, value);
                    deque.addLast(value);
                    queue.add(value);
                }
            }
            Check.equal(array, chain, "the lists");
            Check.equal(array.size(), deque.size(), "the deque's size");
            int least = -1;
            while (!queue.isEmpty()) {
                int next = queue.remove();
                Check.that(next >= least, "the queue's order");
                least = next;
            }
            array.sort(null);
            Iterator<Integer> sorted = chain.stream().sorted().iterator();
            for (Integer n : array) {
                Check.equal(n, sorted.next(), "sorting");
            }
            Map<Object, String> weak = new WeakHashMap<>();
            Object strong = new Object();
            weak.put(strong, "strong");
            for (int i = 0; i < 300; i++) {
                weak.put(new Object(), "weak" + i);
            }
            Check.equal("strong", weak.get(strong), "the weak map's strong key");
        });
        System.out.println("ok");
    }
}
