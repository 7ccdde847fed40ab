package dev.diatom.patch.jdk.internal.util;

/** Arrays are compared element by element. */
public abstract class ArraysSupport {
    /** The complement of what is left to compare, which is all. */
    public static int vectorizedMismatch(
            Object a, long aOffset, Object b, long bOffset, int length, int log2ArrayIndexScale) {
        return ~length;
    }
}
