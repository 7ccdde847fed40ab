package concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Thread pools and futures. */
public class Executors {
    static int square(int n) {
        return n * n;
    }

    public static void main(String[] args) throws Exception {
        try (ExecutorService pool = java.util.concurrent.Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> futures = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                int n = i;
                futures.add(pool.submit(() -> square(n)));
            }
            long sum = 0;
            for (Future<Integer> future : futures) {
                sum += future.get();
            }
            System.out.println(sum);

            Future<String> failing = pool.submit(() -> {
                throw new IllegalStateException("in the task");
            });
            try {
                failing.get();
            } catch (ExecutionException e) {
                System.out.println(
                        e.getMessage() + " | " + e.getCause().getClass().getSimpleName());
            }
            Future<?> slow = pool.submit(() -> {
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            try {
                slow.get(10, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                System.out.println("timed out, done " + slow.isDone());
            }
            System.out.println(slow.cancel(true) + " " + slow.isCancelled() + " " + slow.isDone());
            try {
                slow.get();
            } catch (CancellationException e) {
                System.out.println("cancelled");
            }
            List<Callable<String>> tasks = List.of(() -> "a", () -> "b", () -> "c");
            StringBuilder all = new StringBuilder();
            for (Future<String> f : pool.invokeAll(tasks)) {
                all.append(f.get()).append(f.state());
            }
            System.out.println(all + " " + pool.invokeAny(List.of(() -> "any")));
        }
        ExecutorService single = java.util.concurrent.Executors.newSingleThreadExecutor(r -> new Thread(r, "the one"));
        StringBuffer order = new StringBuffer();
        for (int i = 0; i < 10; i++) {
            int n = i;
            single.execute(() -> order.append(n));
        }
        System.out.println(
                single.submit(() -> Thread.currentThread().getName(), "unused").get());
        single.shutdown();
        System.out.println(single.awaitTermination(5, TimeUnit.SECONDS) + " " + order + " " + single.isTerminated());
        try {
            single.execute(() -> {});
        } catch (RejectedExecutionException e) {
            System.out.println("rejected");
        }
        ThreadPoolExecutor bounded = new ThreadPoolExecutor(
                1, 2, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(1), new ThreadPoolExecutor.CallerRunsPolicy());
        AtomicInteger count = new AtomicInteger();
        for (int i = 0; i < 20; i++) {
            bounded.execute(() -> {
                Thread.yield();
                count.incrementAndGet();
            });
        }
        bounded.shutdown();
        bounded.awaitTermination(5, TimeUnit.SECONDS);
        System.out.println(count + " " + (bounded.getLargestPoolSize() <= 2));
        ExecutorService abandoned = java.util.concurrent.Executors.newCachedThreadPool();
        abandoned.submit(() -> {
            Thread.sleep(60_000);
            return 1;
        });
        Thread.sleep(5);
        System.out.println(abandoned.shutdownNow().size() + " " + abandoned.awaitTermination(5, TimeUnit.SECONDS));
        FutureTask<Integer> task = new FutureTask<>(() -> 42);
        new Thread(task).start();
        System.out.println(task.get() + " " + task.isDone() + " " + task.resultNow());
    }
}
