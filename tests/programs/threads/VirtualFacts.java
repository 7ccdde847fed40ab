package threads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** What a virtual thread says of itself, and that a thousand of them can sleep at once. */
public class VirtualFacts {
    static String masked(Object text) {
        return text.toString().replaceAll("#\\d+", "#n").replaceAll("/runnable@.*", "/runnable");
    }

    static void describe(String when, Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        System.out.println(when + ": " + masked(thread) + " " + thread.getState() + " alive " + thread.isAlive()
                + " daemon " + thread.isDaemon() + " priority " + thread.getPriority() + " group "
                + (group == null ? null : group.getName() + " " + group.getMaxPriority()) + " interrupted "
                + thread.isInterrupted());
    }

    static void refused(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what + " allowed");
        } catch (RuntimeException e) {
            System.out.println(what + ": " + e);
        }
    }

    public static void main(String[] args) throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        Thread thread = Thread.ofVirtual().name("facts").unstarted(() -> {
            Thread self = Thread.currentThread();
            System.out.println(self.isVirtual() + " " + masked(self) + " " + self.getName());
            running.countDown();
            try {
                Thread.sleep(Duration.ofSeconds(60));
            } catch (InterruptedException e) {
                System.out.println(e.getMessage() + " " + self.isInterrupted());
            }
        });
        describe("new", thread);
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.setDaemon(true);
        refused("user thread", () -> thread.setDaemon(false));
        refused("priority 11", () -> thread.setPriority(11));
        refused("join", () -> {
            try {
                System.out.println(thread.join(Duration.ofMillis(1)));
            } catch (InterruptedException e) {
                System.out.println(e);
            }
        });
        thread.start();
        running.await();
        refused("second start", thread::start);
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
        describe("asleep", thread);
        System.out.println(thread.join(Duration.ofMillis(5)));
        thread.interrupt();
        thread.join();
        describe("ended", thread);
        System.out.println(thread.join(Duration.ofDays(1)) + " " + thread.getStackTrace().length);
        rest();
    }

    static void rest() throws Exception {
        Thread unnamed = Thread.ofVirtual().unstarted(() -> {});
        System.out.println("'" + unnamed.getName() + "' " + masked(unnamed));
        unnamed.setName("named later");
        System.out.println(masked(unnamed));
        ThreadFactory factory = Thread.ofVirtual().name("worker-", 7).factory();
        for (int i = 0; i < 3; i++) {
            Thread made = factory.newThread(
                    () -> System.out.println(Thread.currentThread().getName()));
            made.start();
            made.join();
        }
        Thread failing = Thread.ofVirtual()
                .name("failing")
                .uncaughtExceptionHandler((t, e) -> System.out.println(t.getName() + " failed: " + e))
                .start(() -> {
                    throw new IllegalStateException("on purpose");
                });
        failing.join();
        Thread[] active = new Thread[Thread.activeCount() + 10];
        CountDownLatch release = new CountDownLatch(1);
        Thread parked = Thread.startVirtualThread(() -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                System.out.println(e);
            }
        });
        while (parked.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        describe("parked", parked);
        int count = Thread.enumerate(active);
        boolean listed = false;
        for (int i = 0; i < count; i++) {
            listed |= active[i] == parked;
        }
        System.out.println(
                "enumerated " + listed + " traced " + Thread.getAllStackTraces().containsKey(parked));
        release.countDown();
        parked.join();
        many();
    }

    static void many() throws Exception {
        AtomicInteger awake = new AtomicInteger();
        CountDownLatch asleep = new CountDownLatch(1_000);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 1_000; i++) {
                executor.submit(() -> {
                    asleep.countDown();
                    try {
                        Thread.sleep(Duration.ofHours(1));
                    } catch (InterruptedException e) {
                        awake.incrementAndGet();
                    }
                });
            }
            asleep.await();
            System.out.println("all asleep, awake " + awake.get());
            executor.shutdownNow();
        }
        System.out.println("awake " + awake.get());
        List<Thread> chain = new ArrayList<>();
        Thread before = null;
        for (int i = 0; i < 50; i++) {
            Thread joins = before;
            int n = i;
            before = Thread.ofVirtual().start(() -> {
                try {
                    if (joins != null) {
                        joins.join();
                    }
                } catch (InterruptedException e) {
                    System.out.println(e);
                }
                if (n % 10 == 0) {
                    System.out.println("link " + n);
                }
            });
            chain.add(before);
        }
        for (Thread link : chain) {
            link.join();
        }
    }
}
