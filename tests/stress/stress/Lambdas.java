package stress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Closures, records, patterns and streams: many small objects of many classes. */
public class Lambdas {
    sealed interface Expr {
        record Num(int value) implements Expr {}

        record Add(Expr left, Expr right) implements Expr {}

        record Mul(Expr left, Expr right) implements Expr {}

        record Let(Supplier<Expr> body) implements Expr {}
    }

    static Expr random(java.util.Random random, int depth) {
        if (depth == 0) {
            return new Expr.Num(random.nextInt(10));
        }
        return switch (random.nextInt(3)) {
            case 0 -> new Expr.Add(random(random, depth - 1), random(random, depth - 1));
            case 1 -> new Expr.Mul(random(random, depth - 1), random(random, depth - 1));
            default -> {
                Expr inner = random(random, depth - 1);
                yield new Expr.Let(() -> inner);
            }
        };
    }

    static int eval(Expr e) {
        return switch (e) {
            case Expr.Num(int value) -> value;
            case Expr.Add(Expr left, Expr right) -> eval(left) + eval(right);
            case Expr.Mul(Expr left, Expr right) -> eval(left) * eval(right);
            case Expr.Let(Supplier<Expr> body) -> eval(body.get());
        };
    }

    static Function<Integer, Integer> compile(Expr e) {
        return switch (e) {
            case Expr.Num(int value) -> x -> value;
            case Expr.Add(Expr left, Expr right) -> {
                Function<Integer, Integer> a = compile(left);
                Function<Integer, Integer> b = compile(right);
                yield x -> a.apply(x) + b.apply(x);
            }
            case Expr.Mul(Expr left, Expr right) -> {
                Function<Integer, Integer> a = compile(left);
                Function<Integer, Integer> b = compile(right);
                yield x -> a.apply(x) * b.apply(x);
            }
            case Expr.Let(Supplier<Expr> body) -> compile(body.get());
        };
    }

    public static void main(String[] args) throws InterruptedException {
        Check.onThreads(3, Check.seed(args), (thread, random) -> {
            for (int round = 0; round < 60; round++) {
                Expr e = random(random, 5);
                Check.equal(eval(e), compile(e).apply(0), "the value of " + e);
                Check.that(e.equals(e) && e.toString().length() > 3, "the record");
                int size = random.nextInt(40) + 1;
                Map<Integer, List<Integer>> groups =
                        IntStream.range(0, size).boxed().collect(Collectors.groupingBy(n -> n % 7));
                int total = groups.values().stream().mapToInt(List::size).sum();
                Check.equal(size, total, "the groups' sizes");
                List<Supplier<String>> suppliers = new ArrayList<>();
                for (int i = 0; i < size; i++) {
                    int n = i;
                    suppliers.add(() -> "n" + n);
                }
                String joined = suppliers.stream().map(Supplier::get).collect(Collectors.joining(","));
                Optional<String> last =
                        java.util.Arrays.stream(joined.split(",")).reduce((a, b) -> b);
                Check.equal("n" + (size - 1), last.orElse(""), "the last supplier");
            }
        });
        System.out.println("ok");
    }
}
