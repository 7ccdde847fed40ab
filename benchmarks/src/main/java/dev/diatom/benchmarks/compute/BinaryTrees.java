package dev.diatom.benchmarks.compute;

/** Many short-lived trees beside one that stays: allocation and garbage collection. */
final class BinaryTrees implements Workload {
    private static final int LASTING_DEPTH = 15;
    private static final int DEPTH_MIN = 4;
    private static final int DEPTH_MAX = 14;
    /** Nodes allocated at each depth, about. */
    private static final int NODES_PER_DEPTH = 1 << 18;

    private sealed interface Tree {
        static Tree ofDepth(int depth) {
            return depth == 0 ? new Leaf() : new Fork(ofDepth(depth - 1), ofDepth(depth - 1));
        }

        int count();
    }

    private record Leaf() implements Tree {
        @Override
        public int count() {
            return 1;
        }
    }

    private record Fork(Tree left, Tree right) implements Tree {
        @Override
        public int count() {
            return 1 + left.count() + right.count();
        }
    }

    @Override
    public long run() {
        Tree lasting = Tree.ofDepth(LASTING_DEPTH);
        long checksum = 0;
        for (int depth = DEPTH_MIN; depth <= DEPTH_MAX; depth += 2) {
            int trees = NODES_PER_DEPTH >> depth;
            for (int tree = 0; tree < trees; tree++) {
                checksum += Tree.ofDepth(depth).count();
            }
        }
        return checksum * 31 + lasting.count();
    }
}
