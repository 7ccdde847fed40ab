package concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Locks, conditions, read-write and stamped locks, park and unpark. */
public class Locks {
    static final class Mailbox {
        private final ReentrantLock lock = new ReentrantLock(true);
        private final Condition full = lock.newCondition();
        private final Condition empty = lock.newCondition();
        private String mail;

        void put(String text) throws InterruptedException {
            lock.lock();
            try {
                while (mail != null) {
                    empty.await();
                }
                mail = text;
                full.signal();
            } finally {
                lock.unlock();
            }
        }

        String take() throws InterruptedException {
            lock.lockInterruptibly();
            try {
                while (mail == null) {
                    full.await();
                }
                String taken = mail;
                mail = null;
                empty.signal();
                return taken;
            } finally {
                lock.unlock();
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Mailbox mailbox = new Mailbox();
        Thread producer = new Thread(() -> {
            try {
                for (int i = 0; i < 100; i++) {
                    mailbox.put("m" + i);
                }
            } catch (InterruptedException e) {
                System.out.println(e);
            }
        });
        producer.start();
        int length = 0;
        String last = "";
        for (int i = 0; i < 100; i++) {
            last = mailbox.take();
            length += last.length();
        }
        producer.join();
        System.out.println(last + " " + length);

        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        lock.lock();
        System.out.println(
                lock.getHoldCount() + " " + lock.isHeldByCurrentThread() + " " + lock.isLocked() + " " + lock.isFair());
        Thread other = new Thread(() -> {
            try {
                System.out.println(lock.tryLock() + " " + lock.tryLock(5, TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                System.out.println(e);
            }
            try {
                lock.unlock();
            } catch (IllegalMonitorStateException e) {
                System.out.println("not the owner");
            }
        });
        other.start();
        other.join();
        Condition condition = lock.newCondition();
        System.out.println(condition.await(5, TimeUnit.MILLISECONDS) + " " + (condition.awaitNanos(1_000_000) <= 0));
        lock.unlock();
        lock.unlock();
        try {
            condition.signal();
        } catch (IllegalMonitorStateException e) {
            System.out.println("signal needs the lock");
        }
        int[] counter = {0};
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Thread thread = new Thread(() -> {
                for (int k = 0; k < 100; k++) {
                    lock.lock();
                    try {
                        int seen = counter[0];
                        Thread.yield();
                        counter[0] = seen + 1;
                    } finally {
                        lock.unlock();
                    }
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(counter[0]);

        ReentrantReadWriteLock readWrite = new ReentrantReadWriteLock();
        readWrite.readLock().lock();
        Thread reader = new Thread(() -> {
            System.out.println("second reader " + readWrite.readLock().tryLock() + ", writer "
                    + readWrite.writeLock().tryLock());
            readWrite.readLock().unlock();
        });
        reader.start();
        reader.join();
        readWrite.readLock().unlock();
        readWrite.writeLock().lock();
        readWrite.readLock().lock();
        readWrite.writeLock().unlock();
        System.out.println("downgraded " + readWrite.getReadLockCount() + readWrite.isWriteLocked());
        readWrite.readLock().unlock();

        StampedLock stamped = new StampedLock();
        long optimistic = stamped.tryOptimisticRead();
        System.out.println(stamped.validate(optimistic));
        long write = stamped.writeLock();
        System.out.println(stamped.validate(optimistic) + " " + stamped.isWriteLocked() + " " + stamped.tryReadLock());
        stamped.unlockWrite(write);
        long read = stamped.readLock();
        System.out.println(stamped.tryConvertToWriteLock(read) != 0);

        Thread parked = new Thread(() -> {
            LockSupport.park();
            System.out.println("unparked");
            LockSupport.parkNanos(1_000_000);
            System.out.println("parked for a while");
            Thread.currentThread().interrupt();
            LockSupport.park();
            System.out.println("interrupted threads do not park " + Thread.interrupted());
        });
        LockSupport.unpark(Thread.currentThread());
        LockSupport.park();
        parked.start();
        Thread.sleep(5);
        LockSupport.unpark(parked);
        parked.join();
    }
}
