package util;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

public class ArraysWhole {
    public static void main(String[] arguments) {
        int[] numbers = {5, 3, 9, 1, 7};
        int[] sorted = numbers.clone();
        Arrays.sort(sorted, 1, 4);
        System.out.println(Arrays.toString(sorted) + " " + Arrays.hashCode(numbers) + " "
                + Arrays.stream(numbers, 1, 3).sum());
        Arrays.parallelSort(sorted);
        System.out.println(Arrays.toString(sorted) + " " + Arrays.binarySearch(sorted, 7) + " "
                + Arrays.binarySearch(sorted, 4) + " " + Arrays.binarySearch(sorted, 0, 2, 9));
        Arrays.parallelPrefix(numbers, Integer::sum);
        System.out.println(Arrays.toString(numbers));
        Arrays.setAll(numbers, i -> i * i);
        Arrays.fill(numbers, 3, 5, -1);
        System.out.println(Arrays.toString(numbers) + " " + Arrays.mismatch(numbers, new int[] {0, 1, 5}) + " "
                + Arrays.compare(numbers, new int[] {0, 1, 4, -1}) + " "
                + Arrays.equals(numbers, 0, 2, new int[] {7, 0, 1}, 1, 3));
        System.out.println(Arrays.compareUnsigned(new byte[] {-1}, new byte[] {1}) + " "
                + Arrays.compare(new byte[] {-1}, new byte[] {1}));
        String[] words = {"pear", "Apple", "fig", "banana"};
        Arrays.sort(words, String.CASE_INSENSITIVE_ORDER);
        System.out.println(Arrays.toString(words));
        Arrays.sort(words, Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
        System.out.println(Arrays.asList(words) + " "
                + Arrays.binarySearch(words, "banana", Comparator.comparing(String::length)));
        List<String> view = Arrays.asList(words);
        view.set(0, "kiwi");
        Collections.swap(view, 0, 3);
        System.out.println(Arrays.toString(words) + " " + view.indexOf("kiwi"));
        try {
            view.add("more");
        } catch (UnsupportedOperationException e) {
            System.out.println("fixed size");
        }
        Object[][] deep = {{1, "a", null}, {new int[] {1, 2}, new double[] {0.5}}, {}};
        System.out.println(Arrays.deepToString(deep) + " " + Arrays.deepHashCode(new Object[] {1, new int[] {2}}) + " "
                + Arrays.deepEquals(deep, new Object[][] {{1, "a", null}, {new int[] {1, 2}, new double[] {0.5}}, {}}));
        Object[] self = new Object[2];
        self[0] = self;
        System.out.println(Arrays.deepToString(self));
        System.out.println(Arrays.toString(Arrays.copyOf(new boolean[] {true}, 3))
                + Arrays.toString(Arrays.copyOfRange("abc".toCharArray(), 1, 5)).replace('\0', '0')
                + Arrays.toString(Arrays.copyOf(new String[] {"x"}, 2)));
        Number[] copied = Arrays.copyOf(new Integer[] {1, 2}, 3, Number[].class);
        copied[2] = 2.5;
        System.out.println(Arrays.toString(copied));
        double[] doubles = {0.0, -0.0, Double.NaN, 1, Double.NEGATIVE_INFINITY};
        Arrays.sort(doubles);
        System.out.println(Arrays.toString(doubles) + " " + Arrays.equals(doubles, doubles.clone()) + " "
                + Arrays.hashCode(doubles));
        float[] floats = {3.5f, Float.NaN, -1};
        Arrays.sort(floats);
        System.out.println(Arrays.toString(floats) + " " + Arrays.binarySearch(floats, Float.NaN));
        for (Runnable each : List.<Runnable>of(
                () -> Arrays.copyOf(new int[1], -1),
                () -> Arrays.copyOfRange(new int[1], 2, 1),
                () -> Arrays.copyOfRange(new int[1], 2, 3),
                () -> Arrays.sort(new int[3], 2, 1),
                () -> Arrays.fill(new long[3], -1, 2, 0),
                () -> Arrays.sort(new int[3], 1, 4),
                () -> Arrays.sort(new Object[] {1, "a"}))) {
            try {
                each.run();
                System.out.println("nothing");
            } catch (RuntimeException e) {
                System.out.println(
                        e.getClass().getName() + (e instanceof ClassCastException ? "" : ": " + e.getMessage()));
            }
        }
        Integer[] many = new Integer[400];
        Arrays.setAll(many, i -> (i * 7919) % 401);
        Arrays.sort(many, Collections.reverseOrder());
        System.out.println(
                many[0] + " " + many[399] + " " + Arrays.stream(many).distinct().count());
    }
}
