package org.teavm.classlib.java.lang;

import dev.diatom.runtime.Kernel;
import org.teavm.dependency.PluggableDependency;
import org.teavm.interop.DelegateTo;
import org.teavm.interop.Rename;
import org.teavm.interop.Superclass;
import org.teavm.runtime.RuntimeObject;
import org.teavm.runtime.reflect.ClassInfo;

/**
 * {@code java.lang.Object}. Monitors are the C runtime's ({@code monitor.c}); {@code synchronized} compiles to
 * {@link #monitorEnterSync} and {@link #monitorExitSync}.
 */
@Superclass("")
public class TObject {
    private static final long NANOS_PER_MILLI = 1_000_000;

    @Rename("fakeInit")
    public TObject() {}

    @Rename("<init>")
    private void init() {}

    static void monitorEnterSync(TObject object) {
        if (object == null) {
            throw new NullPointerException();
        }
        Kernel.enterMonitor(object);
    }

    static void monitorExitSync(TObject object) {
        if (object == null) {
            throw new NullPointerException();
        }
        if (!Kernel.exitMonitor(object)) {
            throw notOwner();
        }
    }

    /** For methods that TeaVM could suspend, which there are none of. */
    static void monitorEnter(TObject object) {
        monitorEnterSync(object);
    }

    static void monitorExit(TObject object) {
        monitorExitSync(object);
    }

    private static IllegalMonitorStateException notOwner() {
        return new IllegalMonitorStateException("current thread is not owner");
    }

    @Rename("getClass")
    public final TClass<?> getClass0() {
        return (TClass<?>) (Object) getObjectClassInfo(this).classObject();
    }

    public static native ClassInfo getObjectClassInfo(Object obj);

    @Override
    public int hashCode() {
        return identity();
    }

    final int identity() {
        return Kernel.identityHash(this);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return getClass().getName() + "@" + Integer.toHexString(hashCode());
    }

    @Override
    @DelegateTo("cloneLowLevel")
    @PluggableDependency(ObjectDependencyPlugin.class)
    protected Object clone() throws TCloneNotSupportedException {
        return this;
    }

    @SuppressWarnings("unused") // the body of clone()
    private static RuntimeObject cloneLowLevel(RuntimeObject self) {
        return Kernel.cloneObject(self);
    }

    @Rename("notify")
    public final void notify0() {
        if (!Kernel.notify(this, false)) {
            throw notOwner();
        }
    }

    @Rename("notifyAll")
    public final void notifyAll0() {
        if (!Kernel.notify(this, true)) {
            throw notOwner();
        }
    }

    @Rename("wait")
    public final void wait0() throws InterruptedException {
        await(-1);
    }

    @Rename("wait")
    public final void wait0(long timeoutMillis) throws InterruptedException {
        if (timeoutMillis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        await(timeoutMillis == 0 ? -1 : nanos(timeoutMillis));
    }

    @Rename("wait")
    public final void wait0(long timeoutMillis, int nanos) throws InterruptedException {
        if (timeoutMillis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        if (nanos < 0 || nanos > 999_999) {
            throw new IllegalArgumentException("nanosecond timeout value out of range");
        }
        await(timeoutMillis == 0 && nanos == 0 ? -1 : Math.max(nanos(timeoutMillis) + nanos, 0));
    }

    private static long nanos(long millis) {
        return millis < Long.MAX_VALUE / NANOS_PER_MILLI - 1 ? millis * NANOS_PER_MILLI : Long.MAX_VALUE / 2;
    }

    private void await(long nanos) throws InterruptedException {
        if (!Kernel.holdsMonitor(this)) {
            throw notOwner();
        }
        TThread thread = TThread.currentThread();
        thread.throwIfInterrupted();
        if (Kernel.await(this, nanos) == 1) {
            thread.throwIfInterrupted();
        }
    }

    @Override
    @SuppressWarnings({"deprecation", "removal", "Finalize"})
    protected void finalize() throws TThrowable {}
}
