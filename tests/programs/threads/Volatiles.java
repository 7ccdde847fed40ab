package threads;

/** Fields that threads share by volatile, synchronized and join (JLS 17.4). */
public class Volatiles {
    static volatile int ready;
    static int data;
    static int plain;
    static long total;
    static final Object LOCK = new Object();

    static void add(int n) {
        for (int i = 0; i < n; i++) {
            synchronized (LOCK) {
                total += i;
                plain++;
            }
            if (i % 100 == 0) {
                Thread.yield();
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread writer = new Thread(() -> {
            data = 42;
            ready = 1;
        });
        writer.start();
        while (ready == 0) {
            Thread.onSpinWait();
        }
        System.out.println(data);
        Thread[] adders = new Thread[4];
        for (int i = 0; i < adders.length; i++) {
            adders[i] = new Thread(() -> add(500));
            adders[i].start();
        }
        for (Thread t : adders) {
            t.join();
        }
        System.out.println(total + " " + plain);
        int before = data;
        Thread changer = new Thread(() -> data++);
        changer.start();
        changer.join();
        System.out.println(before + " " + data);
        int[] cell = {0};
        Thread even = new Thread(() -> turns(cell, 0));
        Thread odd = new Thread(() -> turns(cell, 1));
        even.start();
        odd.start();
        even.join();
        odd.join();
        System.out.println(cell[0]);
    }

    static void turns(int[] cell, int mine) {
        for (int i = 0; i < 50; i++) {
            synchronized (cell) {
                while (cell[0] % 2 != mine) {
                    try {
                        cell.wait();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
                cell[0]++;
                cell.notifyAll();
            }
        }
    }
}
