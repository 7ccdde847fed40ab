package language;

import java.util.Arrays;
import java.util.List;

/** JLS 15.12.2: which method is chosen, among boxing, widening, varargs and null. */
public class Overloads {
    static String f(int i) {
        return "int";
    }

    static String f(long l) {
        return "long";
    }

    static String f(double d) {
        return "double";
    }

    static String f(Integer i) {
        return "Integer";
    }

    static String f(Object o) {
        return "Object";
    }

    static String f(int... is) {
        return "int...";
    }

    static String g(Object o) {
        return "Object";
    }

    static String g(String s) {
        return "String";
    }

    static String h(Object... os) {
        return os == null ? "null array" : "objects " + os.length;
    }

    static String h(String s, Object... os) {
        return "string and " + os.length;
    }

    static String v(int first, int... rest) {
        return first + Arrays.toString(rest);
    }

    static String w(char c) {
        return "char";
    }

    static String w(int i) {
        return "int";
    }

    static String x(long a, int b) {
        return "long int";
    }

    static String x(double a, double b) {
        return "double double";
    }

    static String y(List<?> l) {
        return "list";
    }

    static String y(Iterable<?> i) {
        return "iterable";
    }

    String virtual(Object o) {
        return "base object";
    }

    static class Sub extends Overloads {
        @Override
        String virtual(Object o) {
            return "sub object";
        }

        String virtual(String s) {
            return "sub string";
        }
    }

    public static void main(String[] args) {
        byte b = 1;
        short s = 1;
        char c = 'c';
        long l = 1;
        float fl = 1;
        System.out.println(f(b) + " " + f(s) + " " + f(c) + " " + f(1) + " " + f(l) + " " + f(fl) + " " + f(1.0) + " "
                + f((Integer) 1) + " " + f((Long) 1L) + " " + f("s") + " " + f() + " " + f(1, 2) + " " + f(new int[0]));
        System.out.println(g(null) + " " + g((Object) "s") + " " + g("s"));
        System.out.println(h() + ", " + h((Object[]) null) + ", " + h((Object) null) + ", " + h(1, 2, 3) + ", "
                + h(new Object[] {1, 2}) + ", " + h(new int[] {1, 2}) + ", " + h("s", 1));
        System.out.println(v(1) + v(1, 2) + v(1, new int[] {5, 6}));
        System.out.println(w('a') + w(97) + w((char) 97) + w('a' + 1));
        System.out.println(x(1, 2) + ", " + x(1, 2L) + ", " + x(1f, 2));
        System.out.println(y(List.of()) + " " + y((Iterable<?>) List.of()));
        Overloads o = new Sub();
        System.out.println(o.virtual("s") + ", " + new Sub().virtual("s") + ", " + new Sub().virtual((Object) "s"));

        Integer small1 = 100, small2 = 100;
        Integer i1 = 1000, i2 = 1000;
        System.out.println((small1 == small2) + " " + i1.equals(i2) + " " + (i1 <= i2 && i1 >= i2));
        Object mixed = true ? 1 : 2.0;
        Object kept = true ? (Object) 1 : 2.0;
        Object chars = false ? 1 : 'a';
        System.out.println(mixed + " " + kept + " " + chars);
        Integer none = null;
        try {
            int boom = none;
            System.out.println(boom);
        } catch (NullPointerException e) {
            System.out.println("unboxed null");
        }
        try {
            int boom = args.length > 100 ? 1 : none;
            System.out.println(boom);
        } catch (NullPointerException e) {
            System.out.println("unboxed null in a conditional");
        }
        Integer counter = 5;
        counter++;
        counter += 10;
        Character letter = 'a';
        letter++;
        System.out.println(counter + " " + letter);
        long sum = 0;
        for (Integer i : List.of(1, 2, 3)) {
            sum += i;
        }
        System.out.println(sum);
    }
}
