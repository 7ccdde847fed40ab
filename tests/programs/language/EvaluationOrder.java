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
    }
}
