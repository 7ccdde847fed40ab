package jdk.internal.misc;

/** Threads of the library's own: daemons that the program knows nothing of. */
public final class InnocuousThread extends Thread {
    private InnocuousThread(String name, Runnable target, int priority) {
        super(null, target, name);
        setDaemon(true);
        if (priority >= MIN_PRIORITY) {
            setPriority(priority);
        }
    }

    public static Thread newThread(Runnable target) {
        return newThread("InnocuousThread", target);
    }

    public static Thread newThread(String name, Runnable target) {
        return newThread(name, target, -1);
    }

    public static Thread newThread(String name, Runnable target, int priority) {
        return new InnocuousThread(name, target, priority);
    }

    public static Thread newSystemThread(String name, Runnable target) {
        return newThread(name, target);
    }

    public static Thread newSystemThread(String name, Runnable target, int priority) {
        return newThread(name, target, priority);
    }
}
