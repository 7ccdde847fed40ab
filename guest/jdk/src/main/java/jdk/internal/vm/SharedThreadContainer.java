package jdk.internal.vm;

/** Starts the threads of an executor. */
public final class SharedThreadContainer extends ThreadContainer {
    private static final SharedThreadContainer INSTANCE = new SharedThreadContainer();

    private SharedThreadContainer() {
        super(true);
    }

    public static SharedThreadContainer create(String name) {
        return INSTANCE;
    }

    public static SharedThreadContainer create(ThreadContainer parent, String name) {
        return INSTANCE;
    }

    public void start(Thread thread) {
        thread.start();
    }

    public void close() {}
}
