package org.teavm.runtime;

import dev.diatom.runtime.Kernel;
import org.teavm.interop.StaticInit;
import org.teavm.interop.Unmanaged;

/** What TeaVM's compiler and class library ask of the collector, which is C: {@code heap.c}, {@code collect.c}. */
@Unmanaged
@StaticInit
public final class GC {
    /** The compiler calls the class initializer, so there must be one. */
    static int started = 1;

    private GC() {}

    /** Objects do not move and have no generation: the compiler's barriers come to nothing. */
    public static native void writeBarrier(RuntimeObject object);

    public static void registerDirectBuffer(RuntimeBuffer buffer) {
        Kernel.registerDirectBuffer(buffer);
    }

    public static void collectGarbage() {
        Kernel.collect();
    }

    public static void collectGarbageFull() {
        Kernel.collect();
    }

    /** For heap dumps, which there are none of. */
    public static void fixHeap() {}

    /** The heap shrinks by itself. */
    public static void tryShrink() {}

    public static int getFreeMemory() {
        return (int) Math.min(Integer.MAX_VALUE, Kernel.heapMaximum() - Kernel.heapUsed());
    }
}
