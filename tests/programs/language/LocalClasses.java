package language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** Local and anonymous classes, what they capture, and when. */
public class LocalClasses {
    int field = 10;

    IntSupplier counter(int start) {
        int step = start + 1;
        class Counter implements IntSupplier {
            int n = start;

            public int getAsInt() {
                n += step;
                return n + field;
            }
        }
        return new Counter();
    }

    abstract static class Template {
        final String made;

        Template() {
            made = describe();
        }

        abstract String describe();
    }

    static List<IntSupplier> loops() {
        List<IntSupplier> result = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int copy = i * i;
            result.add(() -> copy);
            result.add(new IntSupplier() {
                int calls;

                public int getAsInt() {
                    return copy + 100 * ++calls;
                }
            });
        }
        for (String s : new String[] {"a", "bb"}) {
            result.add(s::length);
        }
        return result;
    }

    static int recursive(int n) {
        record Pair(int a, int b) {
            Pair next() {
                return new Pair(b, a + b);
            }
        }
        enum Mode {
            UP,
            DOWN
        }
        interface Step {
            Pair apply(Pair p);
        }
        Step step = Mode.values().length == 2 ? Pair::next : null;
        Pair p = new Pair(0, 1);
        for (int i = 0; i < n; i++) {
            p = step.apply(p);
        }
        return p.a();
    }

    class Middle {
        int field = 20;

        class Deep {
            int field = 30;

            String all() {
                return field + " " + Middle.this.field + " " + LocalClasses.this.field;
            }
        }
    }

    public static void main(String[] args) {
        LocalClasses outer = new LocalClasses();
        IntSupplier counter = outer.counter(3);
        System.out.print(counter.getAsInt() + " ");
        outer.field = 1000;
        System.out.println(counter.getAsInt());
        String captured = "captured";
        Template template = new Template() {
            final String own = "own";
            String late = "late";

            String describe() {
                return captured + " " + own + " " + late;
            }
        };
        System.out.println(template.made + " / " + template.describe());
        for (IntSupplier s : loops()) {
            System.out.print(s.getAsInt() + s.getAsInt() + " ");
        }
        System.out.println();
        System.out.println(recursive(20));
        System.out.println(outer.new Middle().new Deep().all());
        LocalClasses.Middle middle = outer.new Middle();
        middle.field = 21;
        LocalClasses.Middle.Deep deep = middle.new Deep();
        deep.field = 31;
        System.out.println(deep.all());
    }
}
