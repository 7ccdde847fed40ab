package language;

import java.util.ArrayList;
import java.util.List;

/** JLS 8.1.3, 14.3, 15.9: inner, local and anonymous classes, and whose fields they see. */
public class InnerClasses {
    private int value = 1;
    private static int created;

    class Inner {
        int value = 2;

        class Deep {
            int value = 3;

            String all() {
                return InnerClasses.this.value + " " + Inner.this.value + " " + this.value;
            }

            void change() {
                InnerClasses.this.value *= 10;
                Inner.this.value += 5;
            }
        }
    }

    static class Nested {
        private final String secret = "secret " + ++created;

        private String tell() {
            return secret;
        }
    }

    class Extends extends Inner {
        Extends() {
            value = 7;
        }

        String look() {
            return InnerClasses.this.value + "/" + value;
        }
    }

    static class Outside extends InnerClasses.Inner {
        Outside(InnerClasses outer) {
            outer.super();
        }

        Deep deep() {
            return new Deep();
        }
    }

    abstract static class Shape {
        final String name;

        Shape(String name) {
            this.name = name;
            System.out.println("made " + describe());
        }

        abstract String describe();
    }

    interface Visitor {
        void visit(int n);
    }

    static void walk(int n, Visitor visitor) {
        for (int i = 0; i < n; i++) {
            visitor.visit(i);
        }
    }

    List<Runnable> locals(String prefix) {
        List<Runnable> result = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int number = i;
            class Printer implements Runnable {
                private int runs;

                @Override
                public void run() {
                    System.out.println(prefix + number + " run " + ++runs + " value " + value);
                }

                Printer again() {
                    return new Printer();
                }
            }
            Printer printer = new Printer();
            result.add(printer);
            result.add(printer.again());
        }
        return result;
    }

    static String tricky() {
        String text = "captured";
        Object o = new Object() {
            final String copy = text + "!";
            int count = copy.length();

            {
                count++;
            }

            @Override
            public String toString() {
                return copy + count;
            }
        };
        return o.toString();
    }

    public static void main(String[] args) {
        InnerClasses outer = new InnerClasses();
        InnerClasses.Inner inner = outer.new Inner();
        InnerClasses.Inner.Deep deep = inner.new Deep();
        System.out.println(deep.all());
        deep.change();
        System.out.println(deep.all());
        System.out.println(new Nested().tell() + ", " + new Nested().secret);
        System.out.println(outer.new Extends().look());
        System.out.println(new Outside(outer).deep().all());
        Shape shape = new Shape("hexagon") {
            final String colour = "green";
            String late = new String("late");

            @Override
            String describe() {
                return name + " " + colour + " " + late;
            }
        };
        System.out.println(shape.describe());
        int[] sum = new int[1];
        walk(5, new Visitor() {
            private int last = -1;

            @Override
            public void visit(int n) {
                sum[0] += n * (n - last);
                last = n;
            }
        });
        System.out.println(sum[0]);
        List<Runnable> locals = outer.locals("local");
        locals.forEach(Runnable::run);
        locals.get(0).run();
        System.out.println(tricky());
        var anonymous = new Object() {
            int hidden = 40;

            int more() {
                return hidden + 2;
            }
        };
        anonymous.hidden++;
        System.out.println(anonymous.more());
        enum Local {
            A,
            B
        }
        interface Greets {
            String greet(Local to);
        }
        Greets greets = to -> "hi " + to;
        System.out.println(greets.greet(Local.B) + " " + Local.values().length);
        System.out.println(inner.getClass().getName() + " " + deep.getClass().getSimpleName());
        InnerClasses none = null;
        try {
            none.new Inner();
        } catch (NullPointerException e) {
            System.out.println("no outer instance");
        }
    }
}
