package dev.diatom.monitor.vm;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;
import dev.diatom.monitor.linux.EventLoop;
import dev.diatom.monitor.linux.Fields;
import dev.diatom.monitor.linux.SystemCalls;
import dev.diatom.monitor.machine.VirtualProcessor;

/**
 * The guest's clocks: it computes them itself from the time stamp counter and the base in its boot information (docs/guest-abi.md,
 * Clocks). Monotonic time is the host's, at a fixed distance. The counter's frequency is known to one
 * kilohertz only and the host's clock is steered; so the base moves now and then, never backwards.
 */
final class GuestClock {
    private static final long RESYNC_NANOS = 1_000_000_000L;

    private final VirtualProcessor processor;
    private final long boot;
    private final long multiplier;
    /** What the guest's monotonic time is ahead of the host's: nothing, but in clones, where it goes on from the snapshot. */
    private long offsetNanos;

    private long baseMonotonicNanos;

    GuestClock(VirtualProcessor processor, long bootInfo) {
        this.processor = processor;
        boot = bootInfo;
        multiplier = (1_000_000L << 32) / processor.timeStampCounterKiloHertz();
        Memory.putLong(boot + Abi.BOOT_TSC_MULTIPLIER_OFFSET, multiplier);
    }

    /** Lets the guest's time begin as the host's. */
    void begin() {
        moveBase(SystemCalls.monotonicNanos());
    }

    /** Lets the guest's time begin where a snapshot's stood. */
    void beginAt(long guestNanos) {
        offsetNanos = guestNanos - SystemCalls.monotonicNanos();
        moveBase(guestNanos);
    }

    /** The host's monotonic time of a deadline of the guest's, which is negative for none. */
    long hostDeadline(long guestNanos) {
        long host = guestNanos - offsetNanos;
        boolean overflows = ((guestNanos ^ offsetNanos) & (guestNanos ^ host)) < 0;
        return guestNanos < 0 || overflows ? EventLoop.FOREVER : host;
    }

    /** The guest's time, while it does not run: no less than it has ever read. */
    long guestNanos() {
        long told = baseMonotonicNanos
                + nanos(processor.timeStampCounter() - Memory.getLong(boot + Abi.BOOT_TSC_BASE_OFFSET));
        return Math.max(told, SystemCalls.monotonicNanos() + offsetNanos);
    }

    /** Called while the guest does not run, with the host's monotonic time. */
    void resync(long nowNanos) {
        if (nowNanos + offsetNanos - baseMonotonicNanos >= RESYNC_NANOS) {
            moveBase(nowNanos + offsetNanos);
        }
    }

    /** Notes how far the guest's time has come, before its counter goes. */
    void suspend() {
        baseMonotonicNanos = guestNanos();
    }

    /** Goes on with another counter. */
    void resume() {
        setBase(processor.timeStampCounter(), SystemCalls.monotonicNanos() + offsetNanos, baseMonotonicNanos);
    }

    /** Writes down where it was {@link #suspend suspended}; host and guest have the same boot before and after. */
    void save(Fields fields) {
        fields.putLong(offsetNanos);
        fields.putLong(baseMonotonicNanos);
    }

    /** Takes the place of the clock that was saved. */
    void restore(Fields fields) {
        offsetNanos = fields.getLong();
        baseMonotonicNanos = fields.getLong();
        Memory.putLong(boot + Abi.BOOT_TSC_MULTIPLIER_OFFSET, multiplier);
        resume();
    }

    private void moveBase(long nowNanos) {
        long counter = processor.timeStampCounter();
        long base = Memory.getLong(boot + Abi.BOOT_TSC_BASE_OFFSET);
        long told = baseMonotonicNanos == 0 ? 0 : baseMonotonicNanos + nanos(counter - base);
        setBase(counter, nowNanos, told);
    }

    private void setBase(long counter, long nowNanos, long toldNanos) {
        baseMonotonicNanos = Math.max(nowNanos, toldNanos);
        Memory.putLong(boot + Abi.BOOT_TSC_BASE_OFFSET, counter);
        Memory.putLong(boot + Abi.BOOT_MONOTONIC_NANOS_OFFSET, baseMonotonicNanos);
        Memory.putLong(boot + Abi.BOOT_WALL_NANOS_OFFSET, SystemCalls.wallNanos() + (baseMonotonicNanos - nowNanos));
    }

    /** ticks * multiplier >> 32, with 128 bits between. */
    private long nanos(long ticks) {
        long low = ticks & 0xffff_ffffL;
        return (ticks >>> 32) * multiplier + low * (multiplier >>> 32) + ((low * (multiplier & 0xffff_ffffL)) >>> 32);
    }
}
