package stress;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What the stress programs share: threads with a seed each, and the verdict. */
final class Check {
    interface Body {
        void run(int thread, Random random) throws Exception;
    }

    private Check() {}

    static void that(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(what);
        }
    }

    static void equal(Object expected, Object actual, String what) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException(what + ": " + actual + " instead of " + expected);
        }
    }

    static long seed(String[] args) {
        return args.length == 0 ? 1 : Long.parseLong(args[0]);
    }

    /** Runs the body on several threads at once; the first that fails fails the program. */
    static void onThreads(int count, long seed, Body body) throws InterruptedException {
        List<Throwable> failures = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            Thread thread = new Thread(
                    () -> {
                        try {
                            body.run(number, new Random(seed * 31 + number));
                        } catch (Throwable t) {
                            synchronized (failures) {
                                failures.add(t);
                            }
                        }
                    },
                    "stress-" + i);
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        for (Throwable failure : failures) {
            failure.printStackTrace();
        }
        if (!failures.isEmpty()) {
            System.exit(1);
        }
    }
}
