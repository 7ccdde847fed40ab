package dev.diatom.runtime;

import org.teavm.interop.Import;

/** What {@code java.util.concurrent.locks.LockSupport} needs: {@code Thread.park} and {@code unpark} of images. */
public final class Parking {
    private Parking() {}

    /**
     * Waits for {@link #unpark} or an interrupt; returns at once if either came before.
     *
     * @param nanos negative for no deadline
     */
    @Import(name = "diatom_parkThread")
    public static native void park(long nanos);

    /** Does nothing for a thread that is not alive, or null. */
    @Import(name = "diatom_unparkThread")
    public static native void unpark(Thread thread);
}
