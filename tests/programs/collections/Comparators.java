package collections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Comparators put together. */
public class Comparators {
    record Person(String name, Integer age, double height) {}

    public static void main(String[] args) {
        List<Person> people = new ArrayList<>(List.of(
                new Person("Bob", 30, 1.8),
                new Person("Ann", 25, 1.7),
                new Person("Cy", 30, 1.6),
                new Person("ann", 41, 1.9),
                new Person("Dee", 25, 1.7)));
        people.add(new Person("Eve", null, 1.5));
        show(people, Comparator.comparing(Person::name));
        show(
                people,
                Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Person::height, Comparator.reverseOrder()));
        show(
                people,
                Comparator.comparing(Person::age, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparingDouble(Person::height));
        show(
                people,
                Comparator.comparing(Person::age, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(Person::name));
        show(
                people,
                Comparator.comparingDouble(Person::height)
                        .reversed()
                        .thenComparing(Comparator.comparing(Person::name).reversed()));
        show(
                people,
                Comparator.<Person>comparingInt(p -> p.name().length())
                        .thenComparing(p -> p.name().charAt(1)));
        System.out.println(Comparator.<Integer>naturalOrder().compare(1, 2) + " "
                + Comparator.<String>nullsFirst(null).compare(null, "a"));
    }

    static void show(List<Person> people, Comparator<Person> order) {
        List<Person> sorted = new ArrayList<>(people);
        sorted.sort(order);
        System.out.println(sorted.stream().map(Person::name).toList());
    }
}
