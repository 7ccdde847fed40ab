package stress;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** Pools, queues, locks and futures. */
public class Executors {
    public static void main(String[] args) throws Exception {
        Random random = new Random(Check.seed(args));
        ExecutorService pool = java.util.concurrent.Executors.newFixedThreadPool(4);
        List<Future<Long>> futures = new ArrayList<>();
        ConcurrentHashMap<Integer, Integer> counts = new ConcurrentHashMap<>();
        ReentrantLock lock = new ReentrantLock();
        long[] guarded = new long[1];
        AtomicLong atomic = new AtomicLong();
        long expected = 0;
        for (int i = 0; i < 150; i++) {
            int n = random.nextInt(1000);
            expected += n;
            futures.add(pool.submit(() -> {
                counts.merge(n % 10, 1, Integer::sum);
                lock.lock();
                try {
                    long seen = guarded[0];
                    Object waste = new int[n % 50];
                    guarded[0] = seen + n + (waste == null ? 1 : 0);
                } finally {
                    lock.unlock();
                }
                atomic.addAndGet(n);
                return (long) n;
            }));
        }
        long sum = 0;
        for (Future<Long> future : futures) {
            sum += future.get();
        }
        Check.equal(expected, sum, "the futures' sum");
        Check.equal(expected, guarded[0], "the guarded sum");
        Check.equal(expected, atomic.get(), "the atomic sum");
        Check.equal(150, counts.values().stream().mapToInt(n -> n).sum(), "the counts");

        CompletableFuture<Integer> chain = CompletableFuture.completedFuture(0);
        for (int i = 1; i <= 30; i++) {
            int n = i;
            chain = chain.thenCombineAsync(CompletableFuture.supplyAsync(() -> n, pool), Integer::sum, pool);
        }
        Check.equal(465, chain.get(20, TimeUnit.SECONDS), "the chain of futures");

        LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>(4);
        CountDownLatch done = new CountDownLatch(2);
        AtomicLong characters = new AtomicLong();
        for (int c = 0; c < 2; c++) {
            pool.execute(() -> {
                try {
                    for (String s = queue.take(); !s.isEmpty(); s = queue.take()) {
                        characters.addAndGet(s.length());
                    }
                } catch (InterruptedException e) {
                    characters.set(-1);
                }
                done.countDown();
            });
        }
        long put = 0;
        for (int i = 0; i < 150; i++) {
            String s = "s".repeat(1 + random.nextInt(30));
            put += s.length();
            queue.put(s);
        }
        queue.put("");
        queue.put("");
        Check.that(done.await(20, TimeUnit.SECONDS), "the consumers end");
        Check.equal(put, characters.get(), "the characters");
        pool.shutdown();
        Check.that(pool.awaitTermination(20, TimeUnit.SECONDS), "the pool ends");

        CyclicBarrier barrier = new CyclicBarrier(4);
        Semaphore semaphore = new Semaphore(2);
        int[] steps = new int[4];
        Check.onThreads(4, Check.seed(args), (thread, r) -> {
            for (int i = 1; i <= 15; i++) {
                semaphore.acquire();
                steps[thread] = i;
                semaphore.release();
                barrier.await();
                for (int step : steps) {
                    Check.equal(i, step, "a step");
                }
                barrier.await();
            }
        });
        System.out.println("ok");
    }
}
