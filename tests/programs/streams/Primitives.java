package streams;

import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

public class Primitives {
    public static void main(String[] arguments) {
        IntSummaryStatistics statistics = IntStream.of(4, 8, 15, 16, 23, 42).summaryStatistics();
        System.out.println(statistics + " " + new IntSummaryStatistics());
        statistics.combine(IntStream.of(-1).summaryStatistics());
        System.out.println(statistics.getMin() + " " + statistics.getAverage());
        System.out.println(DoubleStream.of(0.1, 0.2, 0.3, 0.4).sum() + " "
                + DoubleStream.of(1e100, 1, -1e100).sum() + " "
                + DoubleStream.of(1, Double.NaN).max() + " "
                + DoubleStream.empty().average() + " "
                + DoubleStream.iterate(1, each -> each / 2).limit(10).summaryStatistics());
        System.out.println(LongStream.rangeClosed(1, 20).reduce(1, (a, b) -> a * b) + " "
                + LongStream.range(0, 5).mapToObj(Long::toBinaryString).toList());
        System.out.println(IntStream.iterate(1, each -> each < 200, each -> each * 3)
                        .boxed()
                        .toList() + " "
                + IntStream.generate(new AtomicInteger()::getAndIncrement)
                        .skip(3)
                        .limit(3)
                        .sum());
        System.out.println(IntStream.rangeClosed(1, 5)
                .mapToObj(each -> "x".repeat(each))
                .mapToInt(String::length)
                .mapToLong(each -> each * 1_000_000_007L)
                .asDoubleStream()
                .max()
                .getAsDouble());
        System.out.println(IntStream.range(0, 10)
                        .takeWhile(each -> each < 6)
                        .dropWhile(each -> each < 3)
                        .boxed()
                        .toList()
                + " " + IntStream.of(3, 1, 3, 2).distinct().sorted().boxed().toList());
        System.out.println(IntStream.range(0, 3)
                        .flatMap(each -> IntStream.range(0, each + 1))
                        .boxed()
                        .toList() + " "
                + IntStream.range(0, 3)
                        .mapMulti((each, sink) -> {
                            sink.accept(each);
                            sink.accept(-each);
                        })
                        .boxed()
                        .toList());
        System.out.println(IntStream.concat(IntStream.of(1), IntStream.of(2)).anyMatch(each -> each == 2) + " "
                + IntStream.empty().allMatch(each -> false) + " "
                + IntStream.of(1).noneMatch(each -> each == 1) + " "
                + IntStream.of(5, 6).findFirst() + " "
                + IntStream.of(1, 2, 3)
                        .collect(StringBuilder::new, (text, each) -> text.append(each), StringBuilder::append));
        System.out.println(Arrays.toString(
                        "hello".chars().map(Character::toUpperCase).toArray()) + " "
                + Arrays.stream(new double[] {1.5, 2.5}).map(Math::rint).boxed().toList());
        StringBuilder order = new StringBuilder();
        long count = Stream.of("d", "a", "c", "b")
                .peek(each -> order.append(each))
                .filter(each -> !each.equals("c"))
                .peek(each -> order.append(each.toUpperCase()))
                .sorted()
                .peek(each -> order.append('.'))
                .skip(1)
                .limit(1)
                .count();
        System.out.println(count + " " + order);
        order.setLength(0);
        Stream<String> lazy = Stream.of("x", "y")
                .peek(order::append)
                .onClose(() -> order.append("closed1"))
                .onClose(() -> {
                    throw new IllegalStateException("closing");
                });
        System.out.println("[" + order + "]");
        try (lazy) {
            System.out.println(lazy.findFirst().get() + order);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + " " + order);
        }
        try {
            lazy.count();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(Stream.iterate(new int[] {0, 1}, pair -> new int[] {pair[1], pair[0] + pair[1]})
                .limit(12)
                .map(pair -> pair[0])
                .toList());
        System.out.println(Stream.of(List.of(1, 2), List.of(3), List.<Integer>of())
                .flatMap(List::stream)
                .reduce(0, (sum, each) -> sum * 10 + each, Integer::sum));
        try {
            Stream.of(1, null, 3).toList().forEach(each -> System.out.print(each + " "));
            System.out.println(Stream.of(1, 2).parallel().isParallel());
            Stream.of(1, 2, 3).map(each -> 6 / (each - 2)).forEach(each -> System.out.print(each + " "));
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(Stream.of("a", "b", "c")
                        .gather(java.util.stream.Gatherers.windowSliding(2))
                        .toList() + " "
                + IntStream.range(0, 7)
                        .boxed()
                        .gather(java.util.stream.Gatherers.windowFixed(3))
                        .toList() + " "
                + Stream.of(1, 2, 3)
                        .gather(java.util.stream.Gatherers.scan(() -> 0, Integer::sum))
                        .toList());
    }
}
