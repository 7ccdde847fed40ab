package threads;

/** Thread.getState as others see it. */
public class ThreadStates {
    static void await(Thread thread, Thread.State state) throws InterruptedException {
        for (int i = 0; i < 2000; i++) {
            if (thread.getState() == state) {
                System.out.println(state);
                return;
            }
            Thread.sleep(1);
        }
        System.out.println("never " + state + " but " + thread.getState());
    }

    public static void main(String[] args) throws InterruptedException {
        Object lock = new Object();
        Thread thread = new Thread(() -> {
            try {
                Thread.sleep(10_000);
            } catch (InterruptedException e) {
                // The next state.
            }
            synchronized (lock) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    // The next state.
                }
                try {
                    lock.wait(10_000);
                } catch (InterruptedException e) {
                    // The end.
                }
            }
        });
        System.out.println(thread.getState());
        thread.start();
        await(thread, Thread.State.TIMED_WAITING);
        synchronized (lock) {
            thread.interrupt();
            await(thread, Thread.State.BLOCKED);
        }
        await(thread, Thread.State.WAITING);
        thread.interrupt();
        await(thread, Thread.State.TIMED_WAITING);
        thread.interrupt();
        await(thread, Thread.State.TERMINATED);
        System.out.println(Thread.currentThread().getState());
    }
}
