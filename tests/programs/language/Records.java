package language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** JLS 8.10: records. */
public class Records {
    record Point(int x, int y) implements Comparable<Point> {
        static final Point ORIGIN = new Point(0, 0);

        Point {
            if (x < 0) {
                throw new IllegalArgumentException("x " + x);
            }
        }

        Point(int both) {
            this(both, both);
        }

        double length() {
            return Math.sqrt(x * x + y * y);
        }

        @Override
        public int compareTo(Point other) {
            return Integer.compare(x * x + y * y, other.x * other.x + other.y * other.y);
        }
    }

    record All(
            boolean b, byte y, short s, char c, int i, long l, float f, double d, String t, int[] a, List<String> g) {}

    record Pair<A, B>(A first, B second) {
        <C> Pair<A, C> with(C third) {
            return new Pair<>(first, third);
        }

        static <T> Pair<T, T> twice(T t) {
            return new Pair<>(t, t);
        }
    }

    record Empty() {}

    record Doubles(double d, float f) {}

    record Copy(int... numbers) {
        Copy {
            numbers = numbers.clone();
        }

        @Override
        public int[] numbers() {
            return numbers.clone();
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Copy other && Arrays.equals(numbers, other.numbers);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(numbers);
        }

        @Override
        public String toString() {
            return "Copy" + Arrays.toString(numbers);
        }
    }

    public static void main(String[] args) {
        Point p = new Point(3, 4);
        System.out.println(p + " " + p.x() + " " + p.y() + " " + p.length() + " " + Point.ORIGIN + " " + new Point(5));
        System.out.println(p.equals(new Point(3, 4)) + " " + p.equals(new Point(4, 3)) + " " + p.equals(null) + " "
                + p.equals("Point[x=3, y=4]"));
        System.out.println(p.hashCode() == new Point(3, 4).hashCode());
        try {
            new Point(-1, 0);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        List<Point> points = new ArrayList<>(List.of(new Point(5, 5), new Point(1, 1), new Point(3, 0)));
        points.sort(null);
        System.out.println(points);

        int[] array = {1};
        All all = new All(true, (byte) 1, (short) 2, 'c', 4, 5L, 6.5f, 7.25, "t", array, List.of("g"));
        String text = all.toString();
        System.out.println(text.substring(0, text.indexOf("a=[")) + " ... " + text.substring(text.indexOf("g=")));
        All same = new All(true, (byte) 1, (short) 2, 'c', 4, 5L, 6.5f, 7.25, "t", array, List.of("g"));
        All other = new All(true, (byte) 1, (short) 2, 'c', 4, 5L, 6.5f, 7.25, "t", new int[] {1}, List.of("g"));
        System.out.println(all.equals(same) + " " + (all.hashCode() == same.hashCode()) + " " + all.equals(other));

        Pair<String, Integer> pair = new Pair<>("a", null);
        System.out.println(
                pair + " " + pair.with('c') + " " + Pair.twice(1.5) + " " + pair.equals(new Pair<>("a", null)));
        System.out.println(new Empty() + " " + new Empty().equals(new Empty()) + " " + new Empty().hashCode());
        System.out.println(new Doubles(Double.NaN, -0.0f).equals(new Doubles(Double.NaN, -0.0f)) + " "
                + new Doubles(0.0, 0f).equals(new Doubles(-0.0, 0f)));

        int[] numbers = {1, 2, 3};
        Copy copy = new Copy(numbers);
        numbers[0] = 99;
        copy.numbers()[1] = 98;
        System.out.println(copy + " " + copy.equals(new Copy(1, 2, 3)) + " " + new Copy());

        record Local(String name, Local next) {
            int depth() {
                return next == null ? 1 : 1 + next.depth();
            }
        }
        Local chain = new Local("a", new Local("b", new Local("c", null)));
        System.out.println(chain + " " + chain.depth() + " "
                + Objects.equals(chain.next().next().next(), null));
    }
}
