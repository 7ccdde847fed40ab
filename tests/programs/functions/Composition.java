package functions;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** java.util.function put together; Optional; Objects. */
public class Composition {
    static Function<Integer, Function<Integer, Integer>> curry(BiFunction<Integer, Integer, Integer> f) {
        return a -> b -> f.apply(a, b);
    }

    static Supplier<Integer> counter() {
        int[] n = {0};
        return () -> ++n[0];
    }

    static <T> Supplier<T> memo(Supplier<T> inner) {
        Object[] kept = new Object[1];
        return () -> {
            if (kept[0] == null) {
                kept[0] = inner.get();
            }
            @SuppressWarnings("unchecked")
            T t = (T) kept[0];
            return t;
        };
    }

    public static void main(String[] args) {
        Function<Integer, Integer> inc = n -> n + 1;
        Function<Integer, Integer> twice = n -> n * 2;
        System.out.println(
                inc.andThen(twice).apply(5) + " " + inc.compose(twice).apply(5) + " "
                        + Function.<String>identity().apply("i"));
        Predicate<String> empty = String::isEmpty;
        System.out.println(empty.negate()
                        .and(s -> s.length() < 3)
                        .or(s -> s.equals("long one"))
                        .test("ab") + " " + Predicate.not(empty).test("")
                + Predicate.isEqual(null).test(null));
        System.out.println(curry((a, b) -> a * 10 + b).apply(3).apply(4));
        Supplier<Integer> c = counter();
        Supplier<Integer> m = memo(counter());
        System.out.println(c.get() + c.get() + c.get() + " " + m.get() + m.get());
        System.out.println(BinaryOperator.minBy(Integer::compare).apply(3, 2) + " "
                + UnaryOperator.<String>identity().apply("u")
                + ((IntUnaryOperator) n -> -n).andThen(Math::abs).applyAsInt(-9));
        Optional<String> some = Optional.of("value");
        Optional<String> none = Optional.ofNullable(null);
        System.out.println(some.map(String::length).filter(n -> n > 3) + " " + none.or(() -> Optional.of("other"))
                + none.orElseGet(() -> "got") + some.flatMap(s -> none).isPresent()
                + some.stream().count() + OptionalInt.of(4).getAsInt() + none);
        some.ifPresentOrElse(System.out::println, () -> System.out.println("none"));
        none.ifPresentOrElse(System.out::println, () -> System.out.println("none"));
        try {
            none.get();
        } catch (java.util.NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
        try {
            none.orElseThrow(() -> new IllegalStateException("own"));
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            Objects.requireNonNull(null, "must be there");
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            Objects.checkIndex(5, 3);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(Objects.hash(1, "a", null) + " " + Objects.equals(null, null) + Objects.toString(null, "d")
                + Objects.requireNonNullElse(null, 3) + Objects.compare("a", "b", String::compareTo)
                + Objects.hashCode(null));
        Function<Function<Integer, Integer>, Function<Integer, Integer>> squared = f -> f.andThen(f);
        System.out.println(squared.apply(squared.apply(inc)).apply(0) + " "
                + squared.apply(twice).apply(3));
    }
}
