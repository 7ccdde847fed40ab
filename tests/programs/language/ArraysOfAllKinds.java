package language;

import java.util.Arrays;

/** JLS 10: arrays, their clones, covariance, copying and errors. */
public class ArraysOfAllKinds {
    interface Attempt {
        Object run();
    }

    static void attempt(String name, Attempt attempt) {
        try {
            System.out.println(name + ": " + attempt.run());
        } catch (RuntimeException e) {
            System.out.println(name + ": " + e.getClass().getName() + ": " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        int length = args.length - 1;
        int[] three = {1, 2, 3};
        byte[] two = new byte[2];
        attempt("read past", () -> three[3]);
        attempt("read -1", () -> three[length]);
        attempt("write past", () -> two[2] = 1);
        attempt("get", () -> "abc".toCharArray()[3]);
        attempt("negative", () -> new long[length * 5]);
        attempt("negative inner", () -> new long[2][length]);
        attempt("store", () -> {
            Object[] objects = new Integer[1];
            objects[0] = "text";
            return objects;
        });
        attempt("store null", () -> {
            Object[] objects = new Integer[1];
            objects[0] = null;
            return Arrays.toString(objects);
        });
        attempt("store in 2d", () -> {
            Object[][] objects = new String[1][1];
            objects[0] = new Integer[1];
            return objects;
        });
        int[] none = null;
        attempt("null array", () -> none.length);
        attempt("arraycopy", () -> {
            int[] a = {1, 2, 3, 4, 5};
            System.arraycopy(a, 0, a, 1, 4);
            int[] b = {1, 2, 3, 4, 5};
            System.arraycopy(b, 1, b, 0, 4);
            return Arrays.toString(a) + Arrays.toString(b);
        });
        attempt("arraycopy past", () -> {
            System.arraycopy(new int[3], 1, new int[3], 0, 3);
            return "";
        });
        attempt("arraycopy -1", () -> {
            System.arraycopy(new int[3], 0, new int[3], length, 1);
            return "";
        });
        attempt("arraycopy kinds", () -> {
            System.arraycopy(new int[3], 0, new long[3], 0, 1);
            return "";
        });
        Object[] partly = new String[3];
        attempt("arraycopy store", () -> {
            System.arraycopy(new Object[] {"a", "b", 3}, 0, partly, 0, 3);
            return "";
        });
        System.out.println(Arrays.toString(partly));

        byte[] bytes = {1, 2, 3};
        byte[] bytesCopy = bytes.clone();
        bytesCopy[0] = 9;
        boolean[] flags = new boolean[17];
        flags[16] = true;
        short[] shorts = {1, 2, 3, 4, 5};
        char[] chars = "clone".toCharArray();
        int[] ints = new int[1001];
        ints[1000] = 7;
        long[] longs = {Long.MAX_VALUE, 1};
        float[] floats = {1.5f};
        double[] doubles = {2.5, Double.NaN};
        String[] strings = {"a", null};
        System.out.println(Arrays.toString(bytes)
                + Arrays.toString(bytesCopy)
                + flags.clone()[16]
                + Arrays.toString(shorts.clone())
                + new String(chars.clone())
                + ints.clone()[1000]
                + Arrays.toString(longs.clone())
                + Arrays.toString(floats.clone())
                + Arrays.toString(doubles.clone())
                + Arrays.toString(strings.clone()));
        int[][] deep = {{1}, {2, 3}};
        int[][] shallow = deep.clone();
        shallow[0][0] = 100;
        shallow[1] = null;
        System.out.println(Arrays.deepToString(deep) + Arrays.deepToString(shallow));
        for (int n = 0; n < 40; n++) {
            byte[] row = new byte[n];
            Arrays.fill(row, (byte) n);
            byte[] copy = row.clone();
            if (!Arrays.equals(row, copy) || copy.length != n) {
                System.out.println("clone of " + n + " differs");
            }
        }
        int[][][] cube = new int[2][3][];
        System.out.println(cube[1][2] + " " + cube.getClass().getName() + " "
                + new String[0][0].getClass().getName() + " "
                + new Object[0].getClass().getSimpleName() + " " + byte[].class.getComponentType());
        int[][] jagged = new int[4][];
        for (int i = 0; i < jagged.length; i++) {
            jagged[i] = new int[i];
            Arrays.setAll(jagged[i], n -> n * n);
        }
        System.out.println(Arrays.deepToString(jagged));
        Object o = ints;
        System.out.println((o instanceof int[]) + " " + (o instanceof Object[]) + " " + (o instanceof Cloneable) + " "
                + ((Object) strings instanceof Object[]) + " " + ((Object) deep instanceof Object[]));
        System.out.println(Arrays.equals(new int[] {1}, new int[] {1}) + " " + new int[] {1}.equals(new int[] {1}) + " "
                + Arrays.hashCode(new int[] {1, 2, 3}) + " " + Arrays.compare(new int[] {1, 2}, new int[] {1, 3}) + " "
                + Arrays.mismatch(new int[] {1, 2}, new int[] {1, 3}) + " "
                + Arrays.deepEquals(deep, new int[][] {{100}, {2, 3}}));
    }
}
