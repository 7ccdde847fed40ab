package collections;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Properties;
import java.util.TreeMap;

/** Maps of all kinds. */
public class Maps {
    record Colliding(int n) implements Comparable<Colliding> {
        @Override
        public int hashCode() {
            return n % 3;
        }

        @Override
        public int compareTo(Colliding o) {
            return Integer.compare(n, o.n);
        }
    }

    static void exercise(Map<String, Integer> map) {
        for (String s : "one two three four five six seven".split(" ")) {
            map.put(s, s.length());
        }
        System.out.println(map.getClass().getSimpleName() + " " + map.size() + " " + new TreeMap<>(map));
        System.out.println(map.put("one", 11) + " " + map.get("one") + " " + map.get("none") + " "
                + map.getOrDefault("none", -1) + " " + map.containsKey("two") + map.containsValue(5) + map.remove("two")
                + map.remove("two") + map.putIfAbsent("one", 5) + map.putIfAbsent("ten", 3));
        map.merge("one", 100, Integer::sum);
        map.merge("new", 1, Integer::sum);
        map.merge("six", 1, (a, b) -> null);
        map.compute("ten", (k, v) -> v == null ? 0 : v * v);
        map.computeIfAbsent("eleven", String::length);
        map.computeIfPresent("four", (k, v) -> null);
        map.replaceAll((k, v) -> v + 1);
        map.entrySet().removeIf(e -> e.getValue() == 7);
        map.keySet().remove("five");
        map.values().remove(10);
        for (Map.Entry<String, Integer> e : map.entrySet()) {
            e.setValue(e.getValue() * 2);
        }
        System.out.println(new TreeMap<>(map) + " " + map.hashCode() + " " + map.equals(new HashMap<>(map)) + " "
                + map.entrySet().equals(new HashMap<>(map).entrySet()));
        map.clear();
        System.out.println(map + " " + map.isEmpty());
    }

    public static void main(String[] args) {
        exercise(new HashMap<>());
        exercise(new LinkedHashMap<>());
        exercise(new TreeMap<>());
        exercise(new Hashtable<>());
        exercise(new TreeMap<>(Collections.reverseOrder()));

        Map<Colliding, Integer> colliding = new HashMap<>();
        for (int i = 0; i < 500; i++) {
            colliding.put(new Colliding(i), i);
        }
        long sum = 0;
        for (int i = 0; i < 500; i += 7) {
            sum += colliding.remove(new Colliding(i));
        }
        for (int v : colliding.values()) {
            sum += 3L * v;
        }
        System.out.println(colliding.size() + " " + sum + " " + colliding.get(new Colliding(499))
                + colliding.get(new Colliding(7)));

        Map<String, Integer> lru = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
                return size() > 3;
            }
        };
        for (String s : "a b c a d b a e".split(" ")) {
            lru.merge(s, 1, Integer::sum);
        }
        System.out.println(lru);
        LinkedHashMap<String, Integer> sequenced = new LinkedHashMap<>(Map.of("z", 1));
        sequenced.put("y", 2);
        sequenced.putFirst("x", 0);
        System.out.println(sequenced + " " + sequenced.firstEntry() + sequenced.lastEntry() + sequenced.reversed()
                + sequenced.pollFirstEntry());

        NavigableMap<Integer, String> tree = new TreeMap<>();
        for (int i = 0; i < 100; i += 10) {
            tree.put(i, "v" + i);
        }
        System.out.println(tree.floorKey(35) + " " + tree.ceilingEntry(35) + " " + tree.lowerKey(30) + " "
                + tree.higherKey(90) + " " + tree.firstEntry() + " " + tree.headMap(20) + tree.tailMap(80, false)
                + tree.subMap(30, true, 50, true) + tree.descendingMap().headMap(70) + tree.pollLastEntry());
        tree.subMap(20, 60).clear();
        System.out.println(tree + " " + tree.navigableKeySet().descendingSet());
        try {
            tree.headMap(20).put(25, "outside");
        } catch (IllegalArgumentException e) {
            System.out.println("outside the range");
        }
        TreeMap<String, Integer> caseless = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        caseless.put("Key", 1);
        caseless.put("KEY", 2);
        System.out.println(caseless);
        HashMap<String, String> nulls = new HashMap<>();
        nulls.put(null, "null key");
        nulls.put("x", null);
        System.out.println(nulls.get(null)
                + nulls.containsKey("x")
                + nulls.get("x")
                + nulls.computeIfAbsent("x", k -> "filled")
                + nulls.size());
        IdentityHashMap<String, Integer> identity = new IdentityHashMap<>();
        identity.put(new String("k"), 1);
        identity.put(new String("k"), 2);
        System.out.println(identity.size() + " " + identity.get("k"));
        Map<String, Integer> of = Map.of("a", 1, "b", 2);
        System.out.println(new TreeMap<>(of) + " " + Map.entry("k", 1) + " "
                + new AbstractMap.SimpleEntry<>("k", 1).equals(Map.entry("k", 1)) + Map.ofEntries(Map.entry(1, 2)));
        try {
            of.put("c", 3);
        } catch (UnsupportedOperationException e) {
            System.out.println("immutable");
        }
        try {
            new TreeMap<Object, Object>().put(null, 1);
        } catch (NullPointerException e) {
            System.out.println("no null in a tree");
        }
        try {
            Map<Object, Object> mixed = new TreeMap<>();
            mixed.put("s", 1);
            mixed.put(1, "s");
        } catch (ClassCastException e) {
            System.out.println("not comparable");
        }
        Properties properties = new Properties();
        properties.setProperty("k", "v");
        System.out.println(properties.getProperty("k")
                + properties.getProperty("x", "default")
                + properties.stringPropertyNames());
        Map<Integer, List<String>> byLength = new TreeMap<>();
        for (String s : List.of("pear", "fig", "kiwi", "plum", "apple")) {
            byLength.computeIfAbsent(s.length(), n -> new java.util.ArrayList<>())
                    .add(s);
        }
        System.out.println(byLength);
    }
}
