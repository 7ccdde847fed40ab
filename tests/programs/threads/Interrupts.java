package threads;

import java.util.concurrent.atomic.AtomicInteger;

/** Interrupting threads that sleep, wait, join, run, or have not begun. */
public class Interrupts {
    interface Blocking {
        void run() throws InterruptedException;
    }

    static void blocked(String name, Blocking blocking) throws InterruptedException {
        AtomicInteger state = new AtomicInteger();
        Thread thread = new Thread(() -> {
            try {
                state.set(1);
                blocking.run();
                System.out.println(name + ": not interrupted");
            } catch (InterruptedException e) {
                System.out.println(
                        name + ": interrupted, flag " + Thread.currentThread().isInterrupted());
            }
        });
        thread.start();
        while (state.get() == 0) {
            Thread.sleep(1);
        }
        Thread.sleep(20);
        thread.interrupt();
        thread.join();
    }

    public static void main(String[] args) throws InterruptedException {
        blocked("sleep", () -> Thread.sleep(10_000));
        blocked("wait", () -> {
            Object o = new Object();
            synchronized (o) {
                o.wait();
            }
        });
        blocked("timed wait", () -> {
            Object o = new Object();
            synchronized (o) {
                o.wait(10_000);
            }
        });
        Thread forever = new Thread(() -> {
            synchronized (Interrupts.class) {
                try {
                    Interrupts.class.wait();
                } catch (InterruptedException e) {
                    System.out.println("forever ends");
                }
            }
        });
        forever.start();
        blocked("join", forever::join);
        forever.interrupt();
        forever.join();

        Thread.currentThread().interrupt();
        System.out.println(
                Thread.currentThread().isInterrupted() + " " + Thread.interrupted() + " " + Thread.interrupted());
        Thread.currentThread().interrupt();
        try {
            Thread.sleep(1000);
            System.out.println("slept");
        } catch (InterruptedException e) {
            System.out.println("interrupted before it slept");
        }
        Thread.currentThread().interrupt();
        try {
            Object o = new Object();
            synchronized (o) {
                o.wait(1000);
            }
        } catch (InterruptedException e) {
            System.out.println("interrupted before it waited, monitor held: "
                    + Thread.currentThread().isInterrupted());
        }
        Thread busy = new Thread(() -> {
            long n = 0;
            while (!Thread.currentThread().isInterrupted()) {
                n++;
                Thread.onSpinWait();
                Thread.yield();
            }
            System.out.println("busy saw the flag " + (n > 0));
        });
        busy.start();
        Thread.sleep(10);
        busy.interrupt();
        busy.join();
        Thread finished = new Thread(() -> {});
        finished.start();
        finished.join();
        finished.interrupt();
        System.out.println("interrupting the dead is harmless");
        Object lock = new Object();
        Thread entering = new Thread(() -> {
            synchronized (lock) {
                System.out.println("entering a monitor is not interruptible, flag "
                        + Thread.currentThread().isInterrupted());
            }
        });
        synchronized (lock) {
            entering.start();
            Thread.sleep(20);
            entering.interrupt();
            Thread.sleep(20);
        }
        entering.join();
        try {
            Thread.sleep(-1);
        } catch (IllegalArgumentException e) {
            System.out.println("no negative sleep");
        }
    }
}
