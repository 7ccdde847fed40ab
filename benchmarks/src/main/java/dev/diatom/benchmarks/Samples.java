package dev.diatom.benchmarks;

import java.util.Arrays;

/** Measurements of one thing, in the order they were taken. */
final class Samples {
    private double[] values = new double[16];
    private int count;

    void add(double value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, count * 2);
        }
        values[count++] = value;
    }

    /** Those from the one with the index {@code from} to the one before {@code to}. */
    Samples part(int from, int to) {
        Samples part = new Samples();
        for (int i = from; i < to; i++) {
            part.add(values[i]);
        }
        return part;
    }

    int count() {
        return count;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** The middle value, the mean of the middle two for an even count; NaN without measurements. */
    double median() {
        double[] sorted = sorted();
        int middle = count / 2;
        if (count == 0) {
            return Double.NaN;
        }
        return count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The smallest measured value that at least {@code percent} of all do not exceed (nearest rank). */
    double percentile(double percent) {
        if (count == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percent / 100 * count);
        return sorted()[Math.clamp(rank, 1, count) - 1];
    }

    double least() {
        return percentile(0);
    }

    double greatest() {
        return percentile(100);
    }

    private double[] sorted() {
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
