package dev.diatom.benchmarks.compute;

import java.util.Arrays;

/**
 * Runs one workload a number of times and prints its checksum, the time of its steady part, and the total, in nanoseconds.
 * The steady part is the median of the second half of the iterations, when a just-in-time compiler has done its work.
 */
public final class Compute {
    private Compute() {}

    public static void main(String[] arguments) {
        long start = System.nanoTime();
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: Compute nbody|spectral|fannkuch|trees|words|sort ITERATIONS");
        }
        Workload workload = workload(arguments[0]);
        long[] nanos = new long[Integer.parseInt(arguments[1])];
        long checksum = 0;
        for (int iteration = 0; iteration < nanos.length; iteration++) {
            long before = System.nanoTime();
            long result = workload.run();
            nanos[iteration] = System.nanoTime() - before;
            if (iteration > 0 && result != checksum) {
                throw new IllegalStateException("checksum changed from " + checksum + " to " + result);
            }
            checksum = result;
        }
        long[] steady = Arrays.copyOfRange(nanos, nanos.length / 2, nanos.length);
        Arrays.sort(steady);
        System.out.println("checksum " + checksum);
        System.out.println("steady " + steady[steady.length / 2]);
        System.out.println("total " + (System.nanoTime() - start));
    }

    private static Workload workload(String name) {
        return switch (name) {
            case "nbody" -> new NBody();
            case "spectral" -> new SpectralNorm();
            case "fannkuch" -> new Fannkuch();
            case "trees" -> new BinaryTrees();
            case "words" -> new Words();
            case "sort" -> new SortRecords();
            default -> throw new IllegalArgumentException("unknown workload: " + name);
        };
    }
}
