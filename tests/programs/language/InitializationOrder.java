package language;

/** JLS 12.4, 12.5: when classes and instances are initialised, and in which order. */
public class InitializationOrder {
    static int say(String what, int value) {
        System.out.println(what + " = " + value);
        return value;
    }

    static class Base {
        static final int CONSTANT = 7;
        static int first = say("Base.first", 1);
        int field = say("Base.field", 2);

        static {
            say("Base static block", 3);
        }

        {
            say("Base instance block", 4);
        }

        Base() {
            say("Base()", 5);
            overridden();
        }

        void overridden() {
            System.out.println("Base.overridden");
        }
    }

    static class Derived extends Base implements WithDefault, WithoutDefault {
        static int first = say("Derived.first", 10);
        int field = say("Derived.field", 11);
        String text = "set";
        final String constant = "constant";

        Derived() {
            this(12);
            say("Derived()", 13);
        }

        Derived(int number) {
            super();
            say("Derived(int)", number);
        }

        @Override
        void overridden() {
            System.out.println("Derived.overridden sees field " + field + ", text " + text + ", constant " + constant);
        }
    }

    interface WithDefault {
        int VALUE = say("WithDefault.VALUE", 20);

        default void something() {}
    }

    interface WithoutDefault {
        int VALUE = say("WithoutDefault.VALUE", 21);
    }

    static class Lazy {
        static {
            System.out.println("Lazy is initialised");
        }

        static void touch() {
            System.out.println("Lazy.touch");
        }
    }

    static class Failing {
        static int value = Integer.parseInt("one");
    }

    static class CycleA {
        static int a = CycleB.b + 1;
    }

    static class CycleB {
        static int b = CycleA.a + 1;
    }

    enum Level {
        LOW,
        HIGH;

        static int count;

        static {
            count = values().length;
            System.out.println("Level.count = " + count);
        }

        Level() {
            System.out.println("constructing " + name());
        }
    }

    public static void main(String[] args) {
        System.out.println("main begins; constant " + Base.CONSTANT);
        Derived[] none = new Derived[3];
        System.out.println("an array initialises nothing: " + none.length);
        new Derived();
        System.out.println("again");
        new Derived(99);
        System.out.println("inherited static through the subclass: " + Derived.first);
        System.out.println(WithoutDefault.VALUE);
        Lazy.touch();
        Lazy.touch();
        System.out.println("cycle: " + CycleA.a + " " + CycleB.b);
        System.out.println(Level.HIGH);
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println(Failing.value);
            } catch (ExceptionInInitializerError e) {
                System.out.println("first time: " + e.getCause());
            } catch (NoClassDefFoundError e) {
                System.out.println("later: " + e.getClass().getName());
            }
        }
    }
}
