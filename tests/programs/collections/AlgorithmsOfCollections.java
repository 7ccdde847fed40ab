package collections;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** The static methods of Collections and Arrays. */
public class AlgorithmsOfCollections {
    public static void main(String[] args) {
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            list.add(i * 7 % 12);
        }
        Collections.rotate(list, 3);
        System.out.println(list);
        Collections.reverse(list);
        Collections.swap(list, 0, 11);
        System.out.println(list + " " + Collections.max(list) + Collections.min(list, Comparator.reverseOrder()));
        Collections.shuffle(list, new Random(42));
        System.out.println(list);
        Collections.sort(list);
        System.out.println(Collections.binarySearch(list, 5) + " " + Collections.binarySearch(list, 50) + " "
                + Collections.frequency(list, 3) + Collections.disjoint(list, List.of(99)));
        Collections.fill(list.subList(2, 5), -1);
        System.out.println(list + " " + Collections.indexOfSubList(list, List.of(-1, 5))
                + Collections.lastIndexOfSubList(list, List.of(-1)));
        Collections.replaceAll(list, -1, 100);
        Collections.addAll(list, 1, 2);
        System.out.println(list);
        int[] a = {5, 3, 9, -2, 7, 0};
        int[] b = a.clone();
        Arrays.sort(b, 1, 5);
        System.out.println(Arrays.toString(b) + Arrays.equals(a, b) + Arrays.compare(a, b) + Arrays.mismatch(a, b) + " "
                + Arrays.hashCode(a));
        Arrays.sort(a);
        System.out.println(Arrays.toString(a)
                + Arrays.binarySearch(a, 7)
                + Arrays.binarySearch(a, 8)
                + Arrays.stream(a).sum());
        Arrays.parallelPrefix(a, Integer::sum);
        Arrays.setAll(b, i -> i * i);
        System.out.println(Arrays.toString(a) + Arrays.toString(b) + Arrays.toString(Arrays.copyOfRange(b, 4, 8)));
        String[] words = "pear Apple fig banana Cherry".split(" ");
        Arrays.sort(words);
        System.out.println(Arrays.toString(words));
        Arrays.sort(words, String.CASE_INSENSITIVE_ORDER.reversed());
        System.out.println(Arrays.toString(words));
        Arrays.sort(words, Comparator.comparingInt(String::length));
        System.out.println(Arrays.asList(words) + " "
                + Arrays.deepToString(new Object[] {1, new int[] {2}, new Object[] {"x", null}})
                + Arrays.deepHashCode(new Object[] {1, new int[] {2}}));
        System.out.println(Arrays.deepEquals(new int[][] {{1}, {2}}, new int[][] {{1}, {2}}) + " "
                + Arrays.equals(new int[][] {{1}}, new int[][] {{1}}));
        double[] d = {0.0, -0.0, Double.NaN, -1, Double.NEGATIVE_INFINITY};
        Arrays.sort(d);
        System.out.println(Arrays.toString(d));
        try {
            Arrays.copyOfRange(a, 4, 2);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            Arrays.fill(a, 3, 9, 0);
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }
}
