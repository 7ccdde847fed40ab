package language;

/** Default, static and private methods of interfaces, and which of several is inherited (JLS 8.4.8, 9.4). */
public class DefaultMethods {
    interface A {
        default String name() {
            return "A";
        }

        static String make() {
            return "static A";
        }
    }

    interface B extends A {
        default String name() {
            return "B(" + A.super.name() + ")";
        }
    }

    interface C extends A {}

    static class D implements B, C {}

    static class E {
        public String name() {
            return "class E";
        }
    }

    static class F extends E implements B {}

    interface X {
        default String name() {
            return "X";
        }
    }

    static class G implements A, X {
        public String name() {
            return A.super.name() + X.super.name();
        }
    }

    interface Abstracts extends A {
        String name();
    }

    interface Private {
        private int secret() {
            return 42;
        }

        private static int twice(int n) {
            return 2 * n;
        }

        default int revealed() {
            return twice(secret());
        }
    }

    interface Constants {
        int ONE = 1;
        String TEXT = "t" + ONE;
    }

    static class User implements Constants, Private {
        int sum() {
            return ONE + revealed();
        }
    }

    interface Functional {
        int apply(int n);

        default Functional then(Functional next) {
            return n -> next.apply(apply(n));
        }

        boolean equals(Object other);
    }

    public static void main(String[] args) {
        System.out.println(new D().name() + " " + new F().name() + " " + new G().name() + " " + A.make());
        A a = new D();
        C c = new D();
        System.out.println(a.name() + c.name());
        Abstracts abstracts = () -> "lambda";
        System.out.println(abstracts.name());
        System.out.println(new User().sum() + Constants.TEXT);
        Functional f = n -> n + 1;
        System.out.println(f.then(n -> n * 10).then(f).apply(4));
        Object o = new C() {};
        System.out.println(((A) o).name());
    }
}
