package threads;

/** Who hears of an exception that ends a thread. */
public class UncaughtHandlers {
    static void fail(String message) {
        throw new IllegalStateException(message);
    }

    static void runAndJoin(Thread thread) throws InterruptedException {
        thread.start();
        thread.join();
    }

    public static void main(String[] args) throws InterruptedException {
        Thread own = new Thread(() -> fail("one"), "own");
        own.setUncaughtExceptionHandler(
                (t, e) -> System.out.println("own handler: " + t.getName() + " " + e.getMessage()));
        runAndJoin(own);
        System.out.println(Thread.getDefaultUncaughtExceptionHandler());
        Thread.setDefaultUncaughtExceptionHandler((t, e) -> System.out.println("default: " + t.getName() + " " + e));
        runAndJoin(new Thread(() -> fail("two"), "second"));
        Thread both = new Thread(
                () -> {
                    throw new StackOverflowError("three");
                },
                "third");
        both.setUncaughtExceptionHandler((t, e) -> {
            System.out.println("own before default: " + e.getMessage());
            throw new RuntimeException("what a handler throws is dropped");
        });
        runAndJoin(both);
        Thread virtual = Thread.ofVirtual().name("virtual").unstarted(() -> fail("four"));
        runAndJoin(virtual);
        Thread.ofPlatform()
                .name("built")
                .uncaughtExceptionHandler((t, e) -> System.out.println("built: " + e.getMessage()))
                .start(() -> fail("five"))
                .join();
        fail("main itself");
    }
}
