package concurrent;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What pools do when they are full, shut down, or their tasks fail; periodic tasks; queues of pools. */
public class Rejections {
    /** A pool whose one thread waits at the gate, and whose queue is full. */
    static ThreadPoolExecutor full(RejectedExecutionHandler handler, CountDownLatch gate) {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(1), handler);
        pool.execute(() -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                System.out.println("interrupted");
            }
        });
        pool.execute(() -> System.out.println("queued first"));
        return pool;
    }

    static void policies() throws Exception {
        CountDownLatch[] gates = {new CountDownLatch(1), new CountDownLatch(1), new CountDownLatch(1)};
        ThreadPoolExecutor abort = full(new ThreadPoolExecutor.AbortPolicy(), gates[0]);
        try {
            abort.submit(() -> 1);
        } catch (RejectedExecutionException e) {
            System.out.println(e.getMessage()
                    .replaceAll("@[0-9a-f]+", "@")
                    .replaceAll("\\[Not completed.*?\\]", "[]")
                    .replaceAll("\\[Wrapped.*?\\]", ""));
        }
        ThreadPoolExecutor oldest = full(new ThreadPoolExecutor.DiscardOldestPolicy(), gates[1]);
        oldest.execute(() -> System.out.println("in the place of the oldest"));
        ThreadPoolExecutor caller = full(new ThreadPoolExecutor.CallerRunsPolicy(), gates[2]);
        caller.execute(
                () -> System.out.println("caller " + Thread.currentThread().getName()));
        List<ThreadPoolExecutor> pools = List.of(abort, oldest, caller);
        for (int i = 0; i < gates.length; i++) {
            gates[i].countDown();
            pools.get(i).shutdown();
            pools.get(i).awaitTermination(5, TimeUnit.SECONDS);
            System.out.println(pools.get(i).toString().replaceAll("@[0-9a-f]+", "@"));
        }
        oldest.execute(() -> System.out.println("never"));
    }

    static void settings() throws Exception {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(2, 4, 1, TimeUnit.MINUTES, new SynchronousQueue<>());
        System.out.println(pool.prestartAllCoreThreads() + " " + pool.getPoolSize() + " " + pool.prestartCoreThread());
        pool.setCorePoolSize(1);
        pool.setMaximumPoolSize(5);
        pool.setKeepAliveTime(3, TimeUnit.SECONDS);
        pool.allowCoreThreadTimeOut(true);
        System.out.println(pool.getCorePoolSize() + " " + pool.getMaximumPoolSize() + " "
                + pool.getKeepAliveTime(TimeUnit.MILLISECONDS) + " " + pool.allowsCoreThreadTimeOut());
        try {
            pool.setCorePoolSize(-1);
        } catch (IllegalArgumentException e) {
            System.out.println("illegal " + e.getMessage());
        }
        Future<?> failed = pool.submit(() -> {
            throw new IllegalStateException("task");
        });
        try {
            failed.get();
        } catch (ExecutionException e) {
            System.out.println(e.getMessage());
        }
        CountDownLatch started = new CountDownLatch(1);
        pool.execute(() -> {
            started.countDown();
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                System.out.println("stopped: " + e.getMessage());
            }
        });
        started.await();
        System.out.println(pool.shutdownNow() + " " + pool.isShutdown() + " "
                + pool.awaitTermination(5, TimeUnit.SECONDS) + " " + pool.isTerminating());
    }

    static void periodic() throws Exception {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
                2, Thread.ofPlatform().name("timer-", 0).daemon().factory());
        timer.setRemoveOnCancelPolicy(true);
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch three = new CountDownLatch(3);
        ScheduledFuture<?> rate = timer.scheduleAtFixedRate(
                () -> {
                    runs.incrementAndGet();
                    three.countDown();
                },
                1,
                2,
                TimeUnit.MILLISECONDS);
        System.out.println(three.await(5, TimeUnit.SECONDS) + " " + rate.cancel(false) + " " + rate.isCancelled() + " "
                + (runs.get() >= 3));
        CountDownLatch failing = new CountDownLatch(2);
        ScheduledFuture<?> fails = timer.scheduleWithFixedDelay(
                () -> {
                    failing.countDown();
                    if (failing.getCount() == 0) {
                        throw new IllegalStateException("second run");
                    }
                },
                0,
                1,
                TimeUnit.MILLISECONDS);
        try {
            fails.get(5, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            System.out.println(e.getCause().getMessage() + " " + fails.isDone());
        }
        System.out.println(
                timer.schedule(() -> Thread.currentThread().getName().startsWith("timer-"), 1, TimeUnit.MILLISECONDS)
                        .get());
        ScheduledFuture<String> far = timer.schedule(() -> "far", 1, TimeUnit.HOURS);
        System.out.println(
                (far.getDelay(TimeUnit.MINUTES) >= 58) + " " + timer.getQueue().size() + " " + far.cancel(true) + " "
                        + timer.getQueue().size());
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        timer.schedule(() -> System.out.println("not run"), 50, TimeUnit.MILLISECONDS);
        timer.shutdown();
        System.out.println(timer.awaitTermination(5, TimeUnit.SECONDS));
    }

    static void wrappers() throws Exception {
        ExecutorService single = Executors.newSingleThreadExecutor();
        Callable<String> callable = Executors.callable(() -> {}, "result");
        System.out.println(
                single.submit(callable).get() + " " + single.submit(() -> {}, 5).get());
        ScheduledExecutorService unconfigurable =
                Executors.unconfigurableScheduledExecutorService(Executors.newScheduledThreadPool(1));
        System.out.println(
                unconfigurable.schedule(() -> 3, 1, TimeUnit.MILLISECONDS).get() + " "
                        + (unconfigurable instanceof ThreadPoolExecutor));
        ExecutorService stealing = Executors.newWorkStealingPool(2);
        System.out.println(stealing.invokeAll(List.of(() -> "a", () -> "b")).stream()
                .map(Future::resultNow)
                .toList());
        for (ExecutorService e : List.of(single, unconfigurable, stealing)) {
            e.close();
            System.out.println(e.isTerminated());
        }
        ThreadFactory factory = Executors.defaultThreadFactory();
        Thread thread = factory.newThread(() -> {});
        System.out.println(
                thread.getName().matches("pool-\\d+-thread-1") + " " + thread.isDaemon() + " " + thread.getPriority());
    }

    public static void main(String[] args) throws Exception {
        policies();
        settings();
        periodic();
        wrappers();
    }
}
