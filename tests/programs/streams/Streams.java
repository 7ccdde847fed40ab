package streams;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Spliterator;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Streams of objects and primitives. */
public class Streams {
    public static void main(String[] args) {
        List<String> words = List.of("the", "quick", "brown", "fox", "jumps", "over", "the", "lazy", "dog");
        System.out.println(words.stream()
                .filter(w -> w.length() > 3)
                .map(String::toUpperCase)
                .sorted()
                .toList());
        System.out.println(words.stream()
                .distinct()
                .sorted(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()))
                .skip(2)
                .limit(4)
                .toList());
        System.out.println(words.stream().mapToInt(String::length).summaryStatistics());
        System.out.println(words.stream()
                .flatMap(w -> w.chars().mapToObj(c -> (char) c))
                .filter(c -> c > 'r')
                .distinct()
                .toList());
        System.out.println(words.stream().reduce("", (a, b) -> a + b.charAt(0))
                + words.stream().map(String::length).reduce(Integer::max).get()
                + words.stream().reduce(0, (n, w) -> n + w.length(), Integer::sum));
        System.out.println(words.stream().anyMatch("fox"::equals) + " "
                + words.stream().allMatch(w -> w.length() < 6) + " "
                + words.stream().noneMatch(String::isEmpty) + " "
                + words.stream().findFirst().get() + " " + words.stream().count() + " "
                + words.stream().max(Comparator.naturalOrder()).get()
                + words.stream().min(Comparator.comparing(w -> w.charAt(1))).get());
        System.out.println(IntStream.rangeClosed(1, 5).mapToObj(n -> "n" + n).toList() + " "
                + IntStream.range(0, 10).filter(n -> n % 3 == 0).boxed().toList()
                + IntStream.of(3, 1, 2).sorted().boxed().toList()
                + IntStream.iterate(1, n -> n < 100, n -> n * 3).sum() + " "
                + IntStream.range(0, 5).average().getAsDouble() + " "
                + LongStream.rangeClosed(1, 20).reduce(1, (a, b) -> a * b) + " "
                + DoubleStream.of(1.5, 2.5).map(d -> d * 2).sum());
        System.out.println(Stream.iterate(1, n -> n * 2)
                        .takeWhile(n -> n < 200)
                        .dropWhile(n -> n < 10)
                        .toList() + " " + Stream.generate(() -> "x").limit(3).toList()
                + Stream.concat(Stream.of(1), Stream.of(2, 3)).toList()
                + Stream.ofNullable(null).count() + Stream.empty().findAny());
        List<String> trace = new ArrayList<>();
        Stream.of("a", "b", "c", "d")
                .peek(s -> trace.add("peek " + s))
                .map(s -> s + s)
                .filter(s -> !s.startsWith("a"))
                .peek(s -> trace.add("kept " + s))
                .limit(2)
                .forEach(s -> trace.add("end " + s));
        System.out.println(trace);
        System.out.println(Stream.of(1, 2, 3, 4)
                .<Object>mapMulti((n, sink) -> {
                    if (n % 2 == 0) {
                        sink.accept(n);
                        sink.accept("again " + n);
                    }
                })
                .toList());
        Stream<Integer> used = Stream.of(1);
        used.count();
        try {
            used.count();
        } catch (IllegalStateException e) {
            System.out.println("used twice");
        }
        StringBuilder closed = new StringBuilder();
        try (Stream<Integer> s = Stream.of(1).onClose(() -> closed.append("closed"))) {
            closed.append(s.count());
        }
        System.out.println(closed);
        Optional<String> some = Optional.of("value");
        Optional<String> none = Optional.empty();
        System.out.println(some.map(String::length) + " " + none.map(String::length) + " " + none.orElse("other")
                + none.or(() -> Optional.of("supplied")).get()
                + some.filter(String::isEmpty).isPresent() + some.flatMap(s -> none)
                + some.stream().count() + Optional.ofNullable(null).isEmpty() + OptionalInt.of(3)
                + some.equals(Optional.of("value")));
        some.ifPresentOrElse(System.out::println, () -> System.out.println("none"));
        try {
            none.orElseThrow();
        } catch (java.util.NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(Arrays.stream(new int[] {1, 2, 3})
                        .map(n -> n * n)
                        .boxed()
                        .map(Object::toString)
                        .reduce(String::concat)
                        .get()
                + Arrays.stream(new String[] {"a", "b", "c"}, 1, 3).toList());
        Iterator<Integer> numbers = List.of(1, 2, 3).iterator();
        Iterable<Integer> iterable = () -> numbers;
        System.out.println(StreamSupport.stream(iterable.spliterator(), false)
                .mapToInt(Integer::intValue)
                .sum());
        Spliterator<Integer> split = new ArrayList<>(List.of(1, 2, 3, 4)).spliterator();
        Spliterator<Integer> first = split.trySplit();
        System.out.println(
                first.estimateSize() + " " + split.estimateSize() + " " + split.hasCharacteristics(Spliterator.SIZED));
        System.out.println("hello".chars().filter(c -> c == 'l').count() + " "
                + IntStream.range(0, 100)
                        .boxed()
                        .sorted(Comparator.reverseOrder())
                        .limit(3)
                        .toList()
                + IntStream.range(0, 20).skip(5).asLongStream().limit(2).sum()
                + Stream.of("b", "a").sorted().map(Function.identity()).toList()
                + IntStream.rangeClosed(1, 3)
                        .mapToObj(Integer::toString)
                        .iterator()
                        .next());
        System.out.println(IntStream.rangeClosed(2, 50)
                .filter(n -> IntStream.rangeClosed(2, (int) Math.sqrt(n)).noneMatch(d -> n % d == 0))
                .boxed()
                .toList());
    }
}
