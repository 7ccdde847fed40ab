package language;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** JLS 6.4, 8.1.3, 8.5, 15.9, 15.13: shadowing, captured variables, local records and enums, inner constructors. */
public class NestedClasses {
    private int x = 1;
    private static int statics = 100;

    private int next() {
        return x++;
    }

    class A {
        int x = 10;

        class B {
            int x = 100;

            class C extends A {
                int x = 1000;

                int all() {
                    return NestedClasses.this.x + A.this.x + B.this.x + x + super.x;
                }

                IntSupplier captured(int x) {
                    return () -> {
                        class Local {
                            int y = x + C.this.x + B.this.x;

                            int get() {
                                return y + NestedClasses.this.next();
                            }
                        }
                        return new Local().get();
                    };
                }
            }
        }
    }

    abstract static class Base {
        final String seen;

        Base() {
            seen = look();
        }

        abstract String look();
    }

    Base capturing(String text, int[] box) {
        return new Base() {
            String own = "own";

            @Override
            String look() {
                box[0]++;
                return text + own + box[0] + x;
            }
        };
    }

    static Supplier<Supplier<String>> curry(String a) {
        String b = a + "b";
        return () -> {
            String c = b + "c";
            return new Supplier<>() {
                int calls;

                @Override
                public String get() {
                    Supplier<String> inner = () -> a + b + c + ++calls + this.calls;
                    return inner.get();
                }
            };
        };
    }

    static class Range implements Iterable<Integer> {
        private final int from;
        private final int to;

        Range(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public Iterator<Integer> iterator() {
            return new Iterator<>() {
                private int at = from;

                @Override
                public boolean hasNext() {
                    return at < to;
                }

                @Override
                public Integer next() {
                    return at++;
                }
            };
        }
    }

    static class Outer {
        private final String name;

        Outer(String name) {
            this.name = name;
        }

        class Inner {
            private final int n;

            Inner(int n) {
                this.n = n;
            }

            Inner() {
                this(name.length());
            }

            public String toString() {
                return name + n;
            }
        }
    }

    static class Derived extends Outer.Inner {
        Derived(Outer outer, int n) {
            outer.super(n * 2);
        }

        Derived(Outer outer) {
            this(outer, 21);
        }
    }

    interface Maker {
        Outer.Inner make(int n);
    }

    static class Early {
        final int a;
        final Runnable r;

        Early(int n) {
            int doubled = n * 2;
            class Helper {
                int value = doubled + 1;
            }
            a = new Helper().value;
            Supplier<Integer> s = () -> doubled + n;
            int fromLambda = s.get();
            super();
            r = () -> System.out.println("early " + a + " " + doubled + " " + fromLambda + " " + this.a);
        }
    }

    static class EarlyBase {
        EarlyBase() {
            show();
        }

        void show() {
            System.out.println("base");
        }
    }

    static class EarlyChild extends EarlyBase {
        private final String text;
        private int later = 5;

        EarlyChild(String s) {
            if (s == null) {
                throw new IllegalArgumentException("null");
            }
            text = switch (s.length()) {
                case 0 -> "empty";
                case 1 -> s + s;
                default -> s.toUpperCase();
            };
            super();
        }

        @Override
        void show() {
            System.out.println("child " + text + " " + later);
        }
    }

    static int count(Object... all) {
        return all.length;
    }

    public static void main(String[] args) {
        NestedClasses outer = new NestedClasses();
        A.B.C c = outer.new A().new B().new C();
        c.x += 1;
        System.out.println(c.all() + " " + ((A) c).x);
        IntSupplier s = c.captured(7);
        System.out.println(s.getAsInt() + " " + s.getAsInt() + " " + outer.x);
        int[] box = {5};
        Base base = outer.capturing("t", box);
        System.out.println(base.seen + " " + base.look());
        Supplier<String> curried = curry("a").get();
        System.out.println(curried.get() + curried.get());
        int sum = 0;
        for (int i : new Range(1, 5)) {
            for (int j : new Range(i, 5)) {
                sum += i * j;
            }
        }
        System.out.println(sum);
        Outer o = new Outer("outer");
        Maker maker = o.new Inner(1) == null ? null : n -> o.new Inner(n);
        System.out.println(maker.make(4) + " " + o.new Inner() + " " + new Derived(o) + " " + new Derived(o, 1));
        try {
            new Derived(null);
        } catch (NullPointerException e) {
            System.out.println("no outer");
        }
        Outer none = null;
        try {
            none.new Inner(1);
        } catch (NullPointerException e) {
            System.out.println("no outer either");
        }
        record Point(int x, int y) {
            static int made;

            Point {
                made++;
                if (x > y) {
                    int t = x;
                    x = y;
                    y = t;
                }
            }

            Point(int both) {
                this(both, both);
            }

            Point swapped() {
                return new Point(y, x);
            }
        }
        System.out.println(new Point(5, 3) + " " + new Point(2) + " " + new Point(1, 2).swapped() + " " + Point.made);
        enum Level {
            LOW,
            HIGH;

            Level other() {
                return values()[1 - ordinal()];
            }
        }
        interface Shown {
            String show();

            static Shown of(Object o) {
                return () -> "<" + o + ">";
            }
        }
        System.out.println(Level.LOW.other() + Shown.of(Level.HIGH.other()).show());
        new Early(3).r.run();
        new EarlyChild("q").show();
        new EarlyChild("");
        new EarlyChild("word");
        try {
            new EarlyChild(null);
        } catch (IllegalArgumentException e) {
            System.out.println("refused " + e.getMessage());
        }
        List<Supplier<Integer>> suppliers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int k = i;
            class Step implements Supplier<Integer> {
                final int own = k * k;

                @Override
                public Integer get() {
                    return own + k + suppliers.size();
                }

                Step again() {
                    return new Step();
                }
            }
            suppliers.add(new Step().again());
        }
        for (Supplier<Integer> supplier : suppliers) {
            System.out.print(supplier.get() + " ");
        }
        System.out.println();
        var anonymous = new Object() {
            int hits = 3;

            int hit() {
                return hits-- > 0 ? hit() + 1 : 0;
            }
        };
        System.out.println(anonymous.hit() + " " + anonymous.hits + " " + count() + count((Object) null) + count(1, 2)
                + count(new Object[] {1, 2, 3}) + count(new int[] {1, 2}));
        String x = "shadow";
        Runnable r = () -> {
            String y = x + statics;
            System.out.println(y);
        };
        r.run();
        System.out.println(new Object() {}.getClass().getName() + " " + Level.class.getName() + " "
                + new Outer("").new Inner(1) {}.getClass().getSimpleName().isEmpty());
    }
}
