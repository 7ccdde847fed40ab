package threads;

import java.util.ArrayList;
import java.util.List;

/** Starting, joining and asking threads about themselves. */
public class StartJoin {
    static class Worker extends Thread {
        final int n;
        long result;

        Worker(int n) {
            super("worker-" + n);
            this.n = n;
        }

        @Override
        public void run() {
            for (int i = 1; i <= n; i++) {
                result += i;
                if (i % 100 == 0) {
                    Thread.yield();
                }
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread main = Thread.currentThread();
        System.out.println(main.getName() + " " + main.isAlive() + " " + main.isDaemon() + " " + main.isInterrupted()
                + " " + main.getPriority());
        List<Worker> workers = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            Worker worker = new Worker(i * 100);
            System.out.print(worker.getState() + " ");
            workers.add(worker);
        }
        System.out.println();
        workers.forEach(Thread::start);
        long total = 0;
        for (Worker worker : workers) {
            worker.join();
            total += worker.result;
            System.out.println(
                    worker.getName() + " " + worker.result + " " + worker.isAlive() + " " + worker.getState());
        }
        System.out.println(total);
        try {
            workers.get(0).start();
        } catch (IllegalThreadStateException e) {
            System.out.println("a thread starts only once");
        }
        Thread sleeper = new Thread(() -> {
            try {
                Thread.sleep(10_000);
            } catch (InterruptedException e) {
                System.out.println(
                        "sleeper woken, flag " + Thread.currentThread().isInterrupted());
            }
        });
        sleeper.setDaemon(true);
        sleeper.start();
        long before = System.nanoTime();
        sleeper.join(50);
        long waited = (System.nanoTime() - before) / 1_000_000;
        System.out.println("joined in vain for 50 ms: " + (waited >= 49 && waited < 2000) + " " + sleeper.isAlive());
        sleeper.interrupt();
        sleeper.join();
        System.out.println(sleeper.isAlive());
        Thread named = new Thread(
                () -> System.out.println("I am " + Thread.currentThread().getName()));
        named.setName("renamed");
        named.setPriority(Thread.MAX_PRIORITY);
        named.start();
        named.join();
        System.out.println(
                named.getPriority() + " " + (named.threadId() != main.threadId()) + " " + named.equals(named));
        Thread built = Thread.ofPlatform()
                .name("built-", 3)
                .daemon()
                .start(() -> System.out.println(Thread.currentThread().getName()));
        built.join();
        System.out.println(built.join(java.time.Duration.ofMillis(1)));
        Runnable none = null;
        Thread empty = new Thread(none);
        empty.start();
        empty.join();
        Thread[] nested = new Thread[1];
        Thread outer = new Thread(() -> {
            nested[0] = new Thread(() -> System.out.println("nested"));
            nested[0].start();
        });
        outer.start();
        outer.join();
        nested[0].join();
        Thread self = Thread.currentThread();
        self.setName("main renamed");
        System.out.println(Thread.currentThread().getName());
    }
}
