package streams;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collectors: groups, partitions, maps, statistics, teeing. */
public class Groupings {
    record Sale(String city, String item, int amount) {}

    public static void main(String[] args) {
        List<Sale> sales = List.of(
                new Sale("Bonn", "tea", 5),
                new Sale("Ulm", "tea", 7),
                new Sale("Bonn", "jam", 2),
                new Sale("Köln", "tea", 1),
                new Sale("Ulm", "jam", 9),
                new Sale("Bonn", "tea", 4));
        Map<String, Integer> sums = sales.stream()
                .collect(Collectors.groupingBy(Sale::city, TreeMap::new, Collectors.summingInt(Sale::amount)));
        System.out.println(sums);
        Map<String, String> cities = sales.stream()
                .collect(Collectors.groupingBy(
                        Sale::item, TreeMap::new, Collectors.mapping(Sale::city, Collectors.joining("+", "<", ">"))));
        System.out.println(cities);
        System.out.println(
                new TreeMap<>(sales.stream().collect(Collectors.toMap(Sale::city, Sale::amount, Math::max))));
        try {
            sales.stream().collect(Collectors.toMap(Sale::city, Function.identity()));
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        Map<Boolean, Long> parts =
                sales.stream().collect(Collectors.partitioningBy(s -> s.amount() > 4, Collectors.counting()));
        System.out.println(parts);
        System.out.println(sales.stream().collect(Collectors.averagingInt(Sale::amount)) + " "
                + sales.stream().collect(Collectors.summarizingInt(Sale::amount)));
        String both = sales.stream()
                .collect(Collectors.teeing(
                        Collectors.counting(),
                        Collectors.minBy(Comparator.comparing(Sale::amount)),
                        (n, min) -> n + " " + min.get()));
        System.out.println(both);
        System.out.println(sales.stream().collect(Collectors.collectingAndThen(Collectors.toList(), List::size)) + " "
                + sales.stream().map(Sale::amount).reduce(1, (a, b) -> a * b));
        System.out.println(new TreeMap<>(sales.stream()
                .collect(Collectors.groupingBy(
                        Sale::city,
                        Collectors.filtering(
                                s -> s.amount() > 4,
                                Collectors.flatMapping(s -> Stream.of(s.item(), s.amount()), Collectors.toList()))))));
        Optional<Sale> most = sales.stream().max(Comparator.comparingInt(Sale::amount));
        System.out.println(most.map(Sale::city).orElse("none")
                + sales.stream().filter(s -> s.amount() > 99).findFirst());
        System.out.println(sales.stream()
                .map(Sale::city)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList());
    }
}
