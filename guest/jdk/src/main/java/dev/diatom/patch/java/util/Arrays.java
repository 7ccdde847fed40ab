package dev.diatom.patch.java.util;

import java.util.Comparator;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;

/** Methods TeaVM's class lacks. */
public final class Arrays {
    private Arrays() {}

    public static int compare(int[] a, int[] b) {
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            if (a[i] != b[i]) {
                return Integer.compare(a[i], b[i]);
            }
        }
        return a.length - b.length;
    }

    public static int compare(long[] a, long[] b) {
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            if (a[i] != b[i]) {
                return Long.compare(a[i], b[i]);
            }
        }
        return a.length - b.length;
    }

    public static int compare(byte[] a, byte[] b) {
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            if (a[i] != b[i]) {
                return Byte.compare(a[i], b[i]);
            }
        }
        return a.length - b.length;
    }

    public static void parallelPrefix(int[] array, IntBinaryOperator operator) {
        for (int i = 1; i < array.length; i++) {
            array[i] = operator.applyAsInt(array[i - 1], array[i]);
        }
    }

    public static void parallelPrefix(long[] array, LongBinaryOperator operator) {
        for (int i = 1; i < array.length; i++) {
            array[i] = operator.applyAsLong(array[i - 1], array[i]);
        }
    }

    public static void parallelPrefix(double[] array, DoubleBinaryOperator operator) {
        for (int i = 1; i < array.length; i++) {
            array[i] = operator.applyAsDouble(array[i - 1], array[i]);
        }
    }

    public static <T> void parallelPrefix(T[] array, BinaryOperator<T> operator) {
        for (int i = 1; i < array.length; i++) {
            array[i] = operator.apply(array[i - 1], array[i]);
        }
    }

    public static void parallelSort(int[] array) {
        java.util.Arrays.sort(array);
    }

    public static void parallelSort(long[] array) {
        java.util.Arrays.sort(array);
    }

    public static void parallelSort(byte[] array) {
        java.util.Arrays.sort(array);
    }

    public static void parallelSort(short[] array) {
        java.util.Arrays.sort(array);
    }

    public static void parallelSort(char[] array) {
        java.util.Arrays.sort(array);
    }

    public static void parallelSort(float[] array) {
        java.util.Arrays.sort(array);
    }

    public static void parallelSort(double[] array) {
        java.util.Arrays.sort(array);
    }

    public static <T extends Comparable<? super T>> void parallelSort(T[] array) {
        java.util.Arrays.sort(array);
    }

    public static <T> void parallelSort(T[] array, Comparator<? super T> order) {
        java.util.Arrays.sort(array, order);
    }
}
