package language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** JLS 15.13, 15.27: lambdas and every kind of method reference. */
public class Lambdas {
    private final String name;
    private int counter;

    Lambdas(String name) {
        this.name = name;
    }

    Lambdas() {
        this("default");
    }

    String greet(String other) {
        return name + " greets " + other;
    }

    static int twice(int n) {
        return 2 * n;
    }

    static String join(String... parts) {
        return String.join("+", parts);
    }

    Runnable counting() {
        return () -> counter++;
    }

    Supplier<Supplier<String>> nested() {
        String local = name.toUpperCase();
        return () -> {
            String inner = local + "!";
            return () -> name + inner + counter;
        };
    }

    static class Child extends Lambdas {
        Child() {
            super("child");
        }

        @Override
        String greet(String other) {
            return "child version";
        }

        Function<String, String> parents() {
            return super::greet;
        }
    }

    class Inner {
        final int n;

        Inner(int n) {
            this.n = n;
        }

        @Override
        public String toString() {
            return name + n;
        }
    }

    IntFunction<Inner> inners() {
        return Inner::new;
    }

    interface Tri<A, B, C, R> {
        R apply(A a, B b, C c);

        default <S> Tri<A, B, C, S> then(Function<? super R, ? extends S> next) {
            return (a, b, c) -> next.apply(apply(a, b, c));
        }
    }

    interface Marker {}

    static <T extends Runnable & Marker> void runMarked(T t) {
        t.run();
        System.out.println(t instanceof Marker);
    }

    static IntUnaryOperator factorial;

    static <T> T call(Callable<T> callable) throws Exception {
        return callable.call();
    }

    static String overloaded(Supplier<String> s) {
        return "supplier " + s.get();
    }

    static String overloaded(Runnable r) {
        r.run();
        return "runnable";
    }

    public static void main(String[] args) throws Exception {
        IntUnaryOperator statically = Lambdas::twice;
        Lambdas ada = new Lambdas("Ada");
        Function<String, String> bound = ada::greet;
        BiFunction<Lambdas, String, String> unbound = Lambdas::greet;
        Supplier<Lambdas> constructor = Lambdas::new;
        Function<String, Lambdas> withArgument = Lambdas::new;
        IntFunction<int[]> array = int[]::new;
        Function<Integer, String[][]> arrays = String[][]::new;
        BinaryOperator<String> varargs = Lambdas::join;
        Function<Object, String> widened = String::valueOf;
        ToIntFunction<String> unboxed = Integer::valueOf;
        Function<Integer, Long> boxed = Integer::longValue;
        Consumer<String> discards = new ArrayList<String>()::add;
        System.out.println(statically.applyAsInt(21) + " " + bound.apply("Bob") + " " + unbound.apply(ada, "Eve"));
        System.out.println(constructor.get().name + " " + withArgument.apply("Zoe").name + " " + array.apply(3).length
                + " " + arrays.apply(2).length + " " + varargs.apply("a", "b"));
        System.out.println(widened.apply(1.5) + " " + unboxed.applyAsInt("12") + " " + boxed.apply(9));
        discards.accept("gone");
        System.out.println(new Child().parents().apply("x") + " / " + new Child().greet("x"));
        System.out.println(ada.inners().apply(4));

        Runnable counting = ada.counting();
        counting.run();
        counting.run();
        System.out.println(ada.counter + " " + ada.nested().get().get());

        factorial = n -> n <= 1 ? 1 : n * factorial.applyAsInt(n - 1);
        System.out.println(factorial.applyAsInt(10));

        Tri<Integer, Long, Double, Double> sum = (a, b, c) -> a + b + c;
        System.out.println(sum.then(d -> "sum " + d).apply(1, 2L, 0.5));

        runMarked((Runnable & Marker) () -> System.out.println("marked"));

        List<Supplier<Integer>> captured = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int copy = i * i;
            captured.add(() -> copy);
        }
        for (String s : List.of("x", "yy")) {
            captured.add(s::length);
        }
        captured.forEach(s -> System.out.print(s.get() + " "));
        System.out.println();

        Predicate<String> empty = String::isEmpty;
        Predicate<String> odd = s -> s.length() % 2 == 1;
        System.out.println(empty.negate().and(odd).or(s -> s.startsWith("z")).test("zz") + " "
                + Predicate.not(empty).test("") + " " + Predicate.isEqual("a").test("a"));
        UnaryOperator<String> trim = String::trim;
        System.out.println(trim.andThen(String::length)
                .compose((Object o) -> " " + o + " ")
                .apply("four"));
        String[] words = {"pear", "fig", "banana", "Apple"};
        Arrays.sort(words, Comparator.comparing(String::length).thenComparing(String::compareToIgnoreCase));
        System.out.println(Arrays.toString(words));
        Arrays.sort(words, String.CASE_INSENSITIVE_ORDER.reversed());
        System.out.println(Arrays.toString(words));
        IntBinaryOperator max = Math::max;
        System.out.println(max.applyAsInt(3, 9));
        System.out.println(call(() -> "called") + " " + overloaded(() -> "s") + " " + overloaded(() -> {}));
        try {
            call(() -> {
                throw new Exception("checked");
            });
        } catch (Exception e) {
            System.out.println(e.getMessage());
        }
        Lambdas nobody = null;
        try {
            Function<String, String> fails = nobody::greet;
            System.out.println("unreached " + fails);
        } catch (NullPointerException e) {
            System.out.println("a bound receiver is checked at once");
        }
        Object same = (Runnable) () -> {};
        System.out.println(
                same.equals(same) + " " + (same instanceof Runnable) + " " + (same.hashCode() == same.hashCode()));
    }
}
