package concurrent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;

/** Ten thousand virtual threads at once, their names, locks, latches, interrupts, joins. */
public class ManyVirtual {
    public static void main(String[] args) throws Exception {
        CountDownLatch all = new CountDownLatch(10_000);
        CountDownLatch go = new CountDownLatch(1);
        LongAdder sum = new LongAdder();
        List<Thread> threads = new ArrayList<>();
        Thread.Builder.OfVirtual builder = Thread.ofVirtual().name("v-", 0);
        for (int i = 0; i < 10_000; i++) {
            int n = i;
            threads.add(builder.start(() -> {
                all.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    sum.add(1_000_000_000);
                }
                sum.add(n);
            }));
        }
        all.await();
        System.out.println(threads.get(9_999).getName() + " " + threads.get(5).isVirtual() + " "
                + threads.get(5).isDaemon() + " " + threads.get(5).getState() + " "
                + threads.get(5).getThreadGroup().getName());
        threads.get(3).interrupt();
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(sum + " " + threads.get(0).getState());
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> futures = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                int n = i;
                futures.add(executor.submit(() -> {
                    Thread.sleep(Duration.ofMillis(n % 7));
                    return n;
                }));
            }
            int total = 0;
            for (Future<Integer> future : futures) {
                total += future.get();
            }
            System.out.println(total);
        }
        ReentrantLock lock = new ReentrantLock();
        int[] counter = {0};
        ThreadFactory factory = Thread.ofVirtual().name("worker-", 10).factory();
        try (ExecutorService executor = Executors.newThreadPerTaskExecutor(factory)) {
            for (int i = 0; i < 200; i++) {
                executor.execute(() -> {
                    lock.lock();
                    try {
                        counter[0]++;
                        Thread.yield();
                    } finally {
                        lock.unlock();
                    }
                });
            }
            System.out.println(
                    executor.submit(() -> Thread.currentThread().getName()).get());
        }
        System.out.println(counter[0]);
        Thread sleeper = Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(Duration.ofMinutes(1));
            } catch (InterruptedException e) {
                System.out.println("woken " + Thread.currentThread().isInterrupted());
            }
        });
        System.out.println(sleeper.join(Duration.ofMillis(2)) + " " + sleeper.isAlive());
        sleeper.interrupt();
        System.out.println(
                sleeper.join(Duration.ofSeconds(5)) + " " + sleeper.isAlive() + " [" + sleeper.getName() + "]");
        Semaphore permits = new Semaphore(3);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                executor.submit(() -> {
                    permits.acquire();
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.sleep(1);
                    inside.decrementAndGet();
                    permits.release();
                    return null;
                });
            }
        }
        System.out.println(most.get() <= 3 ? "at most three" : "too many: " + most);
        try {
            Thread.ofVirtual().unstarted(() -> {}).setDaemon(false);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
