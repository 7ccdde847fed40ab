package concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Latch, semaphore, barrier, phaser and exchanger. */
public class Synchronizers {
    interface Body {
        void run(int n) throws Exception;
    }

    static void run(int threads, Body body) throws InterruptedException {
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int n = i;
            Thread thread = new Thread(() -> {
                try {
                    body.run(n);
                } catch (Exception e) {
                    System.out.println(e);
                }
            });
            all.add(thread);
            thread.start();
        }
        for (Thread thread : all) {
            thread.join();
        }
    }

    public static void main(String[] args) throws Exception {
        CountDownLatch latch = new CountDownLatch(5);
        AtomicInteger arrived = new AtomicInteger();
        Thread awaiting = new Thread(() -> {
            try {
                latch.await();
                System.out.println("latch open, arrived " + arrived.get());
            } catch (InterruptedException e) {
                System.out.println(e);
            }
        });
        awaiting.start();
        System.out.println(latch.await(2, TimeUnit.MILLISECONDS) + " " + latch.getCount());
        run(5, n -> {
            arrived.incrementAndGet();
            latch.countDown();
        });
        awaiting.join();

        Semaphore semaphore = new Semaphore(2);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        run(8, n -> {
            for (int i = 0; i < 20; i++) {
                semaphore.acquire();
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.yield();
                inside.decrementAndGet();
                semaphore.release();
            }
        });
        System.out.println((most.get() <= 2) + " " + semaphore.availablePermits() + " " + semaphore.tryAcquire(3) + " "
                + semaphore.drainPermits());

        AtomicInteger generations = new AtomicInteger();
        CyclicBarrier barrier = new CyclicBarrier(4, generations::incrementAndGet);
        int[] steps = new int[4];
        AtomicInteger disorder = new AtomicInteger();
        run(4, n -> {
            for (int i = 0; i < 10; i++) {
                steps[n]++;
                barrier.await();
                for (int other : steps) {
                    if (other != i + 1) {
                        disorder.incrementAndGet();
                    }
                }
                barrier.await();
            }
        });
        System.out.println(generations + " " + disorder);
        try {
            new CyclicBarrier(2).await(2, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            System.out.println("nobody else came");
        }
        CyclicBarrier broken = new CyclicBarrier(2);
        Thread breaker = new Thread(() -> {
            try {
                broken.await();
            } catch (InterruptedException e) {
                System.out.println("breaker interrupted");
            } catch (BrokenBarrierException e) {
                System.out.println("?");
            }
        });
        breaker.start();
        Thread.sleep(5);
        breaker.interrupt();
        breaker.join();
        try {
            broken.await();
        } catch (BrokenBarrierException e) {
            System.out.println("broken " + broken.isBroken());
        }

        Phaser phaser = new Phaser(1) {
            @Override
            protected boolean onAdvance(int phase, int parties) {
                System.out.println("phase " + phase + " with " + parties);
                return phase == 2 || parties == 0;
            }
        };
        for (int i = 0; i < 3; i++) {
            phaser.register();
            new Thread(() -> {
                        for (int k = 0; k < 3; k++) {
                            phaser.arriveAndAwaitAdvance();
                        }
                    })
                    .start();
        }
        for (int k = 0; k < 3; k++) {
            phaser.arriveAndAwaitAdvance();
        }
        System.out.println("terminated " + phaser.isTerminated());

        Exchanger<String> exchanger = new Exchanger<>();
        String[] got = new String[2];
        run(2, n -> got[n] = exchanger.exchange("from " + n));
        System.out.println(got[0] + ", " + got[1]);
    }
}
