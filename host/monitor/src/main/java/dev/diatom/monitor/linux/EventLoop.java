package dev.diatom.monitor.linux;

import static dev.diatom.machine.Linux.syscall;
import static dev.diatom.monitor.linux.SystemCalls.check;

import dev.diatom.machine.Memory;
import org.jspecify.annotations.Nullable;

/**
 * The monitor's one wait: descriptors through epoll, and deadlines. Handlers run on the monitor's only thread, between two runs
 * of the guest.
 */
public final class EventLoop {
    public static final int IN = 0x1;
    public static final int OUT = 0x4;
    public static final int ERR = 0x8;
    public static final int HUP = 0x10;
    public static final int RDHUP = 0x2000;
    public static final int EDGE_TRIGGERED = 1 << 31;

    public static final long FOREVER = Long.MAX_VALUE;

    private static final int CTL_ADD = 1;
    private static final int CTL_DEL = 2;
    private static final int EVENT_BYTES = 12;
    private static final int EVENTS_MAX = 128;

    /** Whoever waits for a descriptor. */
    public interface Handler {
        void ready(int events);
    }

    /** Whoever waits for a time; at most one deadline each. */
    public abstract static class Timer {
        private int index = -1;
        private long deadlineNanos;

        public abstract void expired(long nowNanos);
    }

    private final int epoll;
    private final long events = NativeStack.take(EVENTS_MAX * EVENT_BYTES);
    private final long event = NativeStack.take(16);
    private final long timeout = NativeStack.take(16);
    private boolean hasNanosecondWait = true;

    // A registration is an index into these; its generation tells events of its predecessors apart.
    private @Nullable Handler[] handlers = new Handler[16];
    private int[] generations = new int[16];
    private int[] freeIndexes = new int[16];
    private int freeCount;
    private int registrations;

    /** A heap: none is due before the one at (index - 1) / 2. */
    private Timer[] timers = new Timer[16];

    private int timerCount;

    public EventLoop() {
        epoll = (int) check("epoll_create1", syscall(SystemCalls.EPOLL_CREATE1, SystemCalls.O_CLOEXEC, 0, 0, 0, 0, 0));
    }

    /**
     * Begins to watch a descriptor; the registration, or an errno negated where epoll cannot watch it. Closing the descriptor ends
     * the watch; {@link #forget} must follow.
     */
    public int add(int fd, int interest, Handler handler) {
        int registration = freeCount > 0 ? freeIndexes[--freeCount] : newIndex();
        handlers[registration] = handler;
        Memory.putInt(event, interest);
        Memory.putInt(event + 4, registration);
        Memory.putInt(event + 8, generations[registration]);
        long result = syscall(SystemCalls.EPOLL_CTL, epoll, CTL_ADD, fd, event, 0, 0);
        if (result < 0) {
            forget(registration);
            return (int) result;
        }
        return registration;
    }

    private int newIndex() {
        if (registrations == handlers.length) {
            handlers = java.util.Arrays.copyOf(handlers, 2 * registrations);
            generations = java.util.Arrays.copyOf(generations, 2 * registrations);
            freeIndexes = java.util.Arrays.copyOf(freeIndexes, 2 * registrations);
        }
        return registrations++;
    }

    /** Ends a registration, after its descriptor was closed or {@link #remove removed}. */
    public void forget(int registration) {
        handlers[registration] = null;
        generations[registration]++;
        freeIndexes[freeCount++] = registration;
    }

    public void remove(int fd, int registration) {
        syscall(SystemCalls.EPOLL_CTL, epoll, CTL_DEL, fd, event, 0, 0);
        forget(registration);
    }

    /** For monitors that do not end with their process. */
    public void close() {
        SystemCalls.close(epoll);
    }

    /** Sets the timer, which was set already or not. */
    public void set(Timer timer, long deadlineNanos) {
        timer.deadlineNanos = deadlineNanos;
        if (timer.index < 0) {
            if (timerCount == timers.length) {
                timers = java.util.Arrays.copyOf(timers, 2 * timerCount);
            }
            place(timer, timerCount++);
        }
        settle(timer);
    }

    public void cancel(Timer timer) {
        int index = timer.index;
        if (index >= 0) {
            Timer last = timers[--timerCount];
            if (index < timerCount) {
                place(last, index);
                settle(last);
            }
            timer.index = -1;
        }
    }

    private void place(Timer timer, int index) {
        timers[index] = timer;
        timer.index = index;
    }

    /** Moves a timer whose deadline changed to where it belongs in the heap. */
    private void settle(Timer timer) {
        int index = timer.index;
        while (index > 0 && timer.deadlineNanos < timers[(index - 1) / 2].deadlineNanos) {
            place(timers[(index - 1) / 2], index);
            index = (index - 1) / 2;
        }
        int child = earlierChild(index);
        while (child < timerCount && timers[child].deadlineNanos < timer.deadlineNanos) {
            place(timers[child], index);
            index = child;
            child = earlierChild(index);
        }
        place(timer, index);
    }

    private int earlierChild(int index) {
        int child = 2 * index + 1;
        return child + 1 < timerCount && timers[child + 1].deadlineNanos < timers[child].deadlineNanos
                ? child + 1
                : child;
    }

    /**
     * Waits until a descriptor is ready, a timer expires or the deadline comes, and runs the handlers of all that is. With a
     * deadline in the past it only looks. {@code nowNanos} is monotonic time; the answer is what it is afterwards, as far as
     * anybody needs to know: the same where the wait did not wait.
     */
    public long await(long deadlineNanos, long nowNanos) {
        long until = Math.min(deadlineNanos, nextTimer());
        int count = poll(until <= nowNanos ? 0 : until == FOREVER ? FOREVER : until - nowNanos);
        for (int i = 0; i < count; i++) {
            long at = events + i * (long) EVENT_BYTES;
            int registration = Memory.getInt(at + 4);
            Handler handler = handlers[registration];
            if (handler != null && generations[registration] == Memory.getInt(at + 8)) {
                handler.ready(Memory.getInt(at));
            }
        }
        if (timerCount == 0 && until <= nowNanos) {
            return nowNanos;
        }
        long after = SystemCalls.monotonicNanos();
        // One that sets itself again has its turn after the descriptors have had theirs.
        for (int left = timerCount; left > 0 && timerCount > 0 && timers[0].deadlineNanos <= after; left--) {
            Timer timer = timers[0];
            cancel(timer);
            timer.expired(after);
        }
        return after;
    }

    private long nextTimer() {
        return timerCount == 0 ? FOREVER : timers[0].deadlineNanos;
    }

    private int poll(long timeoutNanos) {
        long timespec = 0;
        if (timeoutNanos != FOREVER) {
            timespec = timeout;
            Memory.putLong(timeout, timeoutNanos / 1_000_000_000);
            Memory.putLong(timeout + 8, timeoutNanos % 1_000_000_000);
        }
        if (hasNanosecondWait) {
            long count = syscall(SystemCalls.EPOLL_PWAIT2, epoll, events, EVENTS_MAX, timespec, 0, 0);
            if (count != -Errno.ENOSYS) {
                return count == -Errno.EINTR ? 0 : (int) check("epoll_pwait2", count);
            }
            hasNanosecondWait = false; // Linux before 5.11
        }
        long millis = timeoutNanos == FOREVER ? -1 : Math.min((timeoutNanos + 999_999) / 1_000_000, Integer.MAX_VALUE);
        long count = syscall(SystemCalls.EPOLL_PWAIT, epoll, events, EVENTS_MAX, millis, 0, 0);
        return count == -Errno.EINTR ? 0 : (int) check("epoll_pwait", count);
    }
}
