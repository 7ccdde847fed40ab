package language;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** Method references of every kind (JLS 15.13). */
public class MethodReferences {
    final String name;

    MethodReferences(String name) {
        this.name = name;
    }

    MethodReferences() {
        this("none");
    }

    static int max(int a, int b) {
        return Math.max(a, b);
    }

    String greet(String other) {
        return name + " greets " + other;
    }

    class Inner {
        final int n;

        Inner(int n) {
            this.n = n;
        }

        public String toString() {
            return name + n;
        }
    }

    Function<Integer, Inner> inners() {
        return Inner::new;
    }

    static class Base {
        String who() {
            return "base";
        }
    }

    static class Derived extends Base {
        String who() {
            return "derived";
        }

        Supplier<String> ofSuper() {
            return super::who;
        }

        Supplier<String> ofThis() {
            return this::who;
        }
    }

    interface Sum {
        int of(int... numbers);
    }

    static int sum(int... numbers) {
        return Arrays.stream(numbers).sum();
    }

    static <T extends Comparable<T>> T greater(T a, T b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    static MethodReferences made(String log) {
        System.out.println("evaluated " + log);
        return new MethodReferences(log);
    }

    public static void main(String[] args) {
        IntBinaryOperator statics = MethodReferences::max;
        System.out.println(statics.applyAsInt(3, 9));
        Function<String, String> bound = new MethodReferences("Ada")::greet;
        System.out.println(bound.apply("Bob"));
        BiFunction<MethodReferences, String, String> unbound = MethodReferences::greet;
        System.out.println(unbound.apply(new MethodReferences("Cy"), "Di"));
        Supplier<MethodReferences> none = MethodReferences::new;
        Function<String, MethodReferences> named = MethodReferences::new;
        System.out.println(none.get().name + named.apply("Eve").name);
        System.out.println(new MethodReferences("o").inners().apply(4));
        IntFunction<int[]> arrays = int[]::new;
        Function<Integer, String[][]> rows = String[][]::new;
        System.out.println(arrays.apply(3).length + " " + rows.apply(2).length);
        UnaryOperator<int[]> copy = int[]::clone;
        System.out.println(copy.apply(new int[] {1, 2}).length);
        Derived d = new Derived();
        System.out.println(d.ofSuper().get() + d.ofThis().get());
        Sum sum = MethodReferences::sum;
        System.out.println(sum.of() + sum.of(1, 2, 3));
        BiFunction<Integer, Integer, Integer> varargs = MethodReferences::sum;
        System.out.println(varargs.apply(4, 5));
        BiFunction<String, String, String> generic = MethodReferences::greater;
        System.out.println(generic.apply("a", "b"));
        ToIntFunction<Integer> boxed = Integer::intValue;
        System.out.println(boxed.applyAsInt(12345));
        Supplier<String> once = made("once").name::trim;
        System.out.println(once.get() + once.get());
        try {
            MethodReferences nobody = null;
            Supplier<String> fails = nobody.name::trim;
        } catch (NullPointerException e) {
            System.out.println("null receiver");
        }
        System.out.println(List.of("b", "A", "c").stream()
                .map(String::toUpperCase)
                .sorted(String::compareTo)
                .toList());
    }
}
