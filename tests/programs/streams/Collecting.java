package streams;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Collectors and gatherers. */
public class Collecting {
    record Person(String name, String city, int age) {}

    enum Size {
        SMALL,
        LARGE
    }

    static void show(Object o) {
        System.out.println(o);
    }

    public static void main(String[] args) {
        List<Person> people = List.of(
                new Person("Ada", "London", 36),
                new Person("Bob", "Paris", 25),
                new Person("Cid", "London", 61),
                new Person("Dee", "Rome", 25),
                new Person("Eve", "Paris", 48));
        show(people.stream()
                .collect(Collectors.groupingBy(
                        Person::city, TreeMap::new, Collectors.mapping(Person::name, Collectors.toList()))));
        show(people.stream()
                .collect(Collectors.groupingBy(Person::city, TreeMap::new, Collectors.averagingInt(Person::age))));
        show(people.stream()
                .collect(Collectors.groupingBy(
                        p -> p.age() > 40 ? Size.LARGE : Size.SMALL,
                        () -> new EnumMap<>(Size.class),
                        Collectors.counting())));
        show(people.stream()
                .collect(Collectors.partitioningBy(
                        p -> p.age() > 30, Collectors.mapping(Person::name, Collectors.joining("/", "<", ">")))));
        show(people.stream().collect(Collectors.toMap(Person::name, Person::age, Integer::sum, LinkedHashMap::new)));
        try {
            people.stream().collect(Collectors.toMap(Person::city, Person::age));
        } catch (IllegalStateException e) {
            show(e.getMessage());
        }
        show(people.stream().map(Person::city).collect(Collectors.toCollection(TreeSet::new)) + " "
                + people.stream().collect(Collectors.summingInt(Person::age)) + " "
                + people.stream()
                        .collect(Collectors.minBy(java.util.Comparator.comparing(Person::age)))
                        .get() + " "
                + people.stream()
                        .map(Person::name)
                        .collect(Collectors.collectingAndThen(Collectors.toList(), List::size)));
        IntSummaryStatistics statistics = people.stream().collect(Collectors.summarizingInt(Person::age));
        show(statistics.getMax() + " " + statistics.getAverage());
        show(people.stream()
                .collect(Collectors.teeing(
                        Collectors.counting(), Collectors.averagingInt(Person::age), (n, a) -> n + " of " + a)));
        show(people.stream()
                .collect(Collectors.groupingBy(
                        Person::city,
                        TreeMap::new,
                        Collectors.filtering(
                                p -> p.age() > 30,
                                Collectors.flatMapping(
                                        p -> p.name().chars().mapToObj(c -> (char) c), Collectors.toList())))));
        show(people.stream().collect(Collectors.reducing(0, Person::age, Integer::max)) + " "
                + people.stream().map(Person::name).collect(Collectors.toUnmodifiableList()));
        Collector<String, StringBuilder, String> own = Collector.of(
                StringBuilder::new, (b, s) -> b.append(s.length()), StringBuilder::append, StringBuilder::toString);
        show(Stream.of("a", "bb", "ccc").collect(own));
        Map<Boolean, Map<Integer, List<Integer>>> nested = IntStream.range(0, 12)
                .boxed()
                .collect(Collectors.partitioningBy(
                        n -> n % 2 == 0, Collectors.groupingBy(n -> n % 3, TreeMap::new, Collectors.toList())));
        show(nested);
        show(Stream.of(1, 2, 3).collect(ArrayList::new, ArrayList::add, ArrayList::addAll));
        show(IntStream.range(0, 7).boxed().gather(Gatherers.windowFixed(3)).toList());
        show(IntStream.range(0, 5).boxed().gather(Gatherers.windowSliding(2)).toList());
        show(Stream.of(1, 2, 3, 4).gather(Gatherers.scan(() -> 0, Integer::sum)).toList());
        show(Stream.of("a", "b")
                .gather(Gatherers.fold(() -> "", String::concat))
                .findFirst()
                .get());
    }
}
