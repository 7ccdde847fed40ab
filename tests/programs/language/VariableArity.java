package language;

import java.util.Arrays;

/** Methods of variable arity and overload resolution with them (JLS 15.12.2). */
public class VariableArity {
    static String f(Object... objects) {
        return objects == null ? "null" : "objects" + objects.length;
    }

    static String g(int... numbers) {
        return "ints" + Arrays.toString(numbers);
    }

    static String g(long first, long second) {
        return "longs";
    }

    static String g(Integer first, Integer second) {
        return "boxed";
    }

    static String h(String first, Object... rest) {
        return first + rest.length;
    }

    static String h(String first, String second) {
        return "two";
    }

    static String k(char c) {
        return "char";
    }

    static String k(int i) {
        return "int";
    }

    static String k(double d) {
        return "double";
    }

    static String k(Object o) {
        return "Object " + o.getClass().getSimpleName();
    }

    @SafeVarargs
    static <T> int count(T... all) {
        return all.length;
    }

    public static void main(String[] args) {
        System.out.println(f()
                + f(1)
                + f(1, "a")
                + f((Object[]) null)
                + f((Object) null)
                + f(new String[] {"a", "b"})
                + f((Object) new String[2])
                + f(new int[] {1, 2}));
        System.out.println(
                g() + g(1) + g(1, 2) + g((short) 1, 2) + g(1, 2, 3) + g(Integer.valueOf(1), Integer.valueOf(2)));
        System.out.println(h("a") + h("a", "b") + h("a", 1) + h("a", "b", "c") + h("a", new Object[] {1, 2}));
        byte b = 1;
        long l = 1;
        System.out.println(
                k('c') + k(1) + k(b) + k(l) + k(1f) + k(Integer.valueOf(1)) + k("s") + k((Object) 'c') + k(true));
        System.out.println(count() + count(1, "b", null) + count(new int[3]) + count(new Integer[3]));
        System.out.println(String.format("%s %s", "a", "b")
                + Arrays.asList(1, 2).size()
                + Arrays.asList(new int[] {1, 2}).size());
    }
}
