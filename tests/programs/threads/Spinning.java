package threads;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that wait by looking again and again: each loop ends once another thread has done its part. */
public class Spinning {
    static volatile boolean done;
    volatile int turn;

    static void awaitDone() {
        while (!done) {}
    }

    public static void main(String[] args) throws InterruptedException {
        Thread setter = new Thread(() -> done = true);
        setter.start();
        awaitDone();
        System.out.println("a volatile flag");
        setter.join();

        Spinning shared = new Spinning();
        Thread other = new Thread(() -> {
            for (int i = 0; i < 5; i++) {
                while (shared.turn % 2 == 0) {}
                shared.turn++;
            }
        });
        other.start();
        for (int i = 0; i < 5; i++) {
            while (shared.turn % 2 == 1) {}
            shared.turn++;
        }
        other.join();
        System.out.println("turns " + shared.turn);

        AtomicBoolean flag = new AtomicBoolean();
        AtomicInteger count = new AtomicInteger();
        Thread counter = new Thread(() -> {
            while (!flag.get()) {
                count.incrementAndGet();
            }
            count.set(-1);
        });
        counter.start();
        while (count.get() < 10) {
            Thread.onSpinWait();
        }
        flag.set(true);
        while (counter.isAlive()) {}
        System.out.println("atomics " + count.get());

        CompletableFuture<String> future = CompletableFuture.supplyAsync(() -> "computed");
        while (!future.isDone()) {}
        System.out.println("a future " + future.join());

        Thread waiting = new Thread(() -> {
            synchronized (shared) {
                try {
                    shared.wait();
                } catch (InterruptedException e) {
                    System.out.println("interrupted");
                }
            }
        });
        waiting.start();
        while (waiting.getState() != Thread.State.WAITING) {}
        System.out.println("a state " + waiting.getState());
        waiting.interrupt();
        waiting.join();
    }
}
