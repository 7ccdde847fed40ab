package exceptions;

// stderr: exceptions

/** An exception that leaves another thread ends that thread only; the exit code stays 0. */
public class UncaughtElsewhere {
    public static void main(String[] args) throws InterruptedException {
        Thread thread = new Thread(
                () -> {
                    throw new UnsupportedOperationException("in a thread");
                },
                "worker");
        thread.start();
        thread.join();
        System.out.println("main goes on; the thread is alive: " + thread.isAlive());
    }
}
