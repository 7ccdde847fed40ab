package concurrent;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Scheduled executors, timers and units of time. */
public class Scheduling {
    public static void main(String[] args) throws Exception {
        ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
        StringBuffer order = new StringBuffer();
        scheduler.schedule(() -> order.append("c"), 60, TimeUnit.MILLISECONDS);
        scheduler.schedule(() -> order.append("a"), 5, TimeUnit.MILLISECONDS);
        ScheduledFuture<String> b = scheduler.schedule(
                () -> {
                    order.append("b");
                    return "result";
                },
                30,
                TimeUnit.MILLISECONDS);
        System.out.println(b.get());
        CountDownLatch three = new CountDownLatch(3);
        ScheduledFuture<?> repeated = scheduler.scheduleAtFixedRate(three::countDown, 0, 2, TimeUnit.MILLISECONDS);
        System.out.println(three.await(5, TimeUnit.SECONDS));
        repeated.cancel(false);
        AtomicInteger runs = new AtomicInteger();
        ScheduledFuture<?> failing = scheduler.scheduleWithFixedDelay(
                () -> {
                    if (runs.incrementAndGet() == 2) {
                        throw new IllegalStateException("stop");
                    }
                },
                1,
                1,
                TimeUnit.MILLISECONDS);
        try {
            failing.get();
        } catch (java.util.concurrent.ExecutionException e) {
            System.out.println(e.getCause().getMessage() + " after " + runs);
        }
        scheduler.shutdown();
        System.out.println(scheduler.awaitTermination(5, TimeUnit.SECONDS) + " " + order);

        Timer timer = new Timer("timer", true);
        CountDownLatch ticks = new CountDownLatch(3);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        ticks.countDown();
                        if (ticks.getCount() == 0) {
                            cancel();
                        }
                    }
                },
                1,
                2);
        System.out.println(ticks.await(5, TimeUnit.SECONDS));
        timer.cancel();
        try {
            timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {}
                    },
                    1);
        } catch (IllegalStateException e) {
            System.out.println("timer is cancelled");
        }
        System.out.println(TimeUnit.SECONDS.toMillis(3) + " " + TimeUnit.NANOSECONDS.toSeconds(3_999_999_999L) + " "
                + TimeUnit.DAYS.convert(49, TimeUnit.HOURS) + " " + TimeUnit.DAYS.toNanos(1_000_000) + " "
                + TimeUnit.MILLISECONDS.toChronoUnit());
        TimeUnit.MILLISECONDS.sleep(1);
    }
}
