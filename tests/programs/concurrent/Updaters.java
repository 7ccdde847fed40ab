package concurrent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;

/** Fields changed atomically by updaters and variable handles; adders and accumulators. */
public class Updaters {
    volatile int count;
    volatile long total;
    volatile String name = "none";
    int plain;
    static int shared;
    boolean flag;
    byte small;
    double precise;

    private static final AtomicIntegerFieldUpdater<Updaters> COUNT =
            AtomicIntegerFieldUpdater.newUpdater(Updaters.class, "count");
    private static final AtomicLongFieldUpdater<Updaters> TOTAL =
            AtomicLongFieldUpdater.newUpdater(Updaters.class, "total");
    private static final AtomicReferenceFieldUpdater<Updaters, String> NAME =
            AtomicReferenceFieldUpdater.newUpdater(Updaters.class, String.class, "name");
    private static final VarHandle PLAIN;
    private static final VarHandle SHARED;
    private static final VarHandle FLAG;
    private static final VarHandle SMALL;
    private static final VarHandle PRECISE;
    private static final VarHandle NAMED;
    private static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);
    private static final VarHandle TEXTS = MethodHandles.arrayElementVarHandle(String[].class);
    private static final VarHandle LONG_VIEW =
            MethodHandles.byteArrayViewVarHandle(long[].class, java.nio.ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT_VIEW =
            MethodHandles.byteArrayViewVarHandle(int[].class, java.nio.ByteOrder.LITTLE_ENDIAN);

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            PLAIN = lookup.findVarHandle(Updaters.class, "plain", int.class);
            SHARED = lookup.findStaticVarHandle(Updaters.class, "shared", int.class);
            FLAG = lookup.findVarHandle(Updaters.class, "flag", boolean.class);
            SMALL = lookup.findVarHandle(Updaters.class, "small", byte.class);
            PRECISE = lookup.findVarHandle(Updaters.class, "precise", double.class);
            NAMED = lookup.findVarHandle(Updaters.class, "name", String.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static void updaters() {
        Updaters u = new Updaters();
        System.out.println(COUNT.incrementAndGet(u) + " " + COUNT.getAndAdd(u, 5) + " " + COUNT.get(u));
        System.out.println(COUNT.compareAndSet(u, 6, 10) + " " + COUNT.compareAndSet(u, 6, 11) + " " + u.count);
        System.out.println(COUNT.updateAndGet(u, x -> x * x) + " " + COUNT.getAndAccumulate(u, 7, Math::max) + " "
                + COUNT.getAndSet(u, -1) + " " + COUNT.decrementAndGet(u));
        System.out.println(TOTAL.addAndGet(u, 1L << 40) + " " + TOTAL.getAndUpdate(u, x -> x >> 3) + " " + u.total);
        TOTAL.lazySet(u, 9);
        System.out.println(TOTAL.accumulateAndGet(u, 4, (a, b) -> a * b) + " " + TOTAL.weakCompareAndSet(u, 36, 1));
        System.out.println(NAME.getAndSet(u, "one") + " " + NAME.compareAndSet(u, "one", "two") + " "
                + NAME.updateAndGet(u, String::toUpperCase) + " " + NAME.accumulateAndGet(u, "!", String::concat));
    }

    static void handles() {
        Updaters u = new Updaters();
        PLAIN.set(u, 4);
        System.out.println((int) PLAIN.get(u) + " " + (int) PLAIN.getAndAdd(u, 3) + " " + (int) PLAIN.getVolatile(u));
        System.out.println(PLAIN.compareAndSet(u, 7, 8) + " " + (int) PLAIN.compareAndExchange(u, 7, 9) + " "
                + (int) PLAIN.getAcquire(u));
        System.out.println((int) PLAIN.getAndBitwiseOr(u, 3) + " " + (int) PLAIN.getAndBitwiseAnd(u, 9) + " "
                + (int) PLAIN.getAndBitwiseXor(u, 1) + " " + u.plain);
        SHARED.setVolatile(12);
        System.out.println(
                (int) SHARED.getAndAdd(1) + " " + (int) SHARED.getOpaque() + " " + SHARED.compareAndSet(13, 1));
        System.out.println(
                FLAG.compareAndSet(u, false, true) + " " + (boolean) FLAG.getAndSet(u, false) + " " + u.flag);
        System.out.println(
                (byte) SMALL.getAndAdd(u, (byte) 100) + " " + (byte) SMALL.getAndAdd(u, (byte) 100) + " " + u.small);
        PRECISE.setRelease(u, 0.5);
        System.out.println((double) PRECISE.getAndAdd(u, 0.25) + " " + u.precise);
        System.out.println(NAMED.compareAndSet(u, "none", "some") + " " + (String) NAMED.getAndSet(u, "more") + " "
                + NAMED.weakCompareAndSetPlain(u, "more", "most") + " " + u.name);
        int[] numbers = {1, 2, 3};
        System.out.println((int) INTS.getAndAdd(numbers, 1, 40) + " " + (int) INTS.getVolatile(numbers, 1) + " "
                + INTS.compareAndSet(numbers, 2, 3, 5) + " " + numbers[2]);
        try {
            INTS.set(numbers, 3, 1);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getClass().getSimpleName());
        }
        String[] texts = {"a", null};
        System.out.println(TEXTS.compareAndSet(texts, 1, null, "b") + " " + (String) TEXTS.getAcquire(texts, 1));
        byte[] bytes = new byte[16];
        LONG_VIEW.set(bytes, 0, 0x0102030405060708L);
        INT_VIEW.set(bytes, 8, 0x0A0B0C0D);
        System.out.println(
                java.util.HexFormat.of().formatHex(bytes) + " " + Long.toHexString((long) LONG_VIEW.get(bytes, 1)) + " "
                        + Integer.toHexString((int) INT_VIEW.get(bytes, 7)));
        VarHandle.fullFence();
        VarHandle.acquireFence();
        VarHandle.releaseFence();
    }

    static void accumulators() throws InterruptedException {
        LongAccumulator max = new LongAccumulator(Long::max, Long.MIN_VALUE);
        DoubleAccumulator product = new DoubleAccumulator((a, b) -> a * b, 1);
        DoubleAdder adder = new DoubleAdder();
        Thread[] threads = new Thread[8];
        for (int t = 0; t < threads.length; t++) {
            int id = t;
            threads[t] = new Thread(() -> {
                for (int i = 0; i < 100; i++) {
                    max.accumulate(id * 1000 + i);
                    adder.add(0.5);
                }
                product.accumulate(2);
            });
            threads[t].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(max + " " + product + " " + adder.sumThenReset() + " " + adder.sum() + " "
                + max.getThenReset() + " " + max.longValue());
    }

    public static void main(String[] args) throws Exception {
        updaters();
        handles();
        accumulators();
    }
}
