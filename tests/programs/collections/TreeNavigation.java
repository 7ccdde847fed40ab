package collections;

import java.util.Comparator;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** TreeMap and TreeSet: navigation and views. */
public class TreeNavigation {
    public static void main(String[] args) {
        TreeMap<Integer, String> map = new TreeMap<>();
        for (int i = 0; i < 100; i += 7) {
            map.put(i * 31 % 101, "n" + i);
        }
        System.out.println(map);
        for (int k : new int[] {-1, 0, 50, 52, 100, 200}) {
            System.out.println(k + ": " + map.floorKey(k) + " " + map.lowerKey(k) + " " + map.ceilingEntry(k) + " "
                    + map.higherKey(k));
        }
        NavigableMap<Integer, String> part = map.subMap(20, true, 60, false);
        System.out.println(part + " " + part.firstKey() + part.lastKey() + part.size());
        part.put(33, "new");
        part.remove(part.firstKey());
        try {
            part.put(60, "out");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(map.size() + " " + map.descendingMap().headMap(50) + map.tailMap(80));
        System.out.println(map.pollFirstEntry() + " " + map.pollLastEntry()
                + map.headMap(40).keySet());
        map.headMap(50).clear();
        System.out.println(map.navigableKeySet().descendingSet());
        NavigableSet<String> words =
                new TreeSet<>(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
        for (String s : "a bb ccc aa b cc dddd".split(" ")) {
            words.add(s);
        }
        System.out.println(words + " " + words.ceiling("zz") + words.headSet("bb", true) + words.subSet("b", "ccc")
                + words.descendingSet() + words.pollFirst());
        try {
            new TreeMap<Object, String>().put(null, "");
        } catch (NullPointerException e) {
            System.out.println("null key");
        }
        TreeMap<Integer, Integer> many = new TreeMap<>();
        for (int i = 0; i < 2000; i++) {
            many.put(i * 7919 % 2003, i);
            if (i % 3 == 0) {
                many.remove(i * 31 % 2003);
            }
        }
        int check = 0;
        for (var e : many.entrySet()) {
            check = check * 31 + e.getKey() * 17 + e.getValue();
        }
        System.out.println(many.size() + " " + check);
    }
}
