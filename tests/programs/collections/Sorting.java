package collections;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Sorting: every primitive type, stability, ranges, comparators that lie. */
public class Sorting {
    record Item(int key, int position) {}

    public static void main(String[] args) {
        Random random = new Random(12345);
        int[] ints = random.ints(5000).toArray();
        long[] longs = random.longs(3000).toArray();
        double[] doubles = random.doubles(3000).toArray();
        doubles[10] = Double.NaN;
        doubles[20] = -0.0;
        doubles[30] = 0.0;
        doubles[40] = Double.NEGATIVE_INFINITY;
        byte[] bytes = new byte[500];
        random.nextBytes(bytes);
        char[] chars = "the quick brown fox jumps over the lazy dog".toCharArray();
        short[] shorts = {5, -3, Short.MIN_VALUE, 7, 0};
        float[] floats = {1.5f, Float.NaN, -1f, 0f, -0f};
        Arrays.sort(ints);
        Arrays.sort(longs);
        Arrays.sort(doubles);
        Arrays.sort(bytes);
        Arrays.sort(chars);
        Arrays.sort(shorts);
        Arrays.sort(floats);
        System.out.println(ints[0] + " " + ints[2500] + " " + ints[4999] + " " + longs[0] + " " + longs[2999] + " "
                + doubles[0] + " " + doubles[1] + doubles[2] + " " + doubles[2998] + doubles[2999] + " " + bytes[0]
                + bytes[499] + " " + new String(chars).trim() + Arrays.toString(shorts) + Arrays.toString(floats));
        for (int i = 1; i < ints.length; i++) {
            if (ints[i - 1] > ints[i]) {
                System.out.println("not sorted at " + i);
            }
        }
        int[] partly = {9, 8, 7, 6, 5, 4};
        Arrays.sort(partly, 1, 4);
        System.out.println(Arrays.toString(partly)
                + Arrays.binarySearch(new int[] {1, 3, 5}, 4)
                + Arrays.binarySearch(new int[] {1, 3, 5}, 5));
        for (int size : new int[] {10, 100, 1000, 5000}) {
            List<Item> items = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                items.add(new Item(random.nextInt(10), i));
            }
            items.sort(Comparator.comparingInt(Item::key));
            boolean stable = true;
            for (int i = 1; i < size; i++) {
                Item a = items.get(i - 1);
                Item b = items.get(i);
                stable &= a.key() < b.key() || (a.key() == b.key() && a.position() < b.position());
            }
            System.out.println(size + " stable " + stable);
        }
        String[] words = {"Zebra", "apple", "Mango", "banana", null, "cherry", "Äpfel", "", "a"};
        Arrays.sort(words, Comparator.nullsFirst(Comparator.naturalOrder()));
        System.out.println(Arrays.toString(words));
        Arrays.sort(words, Comparator.nullsLast(String.CASE_INSENSITIVE_ORDER.reversed()));
        System.out.println(Arrays.toString(words));
        Integer[] boxed = {3, 1, 2};
        Arrays.sort(boxed, Collections.reverseOrder());
        System.out.println(Arrays.toString(boxed));
        Item[] items = {new Item(2, 1), new Item(1, 2), new Item(2, 0)};
        Arrays.sort(items, Comparator.comparing(Item::key).reversed().thenComparing(Item::position));
        System.out.println(Arrays.toString(items));
        try {
            Arrays.sort(new Object[] {1, "two"});
        } catch (ClassCastException e) {
            System.out.println("not comparable");
        }
        int[] copy = Arrays.copyOf(partly, 8);
        Arrays.fill(copy, 6, 8, -1);
        System.out.println(Arrays.toString(copy)
                + Arrays.toString(Arrays.copyOfRange(copy, 5, 7))
                + Arrays.stream(copy).max().getAsInt());
        Arrays.parallelPrefix(copy, Integer::sum);
        System.out.println(Arrays.toString(copy) + Arrays.equals(copy, 0, 1, copy, 0, 1));
    }
}
