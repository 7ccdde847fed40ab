package concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Executors of every kind: results, failures, limits, schedules, ends. */
public class Pools {
    static void results(ExecutorService executor) throws Exception {
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            int n = i;
            tasks.add(() -> {
                Thread.sleep(n);
                if (n == 4) {
                    throw new IllegalArgumentException("four");
                }
                return n * n;
            });
        }
        StringBuilder text = new StringBuilder();
        for (Future<Integer> future : executor.invokeAll(tasks)) {
            text.append(future.state()).append(' ');
            try {
                text.append(future.get()).append(' ');
            } catch (ExecutionException e) {
                text.append(e.getCause().getClass().getSimpleName()).append(' ');
            }
        }
        System.out.println(text);
        System.out.println(executor.invokeAny(List.<Callable<String>>of(
                () -> {
                    Thread.sleep(60_000);
                    return "slow";
                },
                () -> "fast")));
        try {
            executor.invokeAny(List.<Callable<String>>of(() -> {
                throw new IllegalStateException("all fail");
            }));
        } catch (ExecutionException e) {
            System.out.println(e.getCause() instanceof IllegalStateException);
        }
        Future<String> sleeping = executor.submit(() -> {
            Thread.sleep(60_000);
            return "never";
        });
        try {
            sleeping.get(2, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            System.out.println("timeout " + sleeping.isDone());
        }
        System.out.println(sleeping.cancel(true) + " " + sleeping.isCancelled() + " " + sleeping.state());
        try {
            sleeping.get();
        } catch (CancellationException e) {
            System.out.println("cancelled");
        }
        ExecutorCompletionService<String> completion = new ExecutorCompletionService<>(executor);
        CountDownLatch taken = new CountDownLatch(1);
        completion.submit(() -> {
            taken.await();
            return "later";
        });
        completion.submit(() -> "sooner");
        System.out.print(completion.take().get() + " ");
        taken.countDown();
        System.out.println(completion.take().get() + " " + completion.poll());
        executor.shutdown();
        System.out.println(executor.awaitTermination(10, TimeUnit.SECONDS) + " " + executor.isTerminated());
        try {
            executor.execute(() -> {});
        } catch (RejectedExecutionException e) {
            System.out.println("rejected");
        }
    }

    static void limits() throws Exception {
        AtomicInteger threads = new AtomicInteger();
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(
                        1,
                        2,
                        1,
                        TimeUnit.MILLISECONDS,
                        new ArrayBlockingQueue<>(1),
                        task -> new Thread(task, "pool-" + threads.incrementAndGet())) {
                    @Override
                    protected void afterExecute(Runnable task, Throwable thrown) {
                        if (thrown != null) {
                            System.out.println("after " + thrown);
                        }
                    }

                    @Override
                    protected void terminated() {
                        System.out.println("terminated");
                    }
                };
        Object gate = new Object();
        boolean[] open = {false};
        Runnable waits = () -> {
            synchronized (gate) {
                while (!open[0]) {
                    try {
                        gate.wait();
                    } catch (InterruptedException e) {
                        System.out.println(e);
                    }
                }
            }
        };
        pool.execute(waits);
        pool.execute(waits);
        pool.execute(waits);
        System.out.println(pool.getPoolSize() + " " + pool.getQueue().size() + " " + pool.getActiveCount() + " "
                + pool.getLargestPoolSize());
        try {
            pool.execute(waits);
        } catch (RejectedExecutionException e) {
            System.out.println(e.getMessage()
                    .replaceAll("@[0-9a-f]+", "@")
                    .replaceAll("concurrent.Pools\\$\\S*Lambda\\S*", "lambda")
                    .replaceAll("Task .* rejected", "Task rejected"));
        }
        pool.setRejectedExecutionHandler(new ThreadPoolExecutor.CallerRunsPolicy());
        pool.execute(() -> System.out.println("run by " + Thread.currentThread().getName()));
        pool.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        pool.execute(() -> System.out.println("never run"));
        synchronized (gate) {
            open[0] = true;
            gate.notifyAll();
        }
        while (pool.getCompletedTaskCount() < 3) {
            Thread.sleep(1);
        }
        pool.shutdown();
        pool.awaitTermination(10, TimeUnit.SECONDS);
        System.out.println(pool.toString().replaceAll("@[0-9a-f]+", "@"));
    }

    static void schedules() throws Exception {
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
        StringBuffer log = new StringBuffer();
        ScheduledFuture<String> late = timer.schedule(() -> "late", 400, TimeUnit.MILLISECONDS);
        timer.schedule(() -> log.append("second "), 200, TimeUnit.MILLISECONDS);
        timer.schedule(() -> log.append("first "), 1, TimeUnit.MILLISECONDS);
        AtomicInteger ticks = new AtomicInteger();
        ScheduledFuture<?> ticking = timer.scheduleAtFixedRate(
                () -> {
                    if (ticks.incrementAndGet() == 3) {
                        throw new IllegalStateException("enough");
                    }
                },
                0,
                2,
                TimeUnit.MILLISECONDS);
        try {
            ticking.get();
        } catch (ExecutionException e) {
            System.out.println(ticks + " " + e.getCause().getMessage());
        }
        System.out.println(late.get() + " " + log + (late.getDelay(TimeUnit.NANOSECONDS) <= 0));
        ScheduledFuture<?> repeated = timer.scheduleWithFixedDelay(ticks::incrementAndGet, 1, 1, TimeUnit.MILLISECONDS);
        while (ticks.get() < 6) {
            Thread.sleep(1);
        }
        System.out.println(repeated.cancel(false) + " " + repeated.isDone());
        System.out.println(timer.shutdownNow().size() <= 1);
        System.out.println(timer.awaitTermination(10, TimeUnit.SECONDS));
    }

    static class Sum extends RecursiveTask<Long> {
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
            int middle = (from + to) >>> 1;
            Sum left = new Sum(from, middle);
            left.fork();
            return new Sum(middle, to).compute() + left.join();
        }
    }

    public static void main(String[] args) throws Exception {
        results(Executors.newFixedThreadPool(3));
        results(Executors.newCachedThreadPool());
        results(Executors.newVirtualThreadPerTaskExecutor());
        results(new ForkJoinPool(2));
        results(Executors.newWorkStealingPool(2));
        results(Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory()));
        limits();
        schedules();
        System.out.println(ForkJoinPool.commonPool().invoke(new Sum(0, 100_000)));
        System.out.println(new Sum(0, 5_000).fork().join());
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            executor.submit(() -> System.out.println("closed after this"));
        }
        FutureTask<Integer> task = new FutureTask<>(() -> 42);
        task.run();
        System.out.println(task.get() + " " + task.resultNow() + " " + task.state());
    }
}
