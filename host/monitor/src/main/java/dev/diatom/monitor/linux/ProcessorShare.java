package dev.diatom.monitor.linux;

import static dev.diatom.machine.Linux.syscall;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;

/**
 * Holds the monitor's process, and so its VM, to a share of a processor, as a cgroup's quota would: every few milliseconds of processor
 * time have to be paid for with so much more time asleep. A VM that was idle has a little time to its credit. The
 * kernel counts; a VM that uses no processor time causes no interruption.
 */
public final class ProcessorShare {
    /** Of processor time between two looks. */
    static final long SLICE_NANOS = 5_000_000;

    private static final long CREDIT_NANOS_MAX = 100_000_000;

    private final int permille;
    private long usedNanos;
    /** Until when the time used is paid for. */
    private long paidUntilNanos;

    public ProcessorShare(int permille) {
        this.permille = permille;
        usedNanos = SystemCalls.processorNanos();
        paidUntilNanos = SystemCalls.monotonicNanos();
    }

    /** Called after each slice; sleeps for what it costs. */
    void pay() {
        long used = SystemCalls.processorNanos();
        long now = SystemCalls.monotonicNanos();
        paidUntilNanos = paidUntil(paidUntilNanos, now, used - usedNanos, permille);
        usedNanos = used;
        if (paidUntilNanos > now) {
            sleep(paidUntilNanos - now);
        }
    }

    static long paidUntil(long before, long now, long used, int permille) {
        return Math.max(before, now - CREDIT_NANOS_MAX) + used * 1000 / permille;
    }

    private static void sleep(long nanos) {
        int mark = NativeStack.mark();
        long timespec = NativeStack.take(16);
        Memory.putLong(timespec, nanos / 1_000_000_000);
        Memory.putLong(timespec + 8, nanos % 1_000_000_000);
        long result = syscall(SystemCalls.PPOLL, 0, 0, timespec, 0, 0, 0);
        NativeStack.release(mark);
        if (result < 0 && result != -Errno.EINTR) {
            throw new MonitorException(Abi.EXIT_MONITOR, "ppoll failed: " + Errno.name((int) -result));
        }
    }
}
