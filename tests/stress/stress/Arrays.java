package stress;

import java.util.Random;

/** Arrays of all kinds and sizes: cloned, copied, nested, grown; blocks that fragment a small heap. */
public class Arrays {
    static void fill(byte[] block, int seed) {
        for (int i = 0; i < block.length; i++) {
            block[i] = (byte) (seed + i * 7);
        }
    }

    static boolean holds(byte[] block, int seed) {
        for (int i = 0; i < block.length; i++) {
            if (block[i] != (byte) (seed + i * 7)) {
                return false;
            }
        }
        return true;
    }

    static void clones(Random random) {
        int n = random.nextInt(50);
        byte[] bytes = new byte[n];
        fill(bytes, n);
        long[] longs = new long[n];
        String[] strings = new String[n];
        for (int i = 0; i < n; i++) {
            longs[i] = i * 3L;
            strings[i] = "s" + i;
        }
        byte[] bytesClone = bytes.clone();
        long[] longsClone = longs.clone();
        String[] stringsClone = strings.clone();
        Check.that(holds(bytesClone, n), "the bytes' clone");
        Check.that(java.util.Arrays.equals(longs, longsClone), "the longs' clone");
        Check.that(java.util.Arrays.equals(strings, stringsClone), "the strings' clone");
        int[][] nested = new int[random.nextInt(8)][random.nextInt(8)];
        for (int[] row : nested) {
            for (int cell : row) {
                Check.equal(0, cell, "a new cell");
            }
        }
        String[][][] deep = new String[3][4][];
        Check.that(deep[2].length == 4 && deep[2][3] == null, "an array of arrays");
        byte[] grown = java.util.Arrays.copyOf(bytes, n * 2 + 1);
        System.arraycopy(grown, 0, grown, 1, n * 2);
        for (int i = 0; i < n; i++) {
            Check.equal(bytes[i], grown[i + 1], "a copied byte");
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Check.onThreads(3, Check.seed(args), (thread, random) -> {
            byte[][] blocks = new byte[60][];
            int[] seeds = new int[blocks.length];
            for (int round = 0; round < 500; round++) {
                int at = random.nextInt(blocks.length);
                if (blocks[at] != null) {
                    Check.that(holds(blocks[at], seeds[at]), "block " + at + " is overwritten");
                }
                int size = random.nextInt(10) == 0 ? random.nextInt(40_000) : random.nextInt(600);
                blocks[at] = random.nextInt(3) == 0 ? null : new byte[size];
                if (blocks[at] != null) {
                    for (byte b : blocks[at]) {
                        Check.that(b == 0, "a new block is not empty");
                    }
                    seeds[at] = random.nextInt();
                    fill(blocks[at], seeds[at]);
                }
                if (round % 10 == 0) {
                    clones(random);
                }
            }
            for (int i = 0; i < blocks.length; i++) {
                Check.that(blocks[i] == null || holds(blocks[i], seeds[i]), "block " + i + " at the end");
            }
        });
        System.out.println("ok");
    }
}
