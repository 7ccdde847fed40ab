package util;

import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;

public class Timers {
    public static void main(String[] arguments) throws InterruptedException {
        Timer timer = new Timer("ticker", true);
        List<String> seen = new ArrayList<>();
        CountDownLatch ticks = new CountDownLatch(3);
        TimerTask tick = new TimerTask() {
            @Override
            public void run() {
                synchronized (seen) {
                    seen.add(Thread.currentThread().getName() + " "
                            + Thread.currentThread().isDaemon());
                }
                if (ticks.getCount() == 1) {
                    System.out.println("cancelled " + cancel());
                }
                ticks.countDown();
            }
        };
        timer.schedule(tick, 1, 2);
        CountDownLatch once = new CountDownLatch(1);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        once.countDown();
                    }
                },
                5);
        ticks.await();
        once.await();
        System.out.println(seen);
        CountDownLatch after = new CountDownLatch(1);
        timer.schedule(task(after::countDown), 1);
        after.await();
        TimerTask never = task(() -> System.out.println("never"));
        timer.schedule(never, 1_000_000);
        timer.purge();
        System.out.println(never.cancel() + " " + never.cancel());
        for (Runnable wrong : List.<Runnable>of(
                () -> timer.schedule(never, 1),
                () -> timer.schedule(task(() -> {}), -1),
                () -> timer.schedule(task(() -> {}), 1, 0))) {
            try {
                wrong.run();
            } catch (IllegalArgumentException | IllegalStateException e) {
                System.out.println(e);
            }
        }
        timer.cancel();
        try {
            timer.schedule(task(() -> {}), 1);
        } catch (IllegalStateException e) {
            System.out.println(e);
        }
        Timer failing = new Timer("failing");
        Thread[] thread = new Thread[1];
        CountDownLatch began = new CountDownLatch(1);
        failing.schedule(
                task(() -> {
                    thread[0] = Thread.currentThread();
                    thread[0].setUncaughtExceptionHandler(
                            (who, what) -> System.out.println(who.getName() + " " + what));
                    began.countDown();
                    throw new IllegalStateException("task failed");
                }),
                1);
        began.await();
        thread[0].join();
        try {
            failing.schedule(task(() -> {}), 1);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }

    static TimerTask task(Runnable action) {
        return new TimerTask() {
            @Override
            public void run() {
                action.run();
            }
        };
    }
}
