package concurrent;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.RecursiveTask;
import java.util.stream.IntStream;

/** Fork and join, and the parallel streams and sorts on top. */
public class ForkJoin {
    static class Sum extends RecursiveTask<Long> {
        private static final long serialVersionUID = 1L;
        final int from;
        final int to;

        Sum(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        protected Long compute() {
            if (to - from < 100) {
                long sum = 0;
                for (int i = from; i < to; i++) {
                    sum += i;
                }
                return sum;
            }
            Sum left = new Sum(from, (from + to) / 2);
            Sum right = new Sum((from + to) / 2, to);
            left.fork();
            return right.compute() + left.join();
        }
    }

    static class Negate extends RecursiveAction {
        private static final long serialVersionUID = 1L;
        final int[] array;
        final int from;
        final int to;

        Negate(int[] array, int from, int to) {
            this.array = array;
            this.from = from;
            this.to = to;
        }

        @Override
        protected void compute() {
            if (to - from == 1) {
                array[from] = -array[from];
            } else {
                invokeAll(new Negate(array, from, (from + to) / 2), new Negate(array, (from + to) / 2, to));
            }
        }
    }

    public static void main(String[] args) {
        try (ForkJoinPool pool = new ForkJoinPool(3)) {
            System.out.println(pool.invoke(new Sum(0, 10_000)));
            int[] numbers = IntStream.range(0, 64).toArray();
            pool.invoke(new Negate(numbers, 0, numbers.length));
            System.out.println(Arrays.stream(numbers).sum());
        }
        System.out.println(ForkJoinPool.commonPool().invoke(new Sum(0, 1000)));
        System.out.println(IntStream.rangeClosed(1, 1000)
                .parallel()
                .filter(n -> n % 3 == 0)
                .sum());
        System.out.println(
                Arrays.asList(5, 3, 8).parallelStream().map(n -> n * n).reduce(0, Integer::sum));
        int[] sorted = IntStream.range(0, 20_000).map(n -> (n * 7919) % 20_011).toArray();
        Arrays.parallelSort(sorted);
        boolean ascending = true;
        for (int i = 1; i < sorted.length; i++) {
            ascending &= sorted[i - 1] <= sorted[i];
        }
        System.out.println(ascending);
    }
}
