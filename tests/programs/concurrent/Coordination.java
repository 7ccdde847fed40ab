package concurrent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Phasers, exchangers, barriers, semaphores and the kinds of locks. */
public class Coordination {
    interface Work {
        void run() throws Exception;
    }

    static Thread start(Work work) {
        return Thread.ofVirtual().start(() -> {
            try {
                work.run();
            } catch (Exception e) {
                System.out.println("failed: " + e);
            }
        });
    }

    static void phasers() throws Exception {
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        Phaser phaser = new Phaser(1) {
            @Override
            protected boolean onAdvance(int phase, int registered) {
                log.add("phase " + phase + " of " + registered);
                return phase == 2 || registered == 0;
            }
        };
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            phaser.register();
            threads.add(start(() -> {
                while (!phaser.isTerminated()) {
                    phaser.arriveAndAwaitAdvance();
                }
            }));
        }
        System.out.println(phaser.getRegisteredParties() + " " + phaser.getPhase());
        while (!phaser.isTerminated()) {
            phaser.arriveAndAwaitAdvance();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(log + " " + phaser.isTerminated() + " " + (phaser.getPhase() < 0));
        Phaser root = new Phaser();
        Phaser child = new Phaser(root, 2);
        System.out.println(root.getRegisteredParties() + " " + child.getParent().equals(root) + " " + child.arrive()
                + " " + child.getUnarrivedParties() + " " + child.arriveAndDeregister() + " " + child.getPhase());
        try {
            child.awaitAdvanceInterruptibly(child.getPhase(), 5, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            System.out.println("no advance");
        }
        root.forceTermination();
        System.out.println(child.isTerminated() + " " + (child.register() < 0));
    }

    static void exchangers() throws Exception {
        Exchanger<String> exchanger = new Exchanger<>();
        List<String> got = Collections.synchronizedList(new ArrayList<>());
        Thread other = start(() -> got.add("other got " + exchanger.exchange("from other")));
        String own = exchanger.exchange("from main");
        other.join();
        System.out.println(got + " main got " + own);
        try {
            exchanger.exchange("nobody", 3, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            System.out.println("nobody came");
        }
    }

    static void barriers() throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2, () -> System.out.println("barrier trips"));
        Thread partner = start(() -> {
            for (int i = 0; i < 3; i++) {
                barrier.await();
            }
        });
        for (int i = 0; i < 3; i++) {
            barrier.await();
        }
        partner.join();
        System.out.println(barrier.getParties() + " " + barrier.getNumberWaiting() + " " + barrier.isBroken());
        try {
            barrier.await(2, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            System.out.println("timeout, broken " + barrier.isBroken());
        }
        try {
            barrier.await();
        } catch (BrokenBarrierException e) {
            System.out.println("broken");
        }
        barrier.reset();
        System.out.println(barrier.isBroken());
    }

    static void semaphores() throws Exception {
        Semaphore semaphore = new Semaphore(2, true);
        semaphore.acquire();
        System.out.println(semaphore.tryAcquire(2) + " " + semaphore.tryAcquire() + " " + semaphore.availablePermits());
        Thread waiting = start(() -> {
            semaphore.acquire(2);
            System.out.println("got two");
            semaphore.release(2);
        });
        while (!semaphore.hasQueuedThreads()) {
            Thread.sleep(1);
        }
        System.out.println(semaphore.getQueueLength() + " " + semaphore.tryAcquire(1, TimeUnit.MILLISECONDS));
        semaphore.release(2);
        waiting.join();
        System.out.println(semaphore.drainPermits() + " " + semaphore.isFair());
    }

    static void stamps() throws Exception {
        StampedLock lock = new StampedLock();
        long optimistic = lock.tryOptimisticRead();
        System.out.println(lock.validate(optimistic));
        long write = lock.writeLock();
        System.out.println(lock.validate(optimistic) + " " + lock.isWriteLocked() + " " + lock.tryReadLock());
        long read = lock.tryConvertToReadLock(write);
        System.out.println((read != 0) + " " + lock.isReadLocked() + " " + lock.getReadLockCount());
        Thread writer = start(() -> {
            long stamp = lock.writeLockInterruptibly();
            System.out.println("written");
            lock.unlockWrite(stamp);
        });
        Thread.sleep(2);
        System.out.println(lock.tryConvertToWriteLock(read) != 0);
        lock.asWriteLock().unlock();
        writer.join();
        try {
            lock.unlockRead(read);
        } catch (IllegalMonitorStateException e) {
            System.out.println("not read-locked");
        }
        System.out.println(lock.tryWriteLock(1, TimeUnit.MILLISECONDS) != 0);
    }

    static void readersAndWriters() throws Exception {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
        lock.writeLock().lock();
        lock.readLock().lock();
        lock.writeLock().unlock();
        System.out.println(lock.getReadHoldCount() + " " + lock.isWriteLocked() + " "
                + lock.writeLock().tryLock());
        Thread reader = start(
                () -> System.out.println("another reader " + lock.readLock().tryLock()));
        reader.join();
        System.out.println(lock.getReadLockCount());
        lock.readLock().unlock();
        try {
            lock.readLock().unlock();
        } catch (IllegalMonitorStateException e) {
            System.out.println(e.getMessage());
        }
        ReentrantLock plain = new ReentrantLock();
        Condition condition = plain.newCondition();
        plain.lock();
        try {
            System.out.println(condition.await(1, TimeUnit.MILLISECONDS) + " " + (condition.awaitNanos(10) <= 0) + " "
                    + plain.getHoldCount() + plain.isHeldByCurrentThread());
            Thread signaller = start(() -> {
                plain.lock();
                condition.signalAll();
                plain.unlock();
            });
            condition.await();
            System.out.println("signalled");
            plain.unlock();
            signaller.join();
            plain.lock();
        } finally {
            plain.unlock();
        }
        try {
            condition.signal();
        } catch (IllegalMonitorStateException e) {
            System.out.println("signal without lock " + e.getMessage());
        }
        Thread stubborn = start(() -> {
            plain.lock();
            try {
                plain.lockInterruptibly();
                System.out.println(plain.getHoldCount());
            } finally {
                plain.unlock();
                plain.unlock();
            }
        });
        stubborn.join();
        System.out.println(plain.isLocked() + " " + plain.toString().replaceAll("@[0-9a-f]+", "@"));
    }

    public static void main(String[] args) throws Exception {
        phasers();
        exchangers();
        barriers();
        semaphores();
        stamps();
        readersAndWriters();
    }
}
