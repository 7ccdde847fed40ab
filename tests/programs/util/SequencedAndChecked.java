package util;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

public class SequencedAndChecked {
    public static void main(String[] arguments) {
        for (SequencedCollection<String> each :
                List.of(new ArrayList<String>(), new ArrayDeque<String>(), new LinkedHashSet<String>())) {
            each.addFirst("b");
            each.addLast("c");
            each.addFirst("a");
            System.out.println(each + " " + each.reversed() + " " + each.getFirst() + each.getLast() + " "
                    + each.removeFirst() + each.removeLast() + " " + each);
            each.clear();
            try {
                each.getFirst();
            } catch (RuntimeException e) {
                System.out.println(e.getClass().getSimpleName());
            }
        }
        SequencedMap<String, Integer> map = new LinkedHashMap<>();
        map.put("x", 1);
        map.putFirst("w", 0);
        map.putLast("x", 3);
        map.put("y", 4);
        System.out.println(map + " " + map.firstEntry() + " " + map.lastEntry() + " " + map.reversed() + " "
                + map.sequencedKeySet().reversed() + " " + map.sequencedValues() + " " + map.pollFirstEntry() + " "
                + map);
        SequencedSet<String> reversed = new LinkedHashSet<>(List.of("1", "2", "3")).reversed();
        reversed.add("0");
        System.out.println(reversed + " " + reversed.reversed());
        SequencedMap<Integer, String> tree = new TreeMap<>(Map.of(1, "a", 2, "b"));
        System.out.println(tree.reversed() + " " + tree.sequencedEntrySet());
        try {
            tree.putFirst(0, "z");
        } catch (UnsupportedOperationException e) {
            System.out.println("sorted");
        }
        List<Object> raw = new ArrayList<>();
        @SuppressWarnings({"unchecked", "rawtypes"})
        List<Object> checked = (List) Collections.checkedList((List) raw, String.class);
        checked.add("fine");
        try {
            checked.add(1);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        Collection<Integer> unmodifiable = Collections.unmodifiableCollection(new ArrayList<>(List.of(1)));
        for (Runnable action : List.<Runnable>of(
                () -> unmodifiable.add(2),
                () -> Collections.emptyList().add(null),
                () -> List.of(1).set(0, 2),
                () -> Map.of().put(1, 1),
                () -> Collections.singletonMap(1, 1).remove(1),
                () -> Set.of(1, 1),
                () -> Map.of(1, 1, 1, 2),
                () -> List.of(1, null),
                () -> List.of(1).contains(null),
                () -> List.copyOf(new ArrayList<>(Collections.singleton(null))),
                () -> new TreeSet<Object>().add(null),
                () -> new ArrayDeque<Object>().add(null),
                () -> Collections.nCopies(-1, 1),
                () -> new ArrayList<Integer>(-1))) {
            try {
                action.run();
                System.out.println("nothing");
            } catch (RuntimeException e) {
                System.out.println(
                        e.getClass().getSimpleName() + (e instanceof NullPointerException ? "" : " " + e.getMessage()));
            }
        }
        IdentityHashMap<String, Integer> identity = new IdentityHashMap<>();
        String one = new String("k");
        identity.put(one, 1);
        identity.put(new String("k"), 2);
        identity.put(one, 3);
        System.out.println(
                identity.size() + " " + identity.get(one) + " " + identity.get("k") + " " + identity.containsValue(3));
        Set<Object> set = Collections.newSetFromMap(new IdentityHashMap<>());
        System.out.println(set.add(one) + " " + set.add(one) + " " + set.add(new String("k")) + " " + set.size());
        List<Integer> numbers = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6));
        Collections.rotate(numbers, 2);
        System.out.print(numbers);
        Collections.rotate(numbers.subList(1, 4), -1);
        System.out.print(numbers);
        Collections.reverse(numbers);
        System.out.print(numbers);
        Collections.replaceAll(numbers, 3, 9);
        Collections.addAll(numbers, 7, 7);
        System.out.println(numbers + " " + Collections.frequency(numbers, 7) + " "
                + Collections.disjoint(numbers, List.of(8)) + " " + Collections.indexOfSubList(numbers, List.of(7, 7))
                + " " + Collections.max(numbers) + Collections.min(numbers, Collections.reverseOrder()));
        Collections.fill(numbers.subList(0, 2), 0);
        System.out.println(
                numbers + " " + Collections.nCopies(3, "x") + Collections.singletonList(1) + Collections.emptyMap());
    }
}
