package threads;

import java.util.ArrayList;
import java.util.List;

/** Mutual exclusion: blocks, methods, static methods, re-entry, and release by exception. */
public class Synchronization {
    static int statics;
    int instances;
    int unguarded;
    final Object lock = new Object();

    static synchronized void countStatic() {
        int seen = statics;
        Thread.yield();
        statics = seen + 1;
    }

    synchronized void count() {
        int seen = instances;
        Thread.yield();
        instances = seen + 1;
        again(3);
    }

    synchronized void again(int n) {
        if (n > 0) {
            again(n - 1);
        }
    }

    int inBlock;

    void countBlock() {
        synchronized (lock) {
            int seen = inBlock;
            Thread.yield();
            synchronized (this) {
                inBlock = seen + 1;
            }
        }
    }

    synchronized void throwing() {
        throw new IllegalStateException();
    }

    static void run(int threads, Runnable body) throws InterruptedException {
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(body);
            all.add(thread);
            thread.start();
        }
        for (Thread thread : all) {
            thread.join();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Synchronization s = new Synchronization();
        run(8, () -> {
            for (int i = 0; i < 100; i++) {
                countStatic();
                s.count();
                s.countBlock();
            }
        });
        System.out.println(statics + " " + s.instances + " " + s.inBlock);
        try {
            s.throwing();
        } catch (IllegalStateException e) {
            System.out.println("still held: " + Thread.holdsLock(s));
        }
        synchronized (s) {
            System.out.println("held: " + Thread.holdsLock(s) + Thread.holdsLock(s.lock));
        }
        Thread free = new Thread(() -> s.again(1));
        free.start();
        free.join();
        Object[] stripes = new Object[16];
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = new Object();
        }
        int[] counts = new int[16];
        run(6, () -> {
            for (int i = 0; i < 480; i++) {
                synchronized (stripes[i % 16]) {
                    int seen = counts[i % 16];
                    if (i % 7 == 0) {
                        Thread.yield();
                    }
                    counts[i % 16] = seen + 1;
                }
            }
        });
        System.out.println(java.util.Arrays.toString(counts));
        String interned = "a lock";
        synchronized (interned) {
            synchronized (Synchronization.class) {
                synchronized (new int[0]) {
                    System.out.println("strings, classes and arrays have monitors too");
                }
            }
        }
        int hash = stripes[3].hashCode();
        synchronized (stripes[3]) {
            System.out.println(hash == stripes[3].hashCode());
        }
        System.out.println(hash == stripes[3].hashCode());
        StringBuffer shared = new StringBuffer();
        run(5, () -> {
            for (int i = 0; i < 50; i++) {
                shared.append("ab");
            }
        });
        System.out.println(shared.toString().equals("ab".repeat(250)));
    }
}
