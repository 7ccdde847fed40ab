package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** Virtual threads: many of them, blocking in all the usual ways. */
public class VirtualThreads {
    static synchronized int locked(int n) throws InterruptedException {
        Thread.sleep(1);
        return n;
    }

    public static void main(String[] args) throws Exception {
        Thread one = Thread.startVirtualThread(
                () -> System.out.println("virtual " + Thread.currentThread().isVirtual() + " daemon "
                        + Thread.currentThread().isDaemon() + " name '"
                        + Thread.currentThread().getName() + "'"));
        one.join();
        System.out.println(one.getState() + " " + Thread.currentThread().isVirtual());
        AtomicInteger sum = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            int n = i;
            threads.add(Thread.ofVirtual().name("v-" + i).start(() -> {
                try {
                    Thread.sleep(n % 7);
                } catch (InterruptedException e) {
                    sum.addAndGet(1_000_000);
                }
                sum.addAndGet(n);
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(sum.get() + " " + threads.get(42).getName());
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> futures = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                int n = i;
                futures.add(executor.submit(() -> locked(n * n)));
            }
            int total = 0;
            for (Future<Integer> future : futures) {
                total += future.get();
            }
            System.out.println(total);
        }
        ReentrantLock lock = new ReentrantLock();
        ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();
        lock.lock();
        Thread waiting = Thread.ofVirtual().unstarted(() -> {
            lock.lock();
            try {
                log.add("got the lock");
            } finally {
                lock.unlock();
            }
        });
        waiting.start();
        Thread.sleep(10);
        log.add("holder leaves");
        lock.unlock();
        waiting.join();
        System.out.println(log);
        Thread sleeping = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                System.out.println("virtual thread interrupted");
            }
        });
        Thread.sleep(5);
        sleeping.interrupt();
        sleeping.join();
        try {
            sleeping.setDaemon(false);
        } catch (IllegalArgumentException e) {
            System.out.println("always a daemon");
        }
        ThreadLocal<String> local = ThreadLocal.withInitial(() -> "initial");
        Thread.ofVirtual().start(() -> System.out.println(local.get())).join();
        Thread factoryMade = Thread.ofVirtual()
                .name("made-", 0)
                .factory()
                .newThread(() -> System.out.println(Thread.currentThread().getName()));
        factoryMade.start();
        factoryMade.join();
    }
}
