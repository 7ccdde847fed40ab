package streams;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Streams: laziness, short circuits, primitive streams, takeWhile, mapMulti, gatherers. */
public class Pipelines {
    public static void main(String[] args) {
        List<String> log = new ArrayList<>();
        int first = Stream.of(5, 8, 13, 21)
                .peek(n -> log.add("see" + n))
                .filter(n -> n % 2 == 1)
                .map(n -> n * 10)
                .skip(1)
                .findFirst()
                .orElse(-1);
        System.out.println(first + " " + log);
        System.out.println(
                IntStream.rangeClosed(1, 5).mapToObj(i -> "x".repeat(i)).collect(Collectors.joining(","))
                        + IntStream.iterate(1, i -> i < 500, i -> i * 3).boxed().toList());
        System.out.println(Stream.iterate(new long[] {0, 1}, p -> new long[] {p[1], p[0] + p[1]})
                .limit(60)
                .mapToLong(p -> p[0])
                .filter(n -> n % 2 == 0)
                .sum());
        System.out.println(Stream.of(1, 2, 3, 4, 1).takeWhile(n -> n < 4).toList() + ""
                + Stream.of(1, 2, 3, 4, 1).dropWhile(n -> n < 4).toList());
        System.out.println(Stream.of(1, 2, 3)
                .<String>mapMulti((n, sink) -> {
                    for (int i = 0; i < n; i++) {
                        sink.accept(n + "" + i);
                    }
                })
                .toList());
        System.out.println(Stream.of(List.of(1, 2), List.<Integer>of(), List.of(3))
                .flatMap(List::stream)
                .map(n -> n + 0.5)
                .toList());
        System.out.println(IntStream.range(0, 10).summaryStatistics() + " "
                + LongStream.of(3, 1, 2).sorted().boxed().toList()
                + DoubleStream.of(1, 2, 4).average().getAsDouble() + " "
                + DoubleStream.of(0.1, 0.2, 0.3).sum());
        System.out.println(IntStream.of(3, 5).anyMatch(i -> i > 4) + " "
                + IntStream.empty().allMatch(i -> false) + IntStream.of(1).noneMatch(i -> i == 1)
                + IntStream.empty().max());
        Iterator<Integer> it = Stream.of(3, 1, 2).sorted().iterator();
        System.out.println(it.next() + it.next() + it.next() + " " + it.hasNext());
        Stream<Integer> used = Stream.of(1);
        used.count();
        try {
            used.count();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        Stream<String> closing = Stream.of("c").onClose(() -> System.out.println("closed"));
        try (closing) {
            System.out.println(closing.toList());
        }
        List<String> sorted = Arrays.stream(new int[] {4, 2, 9}, 1, 3)
                .map(i -> -i)
                .sorted()
                .boxed()
                .map(String::valueOf)
                .collect(Collectors.toCollection(ArrayList::new));
        System.out.println(sorted);
        try {
            Stream.of(1, 2).map(n -> 1 / (n - 2)).forEach(System.out::println);
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        Map<Character, Long> letters = "hello"
                .chars()
                .mapToObj(c -> (char) c)
                .collect(Collectors.groupingBy(c -> c, TreeMap::new, Collectors.counting()));
        System.out.println(letters);
        System.out.println(Stream.concat(Stream.of(1), Stream.of(2))
                        .parallel()
                        .map(n -> n + 1)
                        .reduce(Integer::sum)
                        .get()
                + Stream.generate(() -> "g").limit(3).collect(Collectors.joining()));
    }
}
