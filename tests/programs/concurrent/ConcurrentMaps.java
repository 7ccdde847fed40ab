package concurrent;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;

/** Concurrent maps, sets and lists. */
public class ConcurrentMaps {
    public static void main(String[] args) throws InterruptedException {
        ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 6; t++) {
            Thread thread = new Thread(() -> {
                for (int i = 0; i < 300; i++) {
                    counts.merge("key" + i % 50, 1, Integer::sum);
                    if (i % 10 == 0) {
                        Thread.yield();
                    }
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(counts.size() + " " + counts.get("key7") + " "
                + counts.values().stream().mapToInt(n -> n).sum());
        ConcurrentHashMap<Integer, String> map = new ConcurrentHashMap<>();
        System.out.println(map.putIfAbsent(1, "a")
                + map.putIfAbsent(1, "b")
                + map.computeIfAbsent(2, n -> "n" + n)
                + map.compute(1, (k, v) -> v + k)
                + map.computeIfPresent(3, (k, v) -> "no")
                + map.getOrDefault(9, "none")
                + map.replace(1, "z")
                + map.replace(1, "z", "y")
                + map.remove(2, "x"));
        System.out.println(new TreeMap<>(map) + " "
                + map.reduceValues(1, (a, b) -> a.length() > b.length() ? a : b).length() + " " + map.mappingCount());
        try {
            map.put(null, "x");
        } catch (NullPointerException e) {
            System.out.println("no null keys");
        }
        for (int i = 0; i < 1000; i++) {
            map.put(i, "v" + i);
        }
        int seen = 0;
        for (Map.Entry<Integer, String> entry : map.entrySet()) {
            if (entry.getKey() % 2 == 0) {
                map.remove(entry.getKey());
            }
            seen++;
        }
        System.out.println(map.size() + " " + (seen >= 500) + " " + map.containsValue("v999") + " "
                + map.search(1, (k, v) -> v.equals("v501") ? k : null));
        map.keySet().removeIf(k -> k > 10);
        System.out.println(new TreeMap<>(map));
        ConcurrentHashMap.KeySetView<String, Boolean> set = ConcurrentHashMap.newKeySet();
        System.out.println(set.add("x") + " " + set.add("x") + " " + set);

        ConcurrentSkipListMap<String, Integer> skip = new ConcurrentSkipListMap<>();
        for (String s : "the quick brown fox jumps over the lazy dog".split(" ")) {
            skip.merge(s, 1, Integer::sum);
        }
        System.out.println(skip + " " + skip.firstKey() + " " + skip.ceilingKey("g") + " " + skip.headMap("fox") + " "
                + skip.descendingMap().firstEntry());
        ConcurrentSkipListSet<Integer> skipSet = new ConcurrentSkipListSet<>(List.of(5, 1, 9, 3));
        System.out.println(skipSet + " " + skipSet.lower(5) + " " + skipSet.pollFirst() + " " + skipSet.subSet(3, 9));

        CopyOnWriteArrayList<Integer> copy = new CopyOnWriteArrayList<>(List.of(1, 2, 3));
        Iterator<Integer> before = copy.iterator();
        copy.add(4);
        copy.addIfAbsent(2);
        int sum = 0;
        while (before.hasNext()) {
            sum += before.next();
        }
        for (Integer n : copy) {
            copy.remove(n);
        }
        System.out.println(sum + " " + copy);
        CopyOnWriteArraySet<String> copySet = new CopyOnWriteArraySet<>(List.of("a", "b"));
        copySet.add("a");
        System.out.println(copySet);
    }
}
