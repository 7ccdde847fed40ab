package language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.*;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JLS 15.13, 15.27: adaptation of arguments and results, when receivers are evaluated, overloads, generic constructors. */
public class ReferencesOfMethods {
    static int evaluated;

    static StringBuilder receiver() {
        evaluated++;
        return new StringBuilder("r" + evaluated);
    }

    static String all(Object first, Object... rest) {
        return first + Arrays.toString(rest);
    }

    static long widen(long a, double b) {
        return a + (long) b;
    }

    static Integer boxed(Integer a) {
        return a == null ? -1 : a + 1;
    }

    static byte narrow(int n) {
        return (byte) n;
    }

    interface IntToLong {
        long apply(int n);
    }

    interface ToObject {
        Object apply(byte b);
    }

    interface Three<A, B, C, R> {
        R apply(A a, B b, C c);

        default <S> Three<A, B, C, S> then(Function<? super R, ? extends S> f) {
            return (a, b, c) -> f.apply(apply(a, b, c));
        }
    }

    interface Generic {
        <T> T same(T t);
    }

    static <T> T identity(T t) {
        return t;
    }

    static class Base {
        String who() {
            return "base";
        }

        protected String hidden(int n) {
            return "hidden" + n;
        }
    }

    static class Derived extends Base {
        @Override
        String who() {
            return "derived";
        }

        Supplier<String> superWho() {
            return super::who;
        }

        IntFunction<String> superHidden() {
            return Derived.super::hidden;
        }

        Supplier<String> thisWho() {
            return this::who;
        }
    }

    static class Cell<T> {
        final T value;

        <U extends T> Cell(U value) {
            this.value = value;
        }

        <R> Cell<R> map(Function<? super T, ? extends R> f) {
            return new Cell<>(f.apply(value));
        }

        @Override
        public String toString() {
            return "Cell " + value;
        }
    }

    static void run(Runnable r) {
        System.out.print("runnable ");
        r.run();
    }

    static <T> T run(Callable<T> c) throws Exception {
        System.out.print("callable ");
        return c.call();
    }

    static String over(Function<String, Integer> f) {
        return "function " + f.apply("12");
    }

    static String over(ToIntBiFunction<String, String> f) {
        return "bifunction " + f.applyAsInt("1", "2");
    }

    static int factorial(int n) {
        IntUnaryOperator[] self = new IntUnaryOperator[1];
        self[0] = k -> k < 2 ? 1 : k * self[0].applyAsInt(k - 1);
        return self[0].applyAsInt(n);
    }

