package reflection;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Arrays of classes that are known only when the program runs. */
public class MadeArrays {
    record Leaf(int value) {}

    static class Branch implements Comparable<Branch> {
        final int order;

        Branch(int order) {
            this.order = order;
        }

        @Override
        public int compareTo(Branch other) {
            return Integer.compare(order, other.order);
        }

        @Override
        public String toString() {
            return "Branch" + order;
        }
    }

    static class Twig extends Branch {
        Twig(int order) {
            super(order);
        }
    }

    enum Season {
        SPRING,
        AUTUMN
    }

    interface Shape {}

    record Round(double radius) implements Shape {}

    static <T> T[] copyOf(List<? extends T> elements, Class<T> type) {
        @SuppressWarnings("unchecked")
        T[] array = (T[]) Array.newInstance(type, elements.size());
        return elements.toArray(array);
    }

    static String described(Object array) {
        StringBuilder text = new StringBuilder(array.getClass().getName()).append(" of ");
        text.append(array.getClass().getComponentType().getName()).append(": ");
        for (int i = 0; i < Array.getLength(array); i++) {
            text.append(Array.get(array, i)).append(' ');
        }
        return text.toString();
    }

    static String kinds(Object array) {
        return (array instanceof Object[] ? "Object[] " : "")
                + (array instanceof Branch[] ? "Branch[] " : "")
                + (array instanceof Twig[] ? "Twig[] " : "")
                + (array instanceof Comparable[] ? "Comparable[] " : "")
                + (array instanceof Object[][] ? "Object[][] " : "")
                + (array instanceof int[] ? "int[] " : "");
    }

    public static void main(String[] args) throws Exception {
        Class<?>[] types = {
            Leaf.class, Twig.class, Branch.class, Season.class, Round.class, String.class, int.class, long[].class
        };
        for (Class<?> type : types) {
            Object array = Array.newInstance(type, 2);
            System.out.println(described(array) + kinds(array));
            Object square = Array.newInstance(array.getClass(), 1);
            Array.set(square, 0, array);
            System.out.println(
                    square.getClass().getName() + " " + kinds(square) + " " + (Array.get(square, 0) == array));
        }
        Branch[] branches = copyOf(List.of(new Twig(3), new Branch(1), new Twig(2)), Branch.class);
        Arrays.sort(branches);
        System.out.println(Arrays.toString(branches) + branches[0].order + branches.clone()[1]);
        Twig[] twigs = copyOf(List.of(new Twig(5)), Twig.class);
        Branch[] view = twigs;
        try {
            view[0] = new Branch(9);
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        Shape[] shapes = copyOf(new ArrayList<>(List.of(new Round(1.5))), Shape.class);
        System.out.println(shapes[0] + " " + shapes.getClass().getSimpleName());
        Leaf[][] grid = (Leaf[][]) Array.newInstance(Leaf.class, 2, 3);
        grid[1][2] = new Leaf(7);
        System.out.println(Arrays.deepToString(grid) + grid[1].getClass().getSimpleName());
        Object made = Array.newInstance(Class.forName("reflection.MadeArrays$Leaf"), 1);
        ((Object[]) made)[0] = new Leaf(4);
        System.out.println(((Leaf[]) made)[0].value() + " " + made.getClass().getSimpleName());
        System.out.println(Season[].class.cast(Array.newInstance(Season.class, 1)).length
                + Round.class.arrayType().getName());
        try {
            System.out.println(((Twig[]) Array.newInstance(Branch.class, 1)).length);
        } catch (ClassCastException e) {
            System.out.println("no twigs");
        }
    }
}
