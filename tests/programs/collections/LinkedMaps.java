package collections;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** LinkedHashMap's orders, eviction, and the sequenced views. */
public class LinkedMaps {
    public static void main(String[] args) {
        Map<String, Integer> byInsertion = new LinkedHashMap<>();
        for (String s : "the quick brown fox jumps over the lazy dog the end".split(" ")) {
            byInsertion.merge(s, 1, Integer::sum);
        }
        System.out.println(byInsertion);
        LinkedHashMap<Integer, String> cache = new LinkedHashMap<>(4, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
                return size() > 3;
            }
        };
        for (int i = 0; i < 5; i++) {
            cache.put(i, "v" + i);
            cache.get(2);
            cache.getOrDefault(1, "");
        }
        System.out.println(cache + " " + cache.keySet() + cache.values());
        cache.computeIfPresent(4, (k, v) -> null);
        cache.computeIfAbsent(9, k -> "n" + k);
        cache.putIfAbsent(2, "not");
        cache.replaceAll((k, v) -> v + "!");
        System.out.println(cache + " " + cache.firstEntry() + cache.lastEntry() + cache.reversed());
        LinkedHashMap<String, Integer> sequenced = new LinkedHashMap<>();
        sequenced.putFirst("b", 2);
        sequenced.putFirst("a", 1);
        sequenced.putLast("b", 3);
        System.out.println(sequenced + " " + sequenced.pollFirstEntry() + sequenced.sequencedKeySet());
        LinkedHashSet<Integer> set = new LinkedHashSet<>(List.of(5, 1, 3));
        set.addFirst(9);
        set.addLast(5);
        System.out.println(set + " " + set.reversed() + set.getFirst() + set.removeLast());
        byInsertion.entrySet().removeIf(e -> e.getValue() == 1);
        for (Map.Entry<String, Integer> e : byInsertion.entrySet()) {
            e.setValue(e.getValue() * 10);
        }
        System.out.println(byInsertion + " " + byInsertion.equals(Map.of("the", 30)) + byInsertion.hashCode());
        try {
            for (String key : new ArrayList<>(sequenced.keySet())) {
                sequenced.remove(key);
            }
            sequenced.put("x", 1);
            sequenced.put("y", 2);
            for (String key : sequenced.keySet()) {
                sequenced.put(key + key, 1);
            }
        } catch (java.util.ConcurrentModificationException e) {
            System.out.println("modified");
        }
    }
}
