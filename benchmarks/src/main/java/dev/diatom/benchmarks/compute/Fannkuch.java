package dev.diatom.benchmarks.compute;

/** Pancake flips over all permutations of a few numbers: small int arrays, bounds checks, branches. */
final class Fannkuch implements Workload {
    private static final int SIZE = 10;

    private final int[] permutation = new int[SIZE];
    private final int[] flipped = new int[SIZE];
    private long checksum;
    private int flipsMax;
    private int visited;

    @Override
    public long run() {
        checksum = 0;
        flipsMax = 0;
        visited = 0;
        for (int i = 0; i < SIZE; i++) {
            permutation[i] = i;
        }
        permute(SIZE);
        return checksum * 1000 + flipsMax;
    }

    /** Heap's algorithm: visits every permutation of the first {@code length} numbers, each one swap from the last. */
    private void permute(int length) {
        if (length == 1) {
            visit();
            return;
        }
        for (int i = 0; i < length; i++) {
            permute(length - 1);
            if (i < length - 1) {
                swap(length % 2 == 0 ? i : 0, length - 1);
            }
        }
    }

    private void swap(int i, int j) {
        int kept = permutation[i];
        permutation[i] = permutation[j];
        permutation[j] = kept;
    }

    private void visit() {
        for (int i = 0; i < SIZE; i++) {
            flipped[i] = permutation[i];
        }
        int flips = 0;
        for (int first = flipped[0]; first != 0; first = flipped[0]) {
            for (int low = 0, high = first; low < high; low++, high--) {
                int kept = flipped[low];
                flipped[low] = flipped[high];
                flipped[high] = kept;
            }
            flips++;
        }
        flipsMax = Math.max(flipsMax, flips);
        checksum += (visited++ & 1) == 0 ? flips : -flips;
    }
}
