package language;

/** Hidden fields, hidden static methods, overridden and overloaded methods, super (JLS 8.3, 8.4.8). */
public class FieldHiding {
    static class A {
        String name = "A";

        static String kind() {
            return "kind A";
        }

        String get() {
            return name;
        }

        String own() {
            return "own A";
        }

        private String secret() {
            return "secret A";
        }

        String reveal() {
            return secret();
        }

        String over(Object o) {
            return "object";
        }

        String over(String s) {
            return "string";
        }
    }

    static class B extends A {
        String name = "B";

        static String kind() {
            return "kind B";
        }

        @Override
        String own() {
            return "own B, " + super.own() + ", " + super.name + name + ((A) this).name;
        }

        String secret() {
            return "secret B";
        }

        @Override
        String over(Object o) {
            return "object in B";
        }
    }

    static class C extends B {
        int name = 3;

        String own() {
            return "own C, " + super.own();
        }
    }

    static class Base {
        Base() {
            init();
        }

        void init() {
            System.out.println("Base.init");
        }
    }

    static class Late extends Base {
        int a = 5;
        int b;
        final int c = 7;

        @Override
        void init() {
            System.out.println("Late.init " + a + b + c);
            a = 1;
            b = 2;
        }
    }

    public static void main(String[] args) {
        B b = new B();
        A a = b;
        System.out.println(a.name + b.name + a.get() + b.get() + a.own() + a.reveal() + b.secret());
        System.out.println(A.kind() + B.kind());
        Object text = "s";
        System.out.println(a.over(text) + a.over("s") + b.over((Object) "s"));
        C c = new C();
        System.out.println(c.name + " " + ((B) c).name + ((A) c).name + c.own());
        Late late = new Late();
        System.out.println(late.a + " " + late.b);
    }
}
