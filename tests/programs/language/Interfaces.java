package language;

/** JLS 9: default, static and private methods of interfaces, and who wins. */
public class Interfaces {
    interface A {
        default String who() {
            return "A" + detail();
        }

        private String detail() {
            return "(" + shared("a") + ")";
        }

        private static String shared(String s) {
            return s + s;
        }

        static A of(String name) {
            return new A() {
                @Override
                public String who() {
                    return name + " over " + A.super.who();
                }
            };
        }
    }

    interface B extends A {
        @Override
        default String who() {
            return "B then " + A.super.who();
        }
    }

    interface C extends A {}

    interface D {
        default String who() {
            return "D";
        }

        int size = 4;
    }

    static class Diamond implements B, C {}

    static class Both implements B, D {
        @Override
        public String who() {
            return B.super.who() + " and " + D.super.who() + D.size;
        }
    }

    static class Base {
        public String who() {
            return "class wins";
        }
    }

    static class ClassWins extends Base implements A, D {}

    abstract static class Partly implements Comparable<Partly>, A {
        abstract int rank();

        @Override
        public int compareTo(Partly o) {
            return rank() - o.rank();
        }
    }

    static class Rank extends Partly {
        final int rank;

        Rank(int rank) {
            this.rank = rank;
        }

        @Override
        int rank() {
            return rank;
        }
    }

    interface Functional<T> {
        T get();

        boolean equals(Object o);

        default Functional<T> twice() {
            return () -> {
                get();
                return get();
            };
        }
    }

    static class Hidden {
        static String kind = "hidden";
        String field = "base field";

        static String name() {
            return "Hidden";
        }

        private String priv() {
            return "base private";
        }

        String callsPriv() {
            return priv();
        }

        String field() {
            return field;
        }
    }

    static class Hiding extends Hidden {
        static String kind = "hiding";
        String field = "derived field";

        static String name() {
            return "Hiding";
        }

        String priv() {
            return "derived private";
        }
    }

    public static void main(String[] args) {
        System.out.println(new Diamond().who());
        System.out.println(new Both().who());
        System.out.println(new ClassWins().who());
        System.out.println(A.of("anon").who());
        System.out.println(new Rank(3).compareTo(new Rank(5)) + new Rank(1).who());
        int[] calls = {0};
        Functional<Integer> functional = () -> ++calls[0];
        System.out.println(functional.twice().twice().get() + " " + calls[0]);
        Hiding hiding = new Hiding();
        Hidden hidden = hiding;
        System.out.println(hiding.field + ", " + hidden.field + ", " + ((Hidden) hiding).field + ", " + hiding.field());
        System.out.println(Hidden.name() + " " + Hiding.name() + " " + Hidden.kind + " " + Hiding.kind);
        System.out.println(hidden.callsPriv() + ", " + hiding.priv());
        Object o = new Both();
        System.out.println((o instanceof A) + " " + (o instanceof C) + " " + (o instanceof D) + " "
                + A.class.isInterface() + " " + A.class.isAssignableFrom(Both.class) + " " + A.class.isInstance(o));
    }
}
