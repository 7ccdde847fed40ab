package language;

/** JLS 15.7, 15.26: operands from left to right, and what has happened when one throws. */
public class EvaluationOrder {
    static StringBuilder trace = new StringBuilder();

    static int t(int n) {
        trace.append(n).append(' ');
        return n;
    }

    static int boom(int n) {
        trace.append('!').append(n).append(' ');
        throw new IllegalStateException();
    }

    static int[] array(int[] a) {
        trace.append("array ");
        return a;
    }

    static boolean yes(int n) {
        t(n);
        return true;
    }

    static boolean no(int n) {
        t(n);
        return false;
    }

    static void show(String name) {
        System.out.println(name + ": " + trace);
        trace.setLength(0);
    }

    static int three(int a, int b, int c) {
        return a * 100 + b * 10 + c;
    }

    public static void main(String[] args) {
        int i = 2;
        int j = (i = 3) * i;
        System.out.println(j);
        int a = 9;
        a += (a = 3);
        System.out.println(a);
        i = 5;
        i = i++ + ++i;
        System.out.println(i);
        i = i++;
        System.out.println(i);
        int k = 1;
        k += k++ + ++k * k--;
        System.out.println(k);

        System.out.println(t(1) + t(2) * t(3) - (t(4) + t(5)));
        show("arithmetic");
        System.out.println(three(t(1), t(2), t(3)));
        show("arguments");
        int[] numbers = {10, 20, 30};
        array(numbers)[t(1)] += t(7);
        show("compound on an array");
        System.out.println(numbers[1]);
        int index = 0;
        numbers[index] = index = 2;
        System.out.println(numbers[0] + " " + index);
        int[] x = {0, 1};
        int[] y = x;
        y[(y = new int[] {5, 6})[0] - 5] = 42;
        System.out.println(x[0] + " " + y[0]);

        try {
            array(null)[t(1)] = boom(2);
        } catch (RuntimeException e) {
            show("the right side before the null check: " + e.getClass().getSimpleName());
        }
        try {
            array(new int[1])[t(5)] = t(6);
        } catch (RuntimeException e) {
            show("index checked last: " + e.getMessage());
        }
        try {
            three(t(1), boom(2), t(3));
        } catch (RuntimeException e) {
            show("arguments stop");
        }
        try {
            System.out.println(t(1) / (t(0) * boom(3)));
        } catch (RuntimeException e) {
            show("operands before division");
        }
        try {
            int[][] m = new int[t(2)][t(-1)];
            System.out.println(m.length);
        } catch (NegativeArraySizeException e) {
            show("dimensions " + e.getMessage());
        }
        System.out.println(yes(1) || yes(2) ? 1 : 2);
        show("or");
        System.out.println(no(1) && yes(2) | yes(3));
        show("and");
        System.out.println(no(1) & yes(2) | yes(3) ^ yes(4));
        show("eager");
        System.out.println(yes(1) ? no(2) ? t(3) : t(4) : t(5));
        show("conditional");
        String s = null;
        try {
            s.concat("" + t(1));
        } catch (NullPointerException e) {
            show("arguments before the receiver's null check");
        }
        stateReadBeforeCalls();
        callsOfAllKinds();
        exceptionsInOrder();
        traceLines();
    }

    static int counter = 1;
    static volatile int flag = 10;
    int field = 5;
    int[] items = {1, 2, 3};

    static int bump() {
        counter *= 3;
        flag += counter;
        return counter;
    }

    int change() {
        field += 100;
        items[0] += 1000;
        return field;
    }

    static EvaluationOrder other;

    static EvaluationOrder replace() {
        EvaluationOrder old = other;
        other = new EvaluationOrder();
        other.field = old.field + 1;
        return other;
    }

    /** What an operand was before a later operand changed it. */
    static void stateReadBeforeCalls() {
        System.out.println(counter + bump() + counter * bump() - counter);
        System.out.println(flag - bump() + flag);
        EvaluationOrder o = new EvaluationOrder();
        System.out.println(o.field + o.change() + o.field);
        System.out.println(o.items[0] + o.change() * o.items[0]);
        System.out.println(three(counter, bump(), counter) + three(o.field, o.items[0], o.change()));
        o.field += o.change();
        System.out.println(o.field);
        o.items[0] -= o.change();
        System.out.println(o.items[0]);
        counter += bump() + counter;
        System.out.println(counter);
        System.out.println("a" + counter + bump() + counter + o.field + o.change() + o.items[0]);
        String text = "x" + counter;
        text += bump() + text + counter;
        System.out.println(text);
        int local = 1;
        System.out.println(local + (local = 7) * local + three(local, local = 2, local));
        other = new EvaluationOrder();
        System.out.println(other.field + replace().field + other.field);
        other.field = replace().field + other.field;
        System.out.println(other.field);
        other.items[other.items[0]] = replace().field + other.items[1]++;
        System.out.println(other.items[0] + " " + other.items[1]);
        boolean same = counter == bump() || counter < bump() & counter > flag;
        System.out.println(same + " " + (counter > bump() ? counter : bump() - counter));
        long wide = counter + (long) bump() << counter % 5;
        System.out.println(wide + " " + (float) counter / bump());
        System.out.println(o.equals(o.items[0] == o.change() ? null : o) + " " + o.field);
    }

