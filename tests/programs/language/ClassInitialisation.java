package language;

import java.util.function.Supplier;

/** JLS 12.4, 12.5: what starts an initialiser, what does not, cycles, and how failures show. */
public class ClassInitialisation {
    static int log(String what, int value) {
        System.out.println("init " + what);
        return value;
    }

    static class Constants {
        static final int COMPILED = 5;
        static final String TEXT = "text";
        static final Integer BOXED = log("Constants", 6);
    }

    static class Parent {
        static int field = log("Parent", 1);

        static void method() {
            System.out.println("Parent.method");
        }
    }

    static class Child extends Parent {
        static int own = log("Child", 2);

        static void call() {}
    }

    interface Quiet {
        int A = log("Quiet", 3);
    }

    interface WithDefault {
        int B = log("WithDefault", 4);

        default void act() {}
    }

    interface Below extends WithDefault {
        int C = log("Below", 4);
    }

    static class Implements extends Parent implements Quiet, Below {
        static int d = log("Implements", 5);
    }

    static class ArrayOnly {
        static int e = log("ArrayOnly", 6);
    }

    static class LiteralOnly {
        static int f = log("LiteralOnly", 7);
    }

    static class InstanceOfOnly {
        static int g = log("InstanceOfOnly", 8);
    }

    static class Left {
        static int value = log("Left", Right.value + 1);
        static final int LATE;

        static {
            System.out.println("Left sees " + Right.value);
            LATE = value * 10;
        }
    }

    static class Right {
        static int value = log("Right", Left.value + 10);

        static {
            System.out.println("Right sees " + Left.value + " " + Left.LATE);
        }
    }

    static class Failing {
        static int before = log("Failing", 1);
        static int value = 1 / (before - 1);
        static int after = log("not reached", 1);

        static int get() {
            return 5;
        }
    }

    static class FailingChild extends Failing {
        static int own = log("FailingChild", 1);
    }

    static class ThrowsError {
        static {
            if (true) {
                throw new IllegalMonitorStateError("own");
            }
        }

        static void touch() {}
    }

    static class IllegalMonitorStateError extends Error {
        IllegalMonitorStateError(String s) {
            super(s);
        }
    }

    enum Planet {
        A(1),
        B(2) {
            @Override
            int value() {
                return log("B.value", super.value() * 10);
            }
        };

        static final int COUNT = log("Planet statics", values().length);
        final int n;

        Planet(int n) {
            this.n = n;
            log("Planet " + name() + ordinal(), n);
        }

        int value() {
            return n;
        }

        static class Nested {
            static int x = log("Planet.Nested", 1);
        }
    }

    static class Holder {
        static class Lazy {
            static final Object INSTANCE = new StringBuilder("lazy " + log("Lazy", 1));
        }

        static Object get() {
            return Lazy.INSTANCE;
        }
    }

    static class Self {
        static final Self INSTANCE = new Self();
        static int counter = 7;
        static int untouched;

        Self() {
            System.out.println("Self() sees " + counter + " " + untouched);
            counter++;
            untouched++;
        }
    }

    static class Instance {
        int a = log("a", 1);
        int b;

        {
            b = a + log("block 1", 1);
        }

        Instance() {
            this(log("argument", 9));
            System.out.println("Instance() " + a + b + c);
        }

        Instance(int n) {
            System.out.println("Instance(" + n + ") " + a + b + c);
        }

        {
            log("block 2", this.c);
        }

        int c = log("c", a + b);
    }

    static class Overridden {
        Overridden() {
            System.out.println("from super: " + describe());
        }

        String describe() {
            return "base";
        }
    }

    static class Overriding extends Overridden {
        final String constant = "constant";
        final String computed = String.valueOf(12);
        int set = 5;
        int unset;

        Overriding() {
            System.out.println("from own: " + describe());
        }

        @Override
        String describe() {
            set++;
            unset++;
            return constant + " " + computed + " " + set + " " + unset;
        }
    }

    static void attempt(String what, Supplier<?> supplier) {
        try {
            System.out.println(what + " = " + supplier.get());
        } catch (Throwable t) {
            System.out.println(what + ": " + t + ", cause " + t.getCause());
        }
    }

    public static void main(String[] args) {
        System.out.println(Constants.COMPILED + Constants.TEXT);
        System.out.println(Constants.BOXED);
        System.out.println("field through child: " + Child.field);
        Child.method();
        System.out.println("own: " + Child.own);
        Implements i = null;
        System.out.println("null " + i);
        System.out.println(Implements.d);
        System.out.println(Quiet.A);
        System.out.println(Implements.C);
        System.out.println(new ArrayOnly[3].length
                + LiteralOnly.class.getSimpleName()
                + ((Object) args instanceof InstanceOfOnly)
                + InstanceOfOnly[].class.getSimpleName());
        System.out.println("arrays done");
        System.out.println(new ArrayOnly[1][2].length + ArrayOnly.e);
        System.out.println(Left.value + " " + Right.value + " " + Left.LATE);
        attempt("first", () -> Failing.value);
        attempt("second", () -> Failing.value);
        attempt("method", Failing::get);
        attempt("new", Failing::new);
        attempt("child", () -> FailingChild.own);
        attempt("error", () -> {
            ThrowsError.touch();
            return 1;
        });
        attempt("error again", ThrowsError::new);
        System.out.println(Planet.Nested.x);
        System.out.println(Planet.valueOf("B").value() + Planet.COUNT);
        System.out.println(Planet.B.getClass() == Planet.class);
        System.out.println(Planet.B.getDeclaringClass() == Planet.class);
        System.out.println(Holder.get() + " " + (Holder.get() == Holder.get()));
        System.out.println(Self.INSTANCE != null ? Self.counter + " " + Self.untouched : "");
        new Instance();
        new Overriding();
        Supplier<Object> late = LateByReference::make;
        System.out.println("reference made");
        System.out.println(late.get());
    }

    static class LateByReference {
        static int h = log("LateByReference", 1);

        static Object make() {
            return "made " + h;
        }
    }
}
