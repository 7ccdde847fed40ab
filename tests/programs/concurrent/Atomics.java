package concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** java.util.concurrent.atomic, alone and among threads. */
public class Atomics {
    volatile int updated;

    public static void main(String[] args) throws InterruptedException {
        AtomicInteger i = new AtomicInteger(5);
        System.out.println(i.getAndIncrement() + " " + i.incrementAndGet() + " " + i.getAndAdd(10) + " "
                + i.addAndGet(-1) + " " + i.getAndSet(50)
                + " " + i.compareAndSet(50, 51) + " " + i.compareAndSet(50, 52) + " " + i.updateAndGet(n -> n * 2) + " "
                + i.getAndUpdate(n -> n + 1) + " " + i.accumulateAndGet(7, Math::min) + " " + i + " "
                + i.compareAndExchange(7, 8) + i.get());
        AtomicLong l = new AtomicLong(Long.MAX_VALUE);
        System.out.println(l.incrementAndGet() + " " + l.getAndDecrement() + " " + l.get() + " " + l.intValue() + " "
                + l.weakCompareAndSetPlain(l.get(), 3) + l);
        AtomicBoolean b = new AtomicBoolean();
        System.out.println(b.compareAndSet(false, true) + " " + b.getAndSet(false) + " " + b);
        String one = "one";
        AtomicReference<String> r = new AtomicReference<>(one);
        System.out.println(r.compareAndSet(one, "two") + " " + r.compareAndSet(one, "three") + " "
                + r.getAndUpdate(s -> s + "!") + " " + r);
        AtomicIntegerArray ia = new AtomicIntegerArray(3);
        ia.incrementAndGet(1);
        ia.getAndAdd(2, 7);
        System.out.println(ia + " " + ia.compareAndSet(2, 7, 9) + " " + ia.length());
        try {
            ia.get(3);
        } catch (IndexOutOfBoundsException e) {
            System.out.println("out of bounds");
        }
        AtomicLongArray la = new AtomicLongArray(new long[] {1, 2});
        la.accumulateAndGet(0, 40, Long::sum);
        System.out.println(la);
        AtomicReferenceArray<String> ra = new AtomicReferenceArray<>(2);
        ra.set(0, "x");
        System.out.println(ra + " " + ra.getAndSet(0, "y") + ra.get(1));
        AtomicStampedReference<String> stamped = new AtomicStampedReference<>(one, 1);
        System.out.println(stamped.compareAndSet(one, "two", 1, 2) + " " + stamped.compareAndSet("two", "x", 1, 2) + " "
                + stamped.getStamp());
        AtomicMarkableReference<String> marked = new AtomicMarkableReference<>(one, false);
        System.out.println(marked.attemptMark(one, true) + " " + marked.isMarked());
        Atomics a = new Atomics();
        AtomicIntegerFieldUpdater<Atomics> updater = AtomicIntegerFieldUpdater.newUpdater(Atomics.class, "updated");
        System.out.println(updater.incrementAndGet(a) + " " + updater.compareAndSet(a, 1, 5) + " " + a.updated);

        AtomicInteger shared = new AtomicInteger();
        AtomicLong sum = new AtomicLong();
        LongAdder adder = new LongAdder();
        DoubleAdder doubles = new DoubleAdder();
        LongAccumulator max = new LongAccumulator(Long::max, Long.MIN_VALUE);
        AtomicReference<List<Integer>> list = new AtomicReference<>(List.of());
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 5; t++) {
            int n = t;
            Thread thread = new Thread(() -> {
                for (int k = 0; k < 200; k++) {
                    shared.incrementAndGet();
                    sum.updateAndGet(s -> {
                        Thread.yield();
                        return s + n;
                    });
                    adder.increment();
                    doubles.add(0.5);
                    max.accumulate(n * k);
                }
                list.updateAndGet(old -> {
                    List<Integer> longer = new ArrayList<>(old);
                    Thread.yield();
                    longer.add(n);
                    return longer;
                });
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        List<Integer> sorted = new ArrayList<>(list.get());
        sorted.sort(null);
        System.out.println(shared + " " + sum + " " + adder + " " + doubles.sum() + " " + max + " " + sorted);
    }
}