    interface Shape {
        int area(int width, int height);
    }

    record Pair(int left, int right) {
        Pair(int left) {
            this(left, t(left + 1));
        }
    }

    static class Base {
        final int seen;

        Base(int seen, int unused) {
            this.seen = seen;
        }
    }

    static class Derived extends Base {
        Derived(int n) {
            super(t(n), t(n + 1));
        }

        int sum(int... values) {
            int result = seen;
            for (int value : values) {
                result = result * 10 + value;
            }
            return result;
        }
    }

    static Shape shape(int n) {
        t(n);
        return (width, height) -> width * 1000 + height;
    }

    static Derived derived(int n) {
        t(n);
        return new Derived(n + 1);
    }

    static void callsOfAllKinds() {
        System.out.println(shape(1).area(t(2), t(3)));
        show("interface");
        System.out.println(derived(1).sum(t(4), t(5), t(6)));
        show("virtual and varargs");
        System.out.println(new Pair(t(1), t(2)) + " " + new Pair(t(3)) + " " + new Base(t(5), t(6)).seen);
        show("constructors");
        System.out.println(three(three(t(1), t(2), t(3)), t(4), three(t(5), t(6), t(7))));
        show("nested");
        int[] made = {t(1), t(2), made(t(3))[t(0)], t(4)};
        System.out.println(made[2]);
        int[][] square = {{t(1), t(2)}, made(t(3)), {t(4)}};
        System.out.println(square[1].length + square[2][0]);
        Object[] mixed = {t(1), "s" + t(2), new Pair(t(3), t(4)), (long) t(5)};
        System.out.println(mixed[1]);
        show("array initialisers");
        int[][] cells = new int[t(2)][t(3)];
        cells[t(1)][t(2)] = t(4);
        cells[t(1)][t(2)] += cells[t(0)][t(1)] + t(5);
        System.out.println(cells[1][2]);
        show("cells");
        int[] positions = {0, 0, 0};
        int p = 0;
        positions[p++] = positions[p++] + p++;
        System.out.println(positions[0] + " " + p);
        System.out.println(Math.max(t(1), Math.min(t(2), t(3))) + Integer.compare(t(4), t(5)));
        show("library");
        System.out.println(t(1) + "," + t(2) + ',' + (t(3) + t(4)) + (char) (t(5) + 60) + t(6) * 1.5);
        show("concatenation");
        Runnable[] actions = {() -> t(1), () -> t(2)};
        actions[t(1)].run();
        StringBuilder builder = new StringBuilder().append(t(1)).append(t(2)).insert(t(0), t(3));
        System.out.println(builder);
        show("chains");
        switch (t(1) + t(2)) {
            case 3 -> System.out.println(t(5) % t(3));
            default -> System.out.println("no");
        }
        show("switch");
    }

    static int[] made(int n) {
        t(n);
        return new int[] {n, n};
    }

    static int failing(int[] array, int index) {
        return array[index] + array[t(9)];
    }

    /** The first operand that throws decides which exception it is. */
    static void exceptionsInOrder() {
        int[] none = null;
        int[] some = {1, 2};
        Object text = "text";
        int zero = t(0);
        String[] what = {"null first", "index first", "cast first", "division first", "negative first"};
        for (int i = 0; i < what.length; i++) {
            try {
                int result = switch (i) {
                    case 0 -> none[0] + some[5] + 1 / zero;
                    case 1 -> some[6] + none[0] + ((Integer) text);
                    case 2 -> ((Integer) text) + none[0] + some[7];
                    case 3 -> 1 / zero + some[8] + none.length;
                    default -> new int[-1 - zero].length + none[0];
                };
                System.out.println(result);
            } catch (RuntimeException e) {
                System.out.println(what[i] + ": " + e.getClass().getSimpleName());
            }
        }
        try {
            failing(some, 3);
        } catch (RuntimeException e) {
            show(e.getMessage());
        }
    }

    static int deep(int a, int b) {
        StackTraceElement here = new Throwable().getStackTrace()[1];
        System.out.println(here.getMethodName() + " line +" + (here.getLineNumber() - firstLine) + " " + a + b);
        return a + b;
    }

    static int firstLine;

    /** A call's line in a stack trace is its own, not that of its arguments. */
    static void traceLines() {
        firstLine = new Throwable().getStackTrace()[0].getLineNumber();
        int sum = deep( // the outer call
                deep(1, 2), // its arguments
                deep( // an outer one itself
                        3, t(4)));
        System.out.println(
                sum // the first
                        + deep(5, 6) // the second
                        + deep( // the third
                                7, 8));
        show("lines");
    }
}
