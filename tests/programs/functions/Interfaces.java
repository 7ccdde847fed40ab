package functions;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.LongSupplier;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

public class Interfaces {
    @FunctionalInterface
    interface Three<A, B, C, R> {
        R apply(A a, B b, C c);

        default <S> Three<A, B, C, S> then(Function<? super R, ? extends S> next) {
            return (a, b, c) -> next.apply(apply(a, b, c));
        }

        static <A> Three<A, A, A, List<A>> list() {
            return List::of;
        }
    }

    static <A, B, C> Function<A, Function<B, C>> curry(BiFunction<A, B, C> function) {
        return a -> b -> function.apply(a, b);
    }

    static <T> Supplier<T> lazily(Supplier<T> supplier) {
        return new Supplier<>() {
            private T value;
            private boolean made;

            @Override
            public T get() {
                if (!made) {
                    value = supplier.get();
                    made = true;
                }
                return value;
            }
        };
    }

    static Function<Integer, Integer> fixed(Function<Function<Integer, Integer>, Function<Integer, Integer>> step) {
        return argument -> step.apply(fixed(step)).apply(argument);
    }

    public static void main(String[] arguments) {
        Function<Integer, Integer> twice = each -> each * 2;
        Function<Integer, Integer> plus = each -> each + 3;
        System.out.println(
                twice.andThen(plus).apply(5) + " " + twice.compose(plus).apply(5) + " "
                        + Function.<String>identity().apply("same"));
        Predicate<String> empty = String::isEmpty;
        Predicate<String> text =
                Predicate.not(empty).and(each -> each.length() < 4).or(each -> each.equals("exactly"));
        System.out.println(text.test("abc") + " " + text.test("abcd") + " " + text.test("exactly") + " "
                + text.negate().test("") + " " + Predicate.isEqual(null).test(null));
        BiFunction<Integer, Integer, Integer> sum = Integer::sum;
        System.out.println(sum.andThen(Integer::toBinaryString).apply(5, 6) + " "
                + curry(sum).apply(1).apply(2));
        UnaryOperator<String> shout = String::toUpperCase;
        BinaryOperator<Integer> larger = BinaryOperator.maxBy(Comparator.naturalOrder());
        System.out.println(shout.apply("hey") + " " + larger.apply(3, 9) + " "
                + BinaryOperator.<Integer>minBy(Comparator.reverseOrder()).apply(3, 9));
        int[] counter = {0};
        Supplier<String> lazy = lazily(() -> "made " + ++counter[0]);
        System.out.println(lazy.get() + " " + lazy.get() + " " + counter[0]);
        Consumer<StringBuilder> first = builder -> builder.append("1");
        StringBuilder built = new StringBuilder();
        first.andThen(builder -> builder.append("2")).andThen(first).accept(built);
        BiConsumer<StringBuilder, Object> append = StringBuilder::append;
        append.andThen((builder, each) -> builder.insert(0, each)).accept(built, 'x');
        System.out.println(built);
        IntUnaryOperator increment = each -> each + 1;
        IntBinaryOperator power = (base, exponent) -> {
            int result = 1;
            for (int i = 0; i < exponent; i++) {
                result *= base;
            }
            return result;
        };
        IntPredicate even = each -> (each & 1) == 0;
        IntFunction<int[]> array = int[]::new;
        System.out.println(increment.andThen(increment).compose(increment).applyAsInt(1) + " " + power.applyAsInt(3, 7)
                + " " + even.and(each -> each > 5).test(8) + " " + array.apply(4).length);
        ToIntBiFunction<String, String> distance = (a, b) -> a.compareTo(b);
        ToLongFunction<String> parse = Long::parseLong;
        LongSupplier big = () -> Long.MAX_VALUE;
        BooleanSupplier yes = () -> true;
        DoubleBinaryOperator hypotenuse = Math::hypot;
        ObjIntConsumer<String> print = (name, number) -> System.out.print(name + number + " ");
        print.accept("n", 4);
        System.out.println(distance.applyAsInt("a", "c") + " " + parse.applyAsLong("-5") + " " + big.getAsLong() + " "
                + yes.getAsBoolean() + " " + hypotenuse.applyAsDouble(3, 4));
        System.out.println(Three.<Integer>list()
                .then(List::size)
                .then(size -> "size " + size)
                .apply(1, 2, 3));
        System.out.println(fixed(self -> each -> each <= 1 ? 1 : each * self.apply(each - 1))
                .apply(10));
        Runnable[] actions = new Runnable[3];
        for (int i = 0; i < actions.length; i++) {
            int number = i;
            actions[i] = () -> System.out.print("action " + number + " ");
        }
        for (Runnable action : actions) {
            action.run();
        }
        System.out.println();
        try {
            twice.andThen(null);
        } catch (NullPointerException e) {
            System.out.println("null function");
        }
        Function<Object, String> general = Object::toString;
        Function<? super Integer, ? extends CharSequence> narrowed = general;
        System.out.println(narrowed.apply(42).length());
    }
}
