package language;

import java.util.ArrayList;
import java.util.List;

/** JLS 17: wait sets, interruption, monitors of classes and of inheritance, start and join, final fields, handing over in turns. */
public class MemoryModel {
    static volatile int stage;
    static int plain;
    static long wide;

    static final class Turns {
        private int turn;
        private final StringBuilder log = new StringBuilder();

        synchronized void take(int me, int of, String what) throws InterruptedException {
            while (turn % of != me) {
                wait();
            }
            log.append(what);
            turn++;
            notifyAll();
        }

        @Override
        public synchronized String toString() {
            return log.toString();
        }
    }

    static class Account {
        private int value;

        synchronized int add(int n) {
            value += n;
            return value;
        }

        static synchronized boolean holdsClass() {
            return Thread.holdsLock(Account.class);
        }
    }

    static class Sub extends Account {
        @Override
        synchronized int add(int n) {
            return Thread.holdsLock(this) ? super.add(n * 2) : -1;
        }
    }

    static final class Frozen {
        final int[] values;
        final String name;

        Frozen(int n) {
            values = new int[n];
            for (int i = 0; i < n; i++) {
                values[i] = i * i;
            }
            name = "frozen" + n;
        }
    }

    static void join(List<Thread> threads) throws InterruptedException {
        for (Thread t : threads) {
            t.start();
        }
        for (Thread t : threads) {
            t.join();
        }
    }

    public static void main(String[] args) throws Exception {
        Turns turns = new Turns();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int me = i;
            threads.add(new Thread(() -> {
                try {
                    for (int k = 0; k < 5; k++) {
                        turns.take(me, 3, "" + (char) ('a' + me) + k + " ");
                    }
                } catch (InterruptedException e) {
                    System.out.println("interrupted");
                }
            }));
        }
        join(threads);
        System.out.println(turns);

        threads.clear();
        Account account = new Account();
        Sub sub = new Sub();
        for (int i = 0; i < 4; i++) {
            threads.add(new Thread(() -> {
                for (int k = 0; k < 500; k++) {
                    account.add(1);
                    sub.add(1);
                    if (k % 50 == 0) {
                        Thread.yield();
                    }
                }
            }));
        }
        join(threads);
        System.out.println(
                account.add(0) + " " + sub.add(0) + " " + Account.holdsClass() + Thread.holdsLock(Account.class));

        Thread publisher = new Thread(() -> {
            plain = 42;
            wide = 0x123456789ABCDEFL;
            stage = 1;
            while (stage != 2) {
                Thread.onSpinWait();
            }
            plain++;
        });
        publisher.start();
        while (stage != 1) {
            Thread.onSpinWait();
        }
        System.out.println(plain + " " + Long.toHexString(wide));
        stage = 2;
        publisher.join();
        System.out.println(plain + " " + publisher.isAlive() + " " + publisher.getState());

        Object lock = new Object();
        Thread waiter = new Thread(() -> {
            synchronized (lock) {
                try {
                    lock.wait();
                    System.out.println("woken");
                } catch (InterruptedException e) {
                    System.out.println("interrupted in wait, flag "
                            + Thread.currentThread().isInterrupted() + ", owner " + Thread.holdsLock(lock));
                }
                Thread.currentThread().interrupt();
                try {
                    lock.wait();
                    System.out.println("woken");
                } catch (InterruptedException e) {
                    System.out.println("interrupted before wait, flag " + Thread.interrupted());
                }
                Thread.currentThread().interrupt();
                System.out.println(Thread.interrupted() + " " + Thread.interrupted());
            }
        });
        waiter.start();
        while (waiter.getState() != Thread.State.WAITING) {
            Thread.yield();
        }
        synchronized (lock) {
            waiter.interrupt();
            System.out.println("still waiting for the lock: " + waiter.isAlive());
        }
        waiter.join();

        int[] woken = new int[1];
        threads.clear();
        for (int i = 0; i < 3; i++) {
            Thread t = new Thread(() -> {
                synchronized (lock) {
                    try {
                        lock.wait();
                        woken[0]++;
                        lock.notify();
                    } catch (InterruptedException e) {
                        woken[0] = -100;
                    }
                }
            });
            threads.add(t);
            t.start();
        }
        for (Thread t : threads) {
            while (t.getState() != Thread.State.WAITING) {
                Thread.yield();
            }
        }
        synchronized (lock) {
            lock.notify();
            System.out.println("notified, not yet woken: " + woken[0]);
        }
        for (Thread t : threads) {
            t.join();
        }
        System.out.println("woken one by one: " + woken[0]);

        synchronized (lock) {
            synchronized (lock) {
                Thread t = new Thread(() -> {
                    synchronized (lock) {
                        woken[0] = 50;
                        lock.notifyAll();
                    }
                });
                t.start();
                while (woken[0] != 50) {
                    lock.wait();
                }
                System.out.println("released at depth two: " + woken[0] + " " + Thread.holdsLock(lock));
            }
            System.out.println("still held: " + Thread.holdsLock(lock));
            long begin = System.nanoTime();
            lock.wait(5);
            System.out.println("timed out: " + (System.nanoTime() - begin >= 4_000_000));
        }
        try {
            lock.wait(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getClass().getSimpleName());
        }
        try {
            lock.wait(1);
        } catch (IllegalMonitorStateException e) {
            System.out.println(e.getClass().getSimpleName());
        }
        Frozen[] shared = new Frozen[1];
        Thread maker = new Thread(() -> shared[0] = new Frozen(5));
        maker.start();
        maker.join();
        System.out.println(shared[0].name + " " + shared[0].values[4]);
        try {
            maker.start();
        } catch (IllegalThreadStateException e) {
            System.out.println("started twice");
        }
        Thread sleeper = new Thread(() -> {
            try {
                Thread.sleep(100_000);
            } catch (InterruptedException e) {
                System.out.println("sleep interrupted");
            }
        });
        sleeper.start();
        sleeper.interrupt();
        sleeper.join();
        Thread.currentThread().interrupt();
        try {
            new Thread().join(1);
            System.out.println("join of a new thread " + Thread.interrupted());
        } catch (InterruptedException e) {
            System.out.println("join interrupted");
        }
        StringBuilder order = new StringBuilder();
        ThreadLocal<Integer> local = ThreadLocal.withInitial(() -> {
            synchronized (order) {
                return order.append('i').length();
            }
        });
        local.set(9);
        Thread other = new Thread(() -> order.append(local.get()));
        other.start();
        other.join();
        local.remove();
        System.out.println(order + " " + local.get());
    }
}
