package system;

/** Hooks run when the last thread ends, too; one that fails does not stop the others. */
public class ShutdownHooks {
    static final StringBuffer LOG = new StringBuffer();

    public static void main(String[] args) throws InterruptedException {
        Thread first = new Thread(() -> LOG.append("first "));
        Thread second = new Thread(() -> {
            try {
                first.join();
                Thread.sleep(10);
            } catch (InterruptedException e) {
                LOG.append(e);
            }
            LOG.append("second ");
            System.out.println(LOG);
        });
        Thread failing = new Thread(() -> {
            throw new IllegalStateException("a hook fails");
        });
        failing.setUncaughtExceptionHandler((t, e) -> LOG.append(""));
        Thread removed = new Thread(() -> System.out.println("removed"));
        Runtime runtime = Runtime.getRuntime();
        runtime.addShutdownHook(first);
        runtime.addShutdownHook(second);
        runtime.addShutdownHook(failing);
        runtime.addShutdownHook(removed);
        System.out.println(runtime.removeShutdownHook(removed) + " " + runtime.removeShutdownHook(removed));
        try {
            runtime.addShutdownHook(first);
        } catch (IllegalArgumentException e) {
            System.out.println("already there");
        }
        Thread late = new Thread(() -> {
            try {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {}));
                LOG.append("?");
            } catch (IllegalStateException e) {
                LOG.append("");
            }
        });
        runtime.addShutdownHook(late);
        new Thread(() -> System.out.println("another thread")).start();
        Thread.sleep(20);
        System.out.println("main ends");
    }
}
