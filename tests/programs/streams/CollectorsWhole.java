package streams;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public class CollectorsWhole {
    enum Kind {
        FRUIT,
        ROOT,
        LEAF
    }

    record Item(String name, Kind kind, int grams, double price) {}

    public static void main(String[] arguments) {
        List<Item> items = List.of(
                new Item("apple", Kind.FRUIT, 180, 0.5),
                new Item("carrot", Kind.ROOT, 60, 0.1),
                new Item("kale", Kind.LEAF, 300, 2.25),
                new Item("pear", Kind.FRUIT, 170, 0.6),
                new Item("beet", Kind.ROOT, 200, 0.75),
                new Item("fig", Kind.FRUIT, 40, 0.9));
        print(items.stream()
                .collect(Collectors.groupingBy(
                        Item::kind,
                        () -> new EnumMap<>(Kind.class),
                        Collectors.mapping(Item::name, Collectors.joining("/", "<", ">")))));
        print(items.stream()
                .collect(Collectors.groupingBy(Item::kind, TreeMap::new, Collectors.summingInt(Item::grams))));
        print(items.stream()
                .collect(Collectors.groupingBy(Item::kind, TreeMap::new, Collectors.averagingDouble(Item::price))));
        print(items.stream()
                .collect(Collectors.groupingBy(
                        item -> item.name().length(),
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.maxBy(Comparator.comparing(Item::grams)),
                                best -> best.get().name()))));
        print(items.stream().collect(Collectors.partitioningBy(item -> item.grams() > 170, Collectors.counting())));
        print(items.stream().collect(Collectors.toMap(Item::name, Item::grams, (a, b) -> a, LinkedHashMap::new)));
        try {
            items.stream().collect(Collectors.toMap(Item::kind, Item::name));
        } catch (IllegalStateException e) {
            print(e.getMessage());
        }
        try {
            items.stream().collect(Collectors.toMap(Item::name, item -> item.grams() > 60 ? item : null));
        } catch (NullPointerException e) {
            print("null value");
        }
        print(items.stream()
                .collect(Collectors.teeing(
                        Collectors.counting(),
                        Collectors.summingDouble(Item::price),
                        (count, sum) -> count + " for " + sum)));
        print(items.stream()
                .collect(Collectors.flatMapping(
                        item -> item.name().chars().mapToObj(each -> (char) each),
                        Collectors.toCollection(TreeSet::new))));
        print(items.stream()
                .collect(Collectors.filtering(
                        item -> item.kind() == Kind.ROOT, Collectors.reducing(0, Item::grams, Integer::sum))));
        print(items.stream().collect(Collectors.summarizingDouble(Item::price)) + " "
                + items.stream().collect(Collectors.summarizingLong(Item::grams)));
        Collector<Item, List<String>, List<String>> own = Collector.of(
                ArrayList::new,
                (list, item) -> list.add(item.name().substring(0, 1)),
                (a, b) -> {
                    a.addAll(b);
                    return a;
                },
                list -> {
                    list.add("end");
                    return list;
                });
        print(items.stream().collect(own) + " " + own.characteristics());
        print(items.stream()
                .sorted(Comparator.comparing(Item::kind, Comparator.reverseOrder())
                        .thenComparingDouble(Item::price))
                .map(Item::name)
                .toList());
        print(items.stream()
                        .map(Item::kind)
                        .collect(Collectors.toUnmodifiableSet())
                        .size() + " "
                + items.stream()
                        .collect(Collectors.minBy(Comparator.comparingInt(Item::grams)))
                        .map(Item::name));
        Map<Kind, Map<Boolean, Set<String>>> nested = items.stream()
                .collect(Collectors.groupingBy(
                        Item::kind,
                        TreeMap::new,
                        Collectors.partitioningBy(
                                item -> item.price() < 0.7,
                                Collectors.mapping(Item::name, Collectors.toCollection(TreeSet::new)))));
        nested.forEach((kind, map) -> print(kind + " " + map));
        print(Stream.of("b", "a", "b")
                        .collect(Collectors.groupingByConcurrent(each -> each, Collectors.counting()))
                        .get("b")
                + " " + Stream.<String>empty().collect(Collectors.joining(",", "[", "]")));
    }

    static void print(Object value) {
        System.out.println(value);
    }
}