    public static void main(String[] args) throws Exception {
        Supplier<String> text = receiver()::toString;
        System.out.println(evaluated + text.get() + text.get() + evaluated);
        Supplier<String> lambda = () -> receiver().toString();
        System.out.println(evaluated + lambda.get() + lambda.get() + evaluated);
        String none = args.length > 5 ? "" : null;
        try {
            Supplier<Integer> length = none::length;
            System.out.println("made " + length);
        } catch (NullPointerException e) {
            System.out.println("null receiver at once");
        }
        Supplier<Integer> later = () -> none.length();
        try {
            later.get();
        } catch (NullPointerException e) {
            System.out.println("null receiver later");
        }
        Function<String, Integer> unbound = String::length;
        try {
            unbound.apply(null);
        } catch (NullPointerException e) {
            System.out.println("null argument");
        }
        BiFunction<String, Integer, String> varargs2 = ReferencesOfMethods::all;
        Function<String, String> varargs1 = ReferencesOfMethods::all;
        BiFunction<Object, Object[], String> exact = ReferencesOfMethods::all;
        Three<Integer, String, Character, String> varargs3 = ReferencesOfMethods::all;
        System.out.println(varargs1.apply("a")
                + varargs2.apply("a", 1)
                + exact.apply("a", new Object[] {2, 3})
                + varargs3.apply(1, "b", 'c')
                + varargs3.then(String::length).apply(1, "", 'x'));
        IntToLong widened = n -> widen(n, n);
        BiFunction<Integer, Float, Long> unboxed = ReferencesOfMethods::widen;
        ToObject box = ReferencesOfMethods::narrow;
        IntUnaryOperator viaBox = ReferencesOfMethods::boxed;
        System.out.println(widened.apply(5) + " " + unboxed.apply(3, 2.9f) + " "
                + box.apply((byte) -3).getClass().getSimpleName() + " " + viaBox.applyAsInt(4));
        Supplier<Integer> nothing = () -> null;
        try {
            IntSupplier unboxing = nothing::get;
            System.out.println(unboxing.getAsInt());
        } catch (NullPointerException e) {
            System.out.println("unboxing null");
        }
        IntToDoubleFunction d = Integer::valueOf;
        Function<Integer, Object> o = Long::valueOf;
        System.out.println(d.applyAsDouble(3) + " " + o.apply(4).getClass().getSimpleName());
        Generic generic = ReferencesOfMethods::identity;
        String same = generic.same("generic");
        int one = generic.same(1);
        System.out.println(same + one);
        Derived derived = new Derived();
        Function<Base, String> virtual = Base::who;
        System.out.println(derived.superWho().get()
                + derived.superHidden().apply(3)
                + derived.thisWho().get()
                + virtual.apply(derived));
        Function<String, Cell<CharSequence>> cells = Cell<CharSequence>::new;
        System.out.println(cells.apply("q") + " "
                + cells.andThen(c -> c.map(CharSequence::length)).apply("four"));
        IntFunction<int[][]> arrays = int[][]::new;
        Function<Integer, List<String>[]> lists = List[]::new;
        System.out.println(arrays.apply(3).length + " " + lists.apply(2).length + " "
                + Stream.of(1, 2).toArray(Integer[]::new).length);
        try {
            arrays.apply(-1);
        } catch (NegativeArraySizeException e) {
            System.out.println("size " + e.getMessage());
        }
        UnaryOperator<int[]> cloner = int[]::clone;
        int[] original = {1, 2};
        int[] copy = cloner.apply(original);
        copy[0] = 9;
        System.out.println(original[0] + " " + copy[0]);
        run(() -> System.out.println("void"));
        System.out.println(run(() -> "value"));
        run((Runnable) () -> System.out.println("cast"));
        System.out.println(over(n -> Integer.parseInt(n)) + over((a, b) -> a.length() + b.length()));
        System.out.println(factorial(10));
        Function<Integer, Function<Integer, Function<Integer, Integer>>> curried = a -> b -> c -> a * 100 + b * 10 + c;
        System.out.println(curried.apply(1).apply(2).apply(3));
        Supplier<Runnable> nested = () -> () -> System.out.println("nested " + evaluated++);
        nested.get().run();
        nested.get().run();
        Object chosen = args.length == 0 ? (Supplier<String>) () -> "first" : (Callable<String>) () -> "second";
        System.out.println(chosen instanceof Supplier<?> s ? s.get() : "callable");
        BinaryOperator<Integer> max =
                BinaryOperator.maxBy(Comparator.comparing(Integer::bitCount).thenComparing(Comparator.reverseOrder()));
        System.out.println(max.apply(7, 8) + " " + max.apply(4, 8));
        Consumer<List<String>> adder = l -> l.add("x");
        List<String> collected = new ArrayList<>();
        adder.andThen(List::clear).andThen(l -> l.add("y")).accept(collected);
        System.out.println(collected);
        System.out.println(Stream.of("b", "a", "c")
                .sorted(Comparator.comparing(Function.<String>identity()).reversed())
                .collect(Collectors.joining()));
        Predicate<String> p = String::isEmpty;
        System.out.println(
                p.negate().and("x"::equals).or(Predicate.isEqual("y")).test("y") + " "
                        + Predicate.not(p).test(""));
        Callable<Void> thrower = () -> {
            throw new java.io.IOException("checked");
        };
        try {
            thrower.call();
        } catch (java.io.IOException e) {
            System.out.println(e.getMessage());
        }
        ReferencesOfMethods.<Integer>each(List.of(1, 2, 3), System.out::print);
        ReferencesOfMethods.<Object>each(List.of('a', 2.0, "s"), System.out::print);
        System.out.println();
        char[] cs = {'o', 'k'};
        Consumer<char[]> printing = System.out::println;
        printing.accept(cs);
    }

    static <T> void each(List<? extends T> list, Consumer<? super T> c) {
        for (T t : list) {
            c.accept(t);
        }
    }
}
