package dev.diatom.monitor.linux;

import static dev.diatom.machine.Linux.syscall;

import dev.diatom.machine.Memory;

/**
 * How much processor time a process asks for at once. The scheduler lets who has just woken and asks for little run before who asks for more, and
 * gives all the same share (sched(7), sched_setattr(2); Linux 6.12 and newer, others take no notice). So clones that are being made ready ask for
 * much: they go on while nobody is being served. A process inherits what it asks for.
 */
public final class TimeSlice {
    private static final int ATTRIBUTES_BYTES = 48;
    private static final int ATTRIBUTES_POLICY_OFFSET = 4;
    private static final int ATTRIBUTES_RUNTIME_OFFSET = 24;
    private static final int SCHED_OTHER = 0;
    /** As long as can be asked for. */
    private static final long LONG_NANOS = 100_000_000;

    private TimeSlice() {}

    /** This process may be kept waiting. */
    public static void askForMuch() {
        ask(0, LONG_NANOS);
    }

    /** The process asks for what all ask for. */
    public static void askForUsual(int pid) {
        ask(pid, 0);
    }

    /** Policy and niceness stay what they are. */
    private static void ask(int pid, long nanos) {
        int mark = NativeStack.mark();
        long attributes = NativeStack.take(ATTRIBUTES_BYTES);
        boolean known = syscall(SystemCalls.SCHED_GETATTR, pid, attributes, ATTRIBUTES_BYTES, 0, 0, 0) == 0;
        if (known && Memory.getInt(attributes + ATTRIBUTES_POLICY_OFFSET) == SCHED_OTHER) {
            Memory.putLong(attributes + ATTRIBUTES_RUNTIME_OFFSET, nanos);
            syscall(SystemCalls.SCHED_SETATTR, pid, attributes, 0, 0, 0, 0);
        }
        NativeStack.release(mark);
    }
}
