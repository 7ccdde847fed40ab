package stress;

import java.util.concurrent.atomic.AtomicInteger;

/** Threads that come and go: started, joined, interrupted, asleep, with locals of their own, virtual and not. */
public class Lifecycles {
    static final ThreadLocal<int[]> LOCAL = ThreadLocal.withInitial(() -> new int[] {7});

    public static void main(String[] args) throws InterruptedException {
        AtomicInteger ended = new AtomicInteger();
        AtomicInteger interrupted = new AtomicInteger();
        AtomicInteger started = new AtomicInteger();
        AtomicInteger interruptions = new AtomicInteger();
        Check.onThreads(4, Check.seed(args), (thread, random) -> {
            for (int round = 0; round < 40; round++) {
                Object[] kept = {"kept", round};
                int pause = random.nextInt(3);
                boolean sleeps = random.nextInt(3) == 0;
                Runnable body = () -> {
                    int[] local = LOCAL.get();
                    Check.equal(7, local[0], "a fresh thread local");
                    local[0] = pause;
                    try {
                        if (sleeps) {
                            Thread.sleep(10_000);
                            Check.that(false, "nobody interrupted");
                        } else {
                            Thread.sleep(pause);
                        }
                    } catch (InterruptedException e) {
                        interrupted.incrementAndGet();
                    }
                    Check.equal(pause, LOCAL.get()[0], "a thread local");
                    Check.equal("kept", kept[0], "a captured array");
                    ended.incrementAndGet();
                };
                Thread child =
                        round % 2 == 0 ? new Thread(body) : Thread.ofVirtual().unstarted(body);
                started.incrementAndGet();
                child.start();
                if (sleeps) {
                    interruptions.incrementAndGet();
                    if (random.nextBoolean()) {
                        Thread.yield();
                    }
                    child.interrupt();
                }
                if (random.nextInt(5) == 0) {
                    child.join(1);
                }
                child.join();
                Check.that(!child.isAlive() && child.getState() == Thread.State.TERMINATED, "the child's state");
                Check.equal(round, kept[1], "a local after join");
            }
        });
        Check.equal(started.get(), ended.get(), "threads that ended");
        Check.equal(interruptions.get(), interrupted.get(), "interruptions");
        System.out.println("ok");
    }
}
