package reflection;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Fields, methods and constructors: listed, read, written, called. */
public class Members {
    static class Base {
        protected int inherited = 7;
        public String name = "base";

        public Base() {}

        public String hello(String who) {
            return "hello " + who + " from base";
        }

        static long twice(int x) {
            return 2L * x;
        }
    }

    static class Derived extends Base implements Comparable<Derived> {
        private final double weight;
        private static int made;
        boolean flag;
        byte tiny = 1;
        short small = 2;
        char letter = 'c';
        float real = 1.5f;
        long big = 1L << 40;
        int[] numbers = {1, 2, 3};
        List<String> words = List.of("a", "b");

        Derived(double weight) {
            this.weight = weight;
            made++;
        }

        private Derived(String text, int... more) throws NumberFormatException {
            this(Double.parseDouble(text) + more.length);
        }

        @Override
        public String hello(String who) {
            return "hello " + who + " from derived";
        }

        private int secret(int a, long b, double c, boolean d, char e) {
            return (int) (a + b + c) + (d ? 1 : 0) + e;
        }

        void fails(String message) throws java.io.IOException {
            throw new java.io.IOException(message);
        }

        public int compareTo(Derived other) {
            return Double.compare(weight, other.weight);
        }
    }

    public static void main(String[] args) throws Exception {
        System.out.println(
                Derived.class.getName() + " " + Derived.class.getSuperclass().getName());
        for (Field field : sorted(Derived.class.getDeclaredFields())) {
            System.out.println(
                    field + " | " + field.toGenericString() + " | " + Modifier.toString(field.getModifiers()));
        }
        for (Method method : sorted(Derived.class.getDeclaredMethods())) {
            System.out.println(method + " | " + method.toGenericString() + " | " + method.isBridge());
        }
        for (Constructor<?> constructor : sorted(Derived.class.getDeclaredConstructors())) {
            System.out.println(constructor + " | " + constructor.isVarArgs());
        }
        for (Method method : sorted(Derived.class.getMethods())) {
            if (method.getDeclaringClass() != Object.class) {
                System.out.println("public " + method);
            }
        }
        for (Field field : sorted(Derived.class.getFields())) {
            System.out.println("public " + field);
        }
        Constructor<Derived> constructor = Derived.class.getDeclaredConstructor(double.class);
        Derived derived = constructor.newInstance(2.5);
        Derived other = constructor.newInstance(3);
        System.out.println(derived.weight + " " + other.weight + " " + Derived.made);
        for (Field field : sorted(Derived.class.getDeclaredFields())) {
            Object value = field.get(derived);
            System.out.println(
                    field.getName() + " = " + (value instanceof int[] array ? Arrays.toString(array) : value));
        }
        set(derived);
        Method hello = Base.class.getMethod("hello", String.class);
        System.out.println(hello.invoke(derived, "you") + "; " + hello.invoke(new Base(), "me"));
        System.out.println(Base.class.getDeclaredMethod("twice", int.class).invoke(null, 21));
        Method secret = Derived.class.getDeclaredMethod(
                "secret", int.class, long.class, double.class, boolean.class, char.class);
        System.out.println(secret.invoke(derived, (byte) 1, 2, 3.5f, true, 'a'));
        failures(derived);
    }

    private static void set(Derived derived) throws Exception {
        Derived.class.getDeclaredField("flag").setBoolean(derived, true);
        Derived.class.getDeclaredField("tiny").set(derived, (byte) 9);
        Derived.class.getDeclaredField("small").setByte(derived, (byte) 8);
        Derived.class.getDeclaredField("letter").setChar(derived, 'z');
        Derived.class.getDeclaredField("real").setInt(derived, 3);
        Derived.class.getDeclaredField("big").set(derived, 'x');
        Derived.class.getDeclaredField("numbers").set(derived, new int[] {4});
        Derived.class.getField("name").set(derived, "named");
        System.out.println(derived.flag + " " + derived.tiny + " " + derived.small + " " + derived.letter + " "
                + derived.real + " " + derived.big + " " + derived.numbers[0] + " " + derived.name);
        Field weight = Derived.class.getDeclaredField("weight");
        attempt(() -> weight.setDouble(derived, 9));
        weight.setAccessible(true);
        weight.setDouble(derived, 9);
        System.out.println(weight.getDouble(derived));
        Field made = Derived.class.getDeclaredField("made");
        System.out.println(made.getInt(null) + " " + made.getLong(null) + " " + made.getDouble(derived));
        attempt(() -> made.getShort(null));
        attempt(() -> made.set(null, 1L));
        attempt(() -> made.set(null, null));
        attempt(() -> Derived.class.getDeclaredField("words").set(derived, "text"));
        attempt(() -> Derived.class.getDeclaredField("words").getInt(derived));
        attempt(() -> weight.get("no"));
        attempt(() -> weight.get(null));
    }

    private static void failures(Derived derived) throws Exception {
        Method fails = Derived.class.getDeclaredMethod("fails", String.class);
        try {
            fails.invoke(derived, "thrown inside");
        } catch (InvocationTargetException e) {
            System.out.println(e.getMessage() + " " + e.getCause());
        }
        attempt(() -> fails.invoke(derived));
        attempt(() -> fails.invoke(derived, 5));
        attempt(() -> fails.invoke("text", "text"));
        attempt(() -> fails.invoke(null, "text"));
        attempt(() -> Derived.class.getDeclaredMethod("nothing", int[].class, String.class));
        attempt(() -> Derived.class.getDeclaredField("nothing"));
        attempt(() -> Derived.class.getMethod("secret"));
        attempt(() -> Derived.class.getConstructor(double.class));
        attempt(() -> Derived.class.getDeclaredConstructor());
        attempt(() ->
                Derived.class.getDeclaredConstructor(String.class, int[].class).newInstance("x", new int[2]));
        attempt(() -> Derived.class.getDeclaredConstructor(double.class).newInstance("x"));
        attempt(() -> Runnable.class.getDeclaredConstructor());
        attempt(() -> Derived.class.newInstance());
        attempt(() -> Number.class.getDeclaredConstructor().newInstance());
        System.out.println(Base.class.newInstance().name);
    }

    interface Attempt {
        Object run() throws Exception;

        static Attempt of(Step step) {
            return () -> {
                step.run();
                return null;
            };
        }
    }

    interface Step {
        void run() throws Exception;
    }

    private static void attempt(Step step) {
        try {
            step.run();
            System.out.println("no exception");
        } catch (NullPointerException e) {
            System.out.println("NullPointerException");
        } catch (Exception e) {
            System.out.println(e);
            if (e instanceof InvocationTargetException) {
                System.out.println("  " + e.getCause());
            }
        }
    }

    private static <T extends Member> List<T> sorted(T[] members) {
        return Arrays.stream(members)
                .sorted(Comparator.comparing(Object::toString))
                .toList();
    }
}
