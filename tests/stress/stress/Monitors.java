package stress;

import java.util.ArrayDeque;
import java.util.Queue;

/** Accounts behind monitors, a bounded buffer on wait and notify, and monitors of objects that come and go. */
public class Monitors {
    private static final int ACCOUNTS = 16;
    private static final int THREADS = 6;
    private static final int ROUNDS = 150;

    static final class Account {
        long balance = 1000;
        Object[] history = new Object[0];

        synchronized void add(long amount) {
            long seen = balance;
            history = new Object[] {amount, new int[3]};
            balance = seen + amount;
        }
    }

    static final class Buffer {
        private final Queue<long[]> items = new ArrayDeque<>();

        synchronized void put(long[] item) throws InterruptedException {
            while (items.size() >= 3) {
                wait();
            }
            items.add(item);
            notifyAll();
        }

        synchronized long[] take() throws InterruptedException {
            while (items.isEmpty()) {
                wait();
            }
            notifyAll();
            return items.remove();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        long seed = Check.seed(args);
        Account[] accounts = new Account[ACCOUNTS];
        for (int i = 0; i < ACCOUNTS; i++) {
            accounts[i] = new Account();
        }
        Check.onThreads(THREADS, seed, (thread, random) -> {
            for (int round = 0; round < ROUNDS; round++) {
                int a = random.nextInt(ACCOUNTS);
                int b = random.nextInt(ACCOUNTS);
                if (a == b) {
                    continue;
                }
                Account first = accounts[Math.min(a, b)];
                Account second = accounts[Math.max(a, b)];
                int amount = random.nextInt(100);
                synchronized (first) {
                    Object waste = new int[random.nextInt(20)];
                    synchronized (second) {
                        first.add(-amount);
                        if (random.nextInt(4) == 0) {
                            Thread.yield();
                        }
                        second.add(amount);
                        Check.that(waste != null, "a local is lost");
                    }
                }
            }
        });
        long total = 0;
        for (Account account : accounts) {
            total += account.balance;
        }
        Check.equal(ACCOUNTS * 1000L, total, "sum of the balances");

        Buffer buffer = new Buffer();
        long[] sums = new long[THREADS];
        Check.onThreads(THREADS, seed + 1, (thread, random) -> {
            for (int i = 0; i < 60; i++) {
                if (thread % 2 == 0) {
                    long value = random.nextInt(1000);
                    sums[thread] -= value;
                    buffer.put(new long[] {value, ~value});
                } else {
                    long[] item = buffer.take();
                    Check.equal(~item[0], item[1], "an item");
                    sums[thread] += item[0];
                }
            }
        });
        long difference = 0;
        for (long sum : sums) {
            difference += sum;
        }
        Check.equal(0L, difference, "what went in less what came out");

        Check.onThreads(THREADS, seed + 2, (thread, random) -> {
            for (int i = 0; i < ROUNDS; i++) {
                Object shortLived = new Object();
                int hash = shortLived.hashCode();
                synchronized (shortLived) {
                    Object waste = new Object[5];
                    if (i % 5 == 0) {
                        shortLived.wait(0, 1000);
                    }
                    Check.that(waste != null && Thread.holdsLock(shortLived), "the monitor is lost");
                }
                Check.equal(hash, shortLived.hashCode(), "the hash code after the monitor");
            }
        });
        System.out.println("ok");
    }
}
