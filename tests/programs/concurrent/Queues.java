package concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** Blocking queues of all kinds, between producers and consumers. */
public class Queues {
    static long through(BlockingQueue<Integer> queue) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        long[] sums = new long[3];
        for (int i = 0; i < 3; i++) {
            int n = i;
            threads.add(new Thread(() -> {
                try {
                    for (int k = 1; k <= 100; k++) {
                        queue.put(n * 1000 + k);
                    }
                } catch (InterruptedException e) {
                    System.out.println(e);
                }
            }));
            threads.add(new Thread(() -> {
                try {
                    for (int k = 0; k < 100; k++) {
                        sums[n] += queue.take();
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
        return sums[0] + sums[1] + sums[2];
    }

    record Later(String name, long at) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(at, ((Later) other).at);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        System.out.println(through(new ArrayBlockingQueue<>(2)));
        System.out.println(through(new LinkedBlockingQueue<>(5)));
        System.out.println(through(new LinkedBlockingDeque<>(1)));
        System.out.println(through(new PriorityBlockingQueue<>()));
        System.out.println(through(new SynchronousQueue<>()));
        System.out.println(through(new LinkedTransferQueue<>()));

        BlockingQueue<String> small = new ArrayBlockingQueue<>(2);
        System.out.println(small.offer("a") + " " + small.offer("b") + " " + small.offer("c") + " "
                + small.offer("d", 2, TimeUnit.MILLISECONDS) + " " + small.remainingCapacity() + small);
        try {
            small.add("e");
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(
                small.poll() + small.peek() + small.poll() + small.poll() + small.poll(2, TimeUnit.MILLISECONDS));
        try {
            small.put(null);
        } catch (NullPointerException e) {
            System.out.println("no nulls");
        }
        PriorityBlockingQueue<Integer> priority = new PriorityBlockingQueue<>(4, (a, b) -> b - a);
        priority.addAll(List.of(3, 9, 1, 7, 5));
        List<Integer> drained = new ArrayList<>();
        System.out.println(priority.drainTo(drained, 3) + " " + drained + " " + priority.size());
        DelayQueue<Later> delays = new DelayQueue<>();
        long now = System.nanoTime();
        delays.add(new Later("third", now + 700_000_000));
        delays.add(new Later("first", now + 500_000_000));
        delays.add(new Later("second", now + 600_000_000));
        System.out.println(delays.poll());
        System.out.println(delays.take().name() + " " + delays.take().name() + " "
                + delays.take().name());
        ConcurrentLinkedDeque<Integer> deque = new ConcurrentLinkedDeque<>(List.of(1, 2, 3));
        deque.addFirst(0);
        deque.removeIf(n -> n == 2);
        System.out.println(deque + " " + deque.pollLast() + deque.peekFirst() + deque.contains(3));
        SynchronousQueue<String> hand = new SynchronousQueue<>();
        System.out.println(hand.offer("nobody takes") + " " + hand.poll() + " " + hand.size());
        LinkedTransferQueue<String> transfer = new LinkedTransferQueue<>();
        Thread taker = new Thread(() -> {
            try {
                System.out.println("took " + transfer.take());
            } catch (InterruptedException e) {
                System.out.println(e);
            }
        });
        taker.start();
        transfer.transfer("handed over");
        taker.join();
    }
}
