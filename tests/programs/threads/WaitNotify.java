package threads;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Object's wait and notify: hand-over, broadcast, timeouts and misuse. */
public class WaitNotify {
    static class Buffer {
        private final Queue<Integer> items = new ArrayDeque<>();
        private final int capacity;

        Buffer(int capacity) {
            this.capacity = capacity;
        }

        synchronized void put(int item) throws InterruptedException {
            while (items.size() == capacity) {
                wait();
            }
            items.add(item);
            notifyAll();
        }

        synchronized int take() throws InterruptedException {
            while (items.isEmpty()) {
                wait();
            }
            int item = items.remove();
            notifyAll();
            return item;
        }
    }

    static void pingPong() throws InterruptedException {
        StringBuilder log = new StringBuilder();
        Object lock = new Object();
        boolean[] ping = {true};
        Runnable player = () -> {
            boolean mine = Thread.currentThread().getName().equals("ping");
            for (int i = 0; i < 5; i++) {
                synchronized (lock) {
                    while (ping[0] != mine) {
                        try {
                            lock.wait();
                        } catch (InterruptedException e) {
                            return;
                        }
                    }
                    log.append(Thread.currentThread().getName()).append(' ');
                    ping[0] = !mine;
                    lock.notify();
                }
            }
        };
        Thread a = new Thread(player, "ping");
        Thread b = new Thread(player, "pong");
        b.start();
        a.start();
        a.join();
        b.join();
        System.out.println(log);
    }

    public static void main(String[] args) throws InterruptedException {
        pingPong();
        Buffer buffer = new Buffer(3);
        long[] sums = new long[4];
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            int id = t;
            threads.add(new Thread(() -> {
                try {
                    for (int i = 0; i < 250; i++) {
                        buffer.put(id * 1000 + i);
                    }
                } catch (InterruptedException e) {
                    System.out.println(e);
                }
            }));
            threads.add(new Thread(() -> {
                try {
                    for (int i = 0; i < 250; i++) {
                        sums[id] += buffer.take();
                    }
                } catch (InterruptedException e) {
                    System.out.println(e);
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(sums[0] + sums[1] + sums[2] + sums[3]);

        Object gate = new Object();
        int[] waiting = {0};
        int[] passed = {0};
        List<Thread> waiters = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Thread waiter = new Thread(() -> {
                synchronized (gate) {
                    waiting[0]++;
                    try {
                        gate.wait();
                    } catch (InterruptedException e) {
                        System.out.println(e);
                    }
                    passed[0]++;
                }
            });
            waiters.add(waiter);
            waiter.start();
        }
        while (true) {
            synchronized (gate) {
                if (waiting[0] == 6) {
                    gate.notify();
                    break;
                }
            }
            Thread.sleep(1);
        }
        while (true) {
            synchronized (gate) {
                if (passed[0] >= 1) {
                    System.out.println("one passed: " + passed[0]);
                    gate.notifyAll();
                    break;
                }
            }
            Thread.sleep(1);
        }
        for (Thread waiter : waiters) {
            waiter.join();
        }
        System.out.println("all passed: " + passed[0]);

        long before = System.nanoTime();
        synchronized (gate) {
            gate.wait(30);
        }
        long millis = (System.nanoTime() - before) / 1_000_000;
        System.out.println("timed out: " + (millis >= 29 && millis < 2000));
        synchronized (gate) {
            synchronized (gate) {
                gate.wait(5);
            }
            gate.notifyAll();
        }
        System.out.println("a nested wait gives back all holds and takes them again");
        try {
            gate.wait();
        } catch (IllegalMonitorStateException e) {
            System.out.println("wait needs the monitor");
        }
        try {
            gate.notify();
        } catch (IllegalMonitorStateException e) {
            System.out.println("notify needs the monitor");
        }
        try {
            synchronized (gate) {
                gate.wait(-1);
            }
        } catch (IllegalArgumentException e) {
            System.out.println("no negative timeout");
        }
    }
}
