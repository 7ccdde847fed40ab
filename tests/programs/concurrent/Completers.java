package concurrent;

import java.util.Arrays;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Tasks that complete when all they began has: sums, a search that ends early, reductions, exceptional ends. */
public class Completers {
    static final class Sum extends CountedCompleter<Long> {
        final int[] values;
        final int from;
        final int to;
        long sum;
        Sum left;
        Sum right;

        Sum(CountedCompleter<?> parent, int[] values, int from, int to) {
            super(parent);
            this.values = values;
            this.from = from;
            this.to = to;
        }

        @Override
        public void compute() {
            if (to - from > 16) {
                int middle = (from + to) >>> 1;
                left = new Sum(this, values, from, middle);
                right = new Sum(this, values, middle, to);
                setPendingCount(2);
                left.fork();
                right.fork();
            } else {
                for (int i = from; i < to; i++) {
                    sum += values[i];
                }
            }
            tryComplete();
        }

        @Override
        public void onCompletion(CountedCompleter<?> caller) {
            if (caller == this && left != null) {
                sum = left.sum + right.sum;
            }
        }

        @Override
        public Long getRawResult() {
            return sum;
        }
    }

    static final class Search extends CountedCompleter<String> {
        final String[] words;
        final AtomicReference<String> found;
        final int from;
        final int to;

        Search(CountedCompleter<?> parent, String[] words, AtomicReference<String> found, int from, int to) {
            super(parent);
            this.words = words;
            this.found = found;
            this.from = from;
            this.to = to;
        }

        @Override
        public String getRawResult() {
            return found.get();
        }

        @Override
        public void compute() {
            int low = from;
            int high = to;
            while (found.get() == null && high >= low) {
                if (high - low >= 2) {
                    int middle = (low + high) >>> 1;
                    addToPendingCount(1);
                    new Search(this, words, found, middle, high).fork();
                    high = middle;
                } else {
                    if (low < words.length && words[low].startsWith("w7") && found.compareAndSet(null, words[low])) {
                        quietlyCompleteRoot();
                    }
                    break;
                }
            }
            tryComplete();
        }
    }

    static final class Failing extends CountedCompleter<Void> {
        final int depth;

        Failing(CountedCompleter<?> parent, int depth) {
            super(parent);
            this.depth = depth;
        }

        @Override
        public void compute() {
            if (depth == 0) {
                throw new IllegalStateException("deep down");
            }
            setPendingCount(1);
            new Failing(this, depth - 1).fork();
            tryComplete();
        }

        @Override
        public boolean onExceptionalCompletion(Throwable thrown, CountedCompleter<?> caller) {
            return true;
        }
    }

    public static void main(String[] args) throws Exception {
        int[] values = new int[1000];
        Arrays.setAll(values, i -> i * 3);
        ForkJoinPool pool = new ForkJoinPool(3);
        System.out.println(pool.invoke(new Sum(null, values, 0, values.length)));
        System.out.println(ForkJoinPool.commonPool().invoke(new Sum(null, values, 10, 700)));
        String[] words = new String[100];
        Arrays.setAll(words, i -> i == 73 ? "w73" : "v" + i);
        System.out.println(pool.invoke(new Search(null, words, new AtomicReference<>(), 0, words.length)));
        Failing failing = new Failing(null, 4);
        try {
            pool.invoke(failing);
        } catch (IllegalStateException e) {
            System.out.println(e.getClass());
        }
        System.out.println(
                failing.isCompletedAbnormally() + " " + failing.getException().getClass());
        AtomicInteger count = new AtomicInteger();
        ForkJoinTask<?> adapted = pool.submit(ForkJoinTask.adapt(() -> count.addAndGet(5)));
        System.out.println(adapted.get() + " " + count);
        ForkJoinTask<String> interruptible = ForkJoinTask.adaptInterruptible(() -> "made");
        System.out.println(pool.submit(interruptible).get());
        System.out.println(pool.getParallelism() + " " + pool.getAsyncMode() + " " + pool.isQuiescent());
        pool.shutdown();
        System.out.println(pool.awaitTermination(5, java.util.concurrent.TimeUnit.SECONDS));
        Arrays.parallelPrefix(values, Integer::sum);
        System.out.println(values[999]);
        Arrays.parallelSort(values);
        System.out.println(values[500]);
    }
}
