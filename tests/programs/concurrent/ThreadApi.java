package concurrent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** The rest of Thread, of locks' conditions and their diagnostics. */
public class ThreadApi {
    static void inner(CountDownLatch ready, CountDownLatch end) {
        ready.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            System.out.println(e);
        }
    }

    static void traces() throws Exception {
        CountDownLatch ready = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Thread thread = new Thread(() -> inner(ready, end), "traced");
        System.out.println(thread.getStackTrace().length + " " + thread.getState());
        thread.start();
        ready.await();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
            Thread.yield();
        }
        boolean found = false;
        for (StackTraceElement element : thread.getStackTrace()) {
            found |= element.getMethodName().equals("inner")
                    && element.getClassName().equals("concurrent.ThreadApi");
        }
        System.out.println(found + " " + Thread.getAllStackTraces().containsKey(thread));
        StackTraceElement[] own = Thread.currentThread().getStackTrace();
        System.out.println(Arrays.stream(own).anyMatch(e -> e.getMethodName().equals("traces")));
        end.countDown();
        thread.join(Duration.ofSeconds(5));
        System.out.println(thread.getState() + " " + thread.getStackTrace().length + " " + thread.getThreadGroup());
    }

    static void groups() throws Exception {
        ThreadGroup group = new ThreadGroup("group");
        ThreadGroup inside = new ThreadGroup(group, "inside");
        inside.setMaxPriority(3);
        Thread thread = new Thread(inside, () -> {}, "member");
        thread.setPriority(9);
        System.out.println(thread.getPriority() + " " + inside.getMaxPriority() + " "
                + inside.getParent().getName() + " " + group.parentOf(inside) + " " + inside);
        System.out.println(thread.toString().replaceAll("#\\d+", "#"));
        ThreadGroup handler = new ThreadGroup("handling") {
            @Override
            public void uncaughtException(Thread t, Throwable e) {
                System.out.println(t.getName() + " died of " + e.getMessage());
            }
        };
        Thread dying = new Thread(
                handler,
                () -> {
                    throw new IllegalStateException("a fault");
                },
                "dying");
        dying.start();
        dying.join();
        System.out.println(handler.activeCount() + " "
                + Thread.currentThread().getThreadGroup().getName());
    }

    static void interrupts() throws Exception {
        Thread.currentThread().interrupt();
        System.out.println(Thread.interrupted() + " " + Thread.interrupted());
        ReentrantLock lock = new ReentrantLock(true);
        Condition condition = lock.newCondition();
        lock.lock();
        Thread waits = new Thread(() -> {
            try {
                lock.lockInterruptibly();
            } catch (InterruptedException e) {
                System.out.println("lockInterruptibly " + e.getMessage());
            }
        });
        waits.start();
        while (!lock.hasQueuedThread(waits)) {
            Thread.yield();
        }
        System.out.println(lock.getQueueLength() + " " + lock.isHeldByCurrentThread() + " " + lock.getHoldCount() + " "
                + lock.isFair());
        waits.interrupt();
        waits.join();
        System.out.println(condition.await(1, TimeUnit.MILLISECONDS) + " " + (condition.awaitNanos(1000) <= 0) + " "
                + condition.awaitUntil(new Date(System.currentTimeMillis() + 2)));
        lock.unlock();
        try {
            lock.unlock();
        } catch (IllegalMonitorStateException e) {
            System.out.println("not held " + e.getMessage());
        }
        try {
            condition.signal();
        } catch (IllegalMonitorStateException e) {
            System.out.println("no signal " + e.getMessage());
        }
        System.out.println(
                lock.toString().replaceAll("@[0-9a-f]+", "@") + " " + lock.tryLock(1, TimeUnit.MILLISECONDS));
        System.out.println(lock.toString().replaceAll("@[0-9a-f]+", "@"));
        Thread parked = new Thread(() -> {
            LockSupport.park("blocker");
            System.out.println("unparked, interrupted " + Thread.currentThread().isInterrupted());
        });
        parked.start();
        while (LockSupport.getBlocker(parked) == null) {
            Thread.yield();
        }
        System.out.println(LockSupport.getBlocker(parked));
        parked.interrupt();
        parked.join();
        LockSupport.unpark(Thread.currentThread());
        LockSupport.parkNanos(1_000_000_000_000L);
        System.out.println("had a permit");
    }

    static void handlers() throws Exception {
        Thread.setDefaultUncaughtExceptionHandler((t, e) -> System.out.println("default: " + t.getName() + " " + e));
        Thread first = new Thread(
                () -> {
                    throw new RuntimeException("one");
                },
                "first");
        first.start();
        first.join();
        Thread second = new Thread(
                () -> {
                    throw new RuntimeException("two");
                },
                "second");
        second.setUncaughtExceptionHandler((t, e) -> System.out.println("own: " + e.getMessage()));
        second.start();
        second.join();
        Thread.setDefaultUncaughtExceptionHandler(null);
        System.out.println(Thread.getDefaultUncaughtExceptionHandler());
        try {
            first.start();
        } catch (IllegalThreadStateException e) {
            System.out.println("started before " + e.getMessage());
        }
    }

    static void locals() throws Exception {
        InheritableThreadLocal<List<String>> inherited = new InheritableThreadLocal<>() {
            @Override
            protected List<String> childValue(List<String> parent) {
                List<String> copy = new ArrayList<>(parent);
                copy.add("child");
                return copy;
            }
        };
        ThreadLocal<Integer> numbers = ThreadLocal.withInitial(() -> 7);
        inherited.set(new ArrayList<>(List.of("main")));
        numbers.set(8);
        Thread child = new Thread(() -> System.out.println(inherited.get() + " " + numbers.get()));
        child.start();
        child.join();
        Thread without = Thread.ofPlatform()
                .inheritInheritableThreadLocals(false)
                .start(() -> System.out.println(inherited.get()));
        without.join();
        numbers.remove();
        System.out.println(inherited.get() + " " + numbers.get());
    }

    static void timers() throws Exception {
        Timer timer = new Timer("ticks", true);
        CountDownLatch three = new CountDownLatch(3);
        TimerTask task = new TimerTask() {
            @Override
            public void run() {
                three.countDown();
            }
        };
        timer.schedule(task, 1, 1);
        System.out.println(
                three.await(5, TimeUnit.SECONDS) + " " + task.cancel() + " " + task.cancel() + " " + timer.purge());
        timer.cancel();
        try {
            timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {}
                    },
                    1);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }

    static void stamped() throws Exception {
        StampedLock lock = new StampedLock();
        long optimistic = lock.tryOptimisticRead();
        System.out.println(lock.validate(optimistic) + " " + StampedLock.isOptimisticReadStamp(optimistic));
        long write = lock.writeLock();
        System.out.println(lock.validate(optimistic) + " " + lock.isWriteLocked() + " " + lock.tryReadLock() + " "
                + StampedLock.isWriteLockStamp(write));
        long read = lock.tryConvertToReadLock(write);
        System.out.println(lock.getReadLockCount() + " " + (lock.tryConvertToWriteLock(read) != 0));
        System.out.println(lock.toString().replaceAll(".*@[0-9a-f]+", "@"));
        ReentrantReadWriteLock rw = new ReentrantReadWriteLock();
        rw.writeLock().lock();
        rw.readLock().lock();
        rw.writeLock().unlock();
        System.out.println(rw.getReadLockCount() + " " + rw.isWriteLocked() + " "
                + rw.writeLock().tryLock() + " " + rw.getReadHoldCount());
        System.out.println(rw.toString().replaceAll(".*@[0-9a-f]+", "@"));
        try {
            rw.readLock().newCondition();
        } catch (UnsupportedOperationException e) {
            System.out.println("no condition " + e.getMessage());
        }
    }

    public static void main(String[] args) throws Exception {
        traces();
        groups();
        interrupts();
        handlers();
        locals();
        timers();
        stamped();
    }
}
