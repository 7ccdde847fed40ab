package java.util.concurrent.locks;

import dev.diatom.runtime.Parking;

/** Parks threads in the runtime's scheduler. Who blocks a parked thread is not recorded. */
public final class LockSupport {
    private LockSupport() {}

    public static void unpark(Thread thread) {
        Parking.unpark(thread);
    }

    public static void park() {
        Parking.park(-1);
    }

    public static void park(Object blocker) {
        Parking.park(-1);
    }

    public static void parkNanos(long nanos) {
        if (nanos > 0) {
            Parking.park(nanos);
        }
    }

    public static void parkNanos(Object blocker, long nanos) {
        parkNanos(nanos);
    }

    public static void parkUntil(long deadlineMillis) {
        long leftMillis = deadlineMillis - System.currentTimeMillis();
        if (leftMillis > 0) {
            Parking.park(Math.min(leftMillis, Long.MAX_VALUE / 1_000_000) * 1_000_000);
        }
    }

    public static void parkUntil(Object blocker, long deadlineMillis) {
        parkUntil(deadlineMillis);
    }

    public static void setCurrentBlocker(Object blocker) {}

    public static Object getBlocker(Thread thread) {
        if (thread == null) {
            throw new NullPointerException();
        }
        return null;
    }

    static long getThreadId(Thread thread) {
        return thread.threadId();
    }
}
