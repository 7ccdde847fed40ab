package stress;

import java.util.Random;

/** Exceptions of every origin, thrown through frames that hold references, on several threads. */
public class Exceptions {
    static final class Own extends Exception {
        private static final long serialVersionUID = 1L;
        final int[] numbers;

        Own(int n) {
            super("own " + n);
            numbers = new int[] {n, n + 1};
        }
    }

    static int[] none;
    static int zero;

    static Object thrower(int kind, int depth, Random random) throws Own {
        String kept = "kept " + kind + " " + depth;
        int[] array = {kind, depth};
        try {
            if (depth > 0) {
                Object result = thrower(kind, depth - 1, random);
                return kept.length() > 0 ? result : null;
            }
            switch (kind) {
                case 0:
                    throw new Own(random.nextInt(100));
                case 1:
                    return none[3];
                case 2:
                    return array[kind + 1];
                case 3:
                    return kind / zero;
                case 4:
                    Object text = kept;
                    return (Integer) text;
                case 5:
                    return new int[zero - kind];
                case 6:
                    return java.util.List.of().iterator().next();
                case 7:
                    return (long) kind % (long) zero;
                case 8:
                    throw new IllegalStateException(kept, new Own(kind));
                default:
                    return Integer.parseInt(kept);
            }
        } catch (IllegalStateException e) {
            Check.equal("own 8", e.getCause().getMessage(), "the cause");
            throw e;
        } finally {
            Check.equal("kept " + kind + " " + depth, kept, "a local in finally");
            Check.that(array[0] == kind && array[1] == depth, "an array in finally");
        }
    }

    static int overflow(int[] depth) {
        depth[0]++;
        return overflow(depth) + 1;
    }

    private static final String[] EXPECTED = {
        "Own",
        "NullPointerException",
        "ArrayIndexOutOfBoundsException",
        "ArithmeticException",
        "ClassCastException",
        "NegativeArraySizeException",
        "NoSuchElementException",
        "ArithmeticException",
        "IllegalStateException",
        "NumberFormatException"
    };

    public static void main(String[] args) throws InterruptedException {
        Check.onThreads(4, Check.seed(args), (thread, random) -> {
            for (int round = 0; round < 120; round++) {
                int kind = random.nextInt(EXPECTED.length);
                StringBuilder before = new StringBuilder("before").append(round);
                Object changed = "unchanged";
                try {
                    changed = new long[] {round};
                    thrower(kind, random.nextInt(8), random);
                    Check.that(false, "nothing was thrown for " + kind);
                } catch (Own e) {
                    Check.equal("own " + e.numbers[0], e.getMessage(), "the message");
                    Check.equal(0, kind, "the kind");
                } catch (RuntimeException e) {
                    Check.equal(EXPECTED[kind], e.getClass().getSimpleName(), "the exception");
                    if (round % 10 == 0) {
                        Check.that(e.getStackTrace().length > 1, "the stack trace");
                    }
                }
                Check.equal("before" + round, before.toString(), "a local after catch");
                Check.that(changed instanceof long[] array && array[0] == round, "a changed local after catch");
                if (round % 40 == thread) {
                    int[] depth = new int[1];
                    try {
                        overflow(depth);
                        Check.that(false, "no overflow");
                    } catch (StackOverflowError e) {
                        Check.that(depth[0] > 100, "the stack held only " + depth[0] + " frames");
                    }
                }
            }
        });
        System.out.println("ok");
    }
}
