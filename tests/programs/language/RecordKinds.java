package language;

import java.util.List;
import java.util.Objects;

/** Records: constructors, members, equality, hash codes, text (JLS 8.10). */
public class RecordKinds {
    record Point(int x, int y) {
        static final Point ORIGIN = new Point(0, 0);

        Point {
            if (x < 0) {
                throw new IllegalArgumentException("x " + x);
            }
            y = Math.abs(y);
        }

        Point(int both) {
            this(both, both);
        }

        double distance() {
            return Math.sqrt(x * x + y * y);
        }
    }

    record All(byte b, short s, char c, int i, long l, float f, double d, boolean z, String t, int[] a) {}

    record Generic<T extends Comparable<T>>(T first, List<T> rest) {
        T max() {
            T best = first;
            for (T t : rest) {
                best = t.compareTo(best) > 0 ? t : best;
            }
            return best;
        }
    }

    record Empty() {}

    record One(Object o) {}

    record Custom(String s) {
        @Override
        public boolean equals(Object o) {
            return o instanceof Custom(String t) && s.equalsIgnoreCase(t);
        }

        @Override
        public int hashCode() {
            return 7;
        }

        @Override
        public String s() {
            return "<" + s + ">";
        }
    }

    public static void main(String[] args) {
        System.out.println(new Point(3, -4) + " " + new Point(2) + " " + Point.ORIGIN + new Point(3, 4).distance());
        try {
            new Point(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        int[] array = {1};
        All all = new All((byte) -1, (short) 2, 'c', 4, 5L, 6f, 7.0, true, "t", array);
        All same = new All((byte) -1, (short) 2, 'c', 4, 5L, 6f, 7.0, true, "t", array);
        All other = new All((byte) -1, (short) 2, 'c', 4, 5L, 6f, 7.0, true, "t", new int[] {1});
        System.out.println(all.equals(same) + " " + all.equals(other) + " " + (all.hashCode() == same.hashCode()));
        System.out.println(new One(-0.0).equals(new One(0.0)) + " " + new One(Double.NaN).equals(new One(Double.NaN))
                + new One(null).equals(new One(null)) + new One(null).equals(null));
        System.out.println(new Generic<>("b", List.of("a", "c")).max() + new Generic<>(1, List.of()));
        System.out.println(new Empty() + " " + new Empty().equals(new Empty()) + Objects.equals(new Empty(), null));
        System.out.println(new Custom("A").equals(new Custom("a")) + " " + new Custom("x").hashCode() + new Custom("x")
                + new Custom("x").s());
    }
}
