package dev.diatom.runtime;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import org.teavm.runtime.RuntimeBuffer;
import org.teavm.runtime.RuntimeObject;
import org.teavm.runtime.reflect.ClassInfo;

/**
 * The natives of the C runtime ({@code generated_code.h}). A native that allocates, throws or may switch threads is managed,
 * so that the compiler makes its call site known and the caller's references visible to the collector; the others are not.
 * Array arguments arrive in C as the address of their first element, which holds because objects do not move.
 */
public final class Kernel {
    private Kernel() {}

    // ---- Threads ----------------------------------------------------------------------------------------------

    /** The {@code java.lang.Thread} that runs. */
    @Import(name = "diatom_currentThread")
    @Unmanaged
    public static native Object currentThread();

    @Import(name = "diatom_setCurrentThread")
    @Unmanaged
    public static native void setCurrentThread(Object thread);

    /** What the other natives know the running thread by; valid until {@link #endThread}. */
    @Import(name = "diatom_threadHandle")
    @Unmanaged
    public static native long threadHandle();

    /** Starts a thread that calls {@code Thread.enter()}: its handle, or 0 when there is no memory for it. */
    @Import(name = "diatom_startThread")
    @Unmanaged
    public static native long startThread(Object thread);

    /** The end of the running thread; does not return. */
    @Import(name = "diatom_endThread")
    public static native void endThread();

    @Import(name = "diatom_yield")
    public static native void yieldNow();

    /** Sleeps, at least until {@link #interrupt}. */
    @Import(name = "diatom_sleep")
    public static native void sleep(long nanos);

    /** Counts, and lets others run now and then. The compiler puts calls in front of reads of volatile fields. */
    @Import(name = "diatom_spin")
    public static native void spin();

    /**
     * Waits for {@link #unpark} or {@link #interrupt}.
     *
     * @param nanos negative for no deadline
     */
    @Import(name = "diatom_park")
    public static native void park(long nanos);

    @Import(name = "diatom_unpark")
    @Unmanaged
    public static native void unpark(long handle);

    /** Ends a sleep, a park or a wait of the thread. */
    @Import(name = "diatom_interrupt")
    @Unmanaged
    public static native void interrupt(long handle);

    /** An ordinal of {@code Thread.State}. */
    @Import(name = "diatom_threadState")
    @Unmanaged
    public static native int threadState(long handle);

    // ---- Monitors ---------------------------------------------------------------------------------------------

    @Import(name = "diatom_enterMonitor")
    public static native void enterMonitor(Object object);

    /** False if the running thread does not hold it. */
    @Import(name = "diatom_exitMonitor")
    @Unmanaged
    public static native boolean exitMonitor(Object object);

    @Import(name = "diatom_holdsMonitor")
    @Unmanaged
    public static native boolean holdsMonitor(Object object);

    /**
     * {@code Object.wait}.
     *
     * @param nanos negative for no deadline
     * @return -1 if the running thread does not hold the monitor, 1 if the wait was interrupted, 0 else
     */
    @Import(name = "diatom_wait")
    public static native int await(Object object, long nanos);

    /** False if the running thread does not hold the monitor. */
    @Import(name = "diatom_notify")
    @Unmanaged
    public static native boolean notify(Object object, boolean all);

    @Import(name = "diatom_identityHash")
    @Unmanaged
    public static native int identityHash(Object object);

    // ---- Strings ----------------------------------------------------------------------------------------------

    /** Whether two strings have the same characters. */
    @Import(name = "diatom_equalStrings")
    @Unmanaged
    public static native boolean equalStrings(Object first, Object second);

    /** The hash of a string's characters, which the string keeps. */
    @Import(name = "diatom_hashString")
    @Unmanaged
    public static native int hashString(Object string);

    /** As {@code String.compareTo}. */
    @Import(name = "diatom_compareStrings")
    @Unmanaged
    public static native int compareStrings(Object first, Object second);

    /** Copies characters of a string to where there is room for them. */
    @Import(name = "diatom_copyCharacters")
    @Unmanaged
    public static native void copyCharacters(Object string, int index, char[] to, int toIndex, int count);

    /** Where a string has a character from a place on that is not negative; -1 if nowhere. */
    @Import(name = "diatom_indexOf")
    @Unmanaged
    public static native int indexOf(Object string, char c, int from);

    // ---- Arrays -----------------------------------------------------------------------------------------------

    /** Copies what both arrays, of the same class, have; false, and nothing copied, if they differ or have it not. */
    @Import(name = "diatom_copyItems")
    @Unmanaged
    public static native boolean copyItems(Object from, int fromIndex, Object to, int toIndex, int count);

    // ---- Devices ----------------------------------------------------------------------------------------------

    /**
     * Waits until a device has work for the guest: in a VM, the monitor used buffers; on Linux, the poll descriptor is
     * readable. One thread may wait at a time.
     */
    @Import(name = "diatom_awaitDevices")
    public static native int awaitDevices();

    /** On Linux, the epoll descriptor that {@link #awaitDevices} watches. */
    @Import(name = "diatom_setPollDescriptor")
    @Unmanaged
    public static native void setPollDescriptor(int descriptor);

    /** Waits for standard input: the number of bytes read, or -1 at its end. */
    @Import(name = "diatom_readInput")
    public static native int readInput(byte[] bytes, int offset, int count);

    /** Writes to the console: stream 1 is standard output, 2 standard error. */
    @Import(name = "diatom_writeConsole")
    @Unmanaged
    public static native void writeConsole(int stream, byte[] bytes, int offset, int count);

    @Import(name = "diatom_monotonicNanos")
    @Unmanaged
    public static native long monotonicNanos();

    /** Nanoseconds since 1970-01-01T00:00:00Z. */
    @Import(name = "diatom_wallNanos")
    @Unmanaged
    public static native long wallNanos();

    @Import(name = "diatom_entropy")
    @Unmanaged
    public static native void entropy(byte[] bytes, int count);

    /** 64 random bits that no other machine has got; this one may still read them somewhere. */
    @Import(name = "diatom_seed")
    @Unmanaged
    public static native long seed();

    // ---- The process ------------------------------------------------------------------------------------------

    /** Does not return. */
    @Import(name = "diatom_exit")
    @Unmanaged
    public static native void exit(int code);

    /** The signal that asks the program to stop. */
    @Import(name = "diatom_shutdownSignal")
    @Unmanaged
    public static native int shutdownSignal();

    /** A C string NAME=VALUE, or null after the last. */
    @Import(name = "diatom_environment")
    @Unmanaged
    public static native Address environment(int index);

    @Import(name = "diatom_hasSystemCalls")
    @Unmanaged
    public static native boolean hasSystemCalls();

    @Import(name = "diatom_systemCall")
    @Unmanaged
    public static native long systemCall(long number, long a0, long a1, long a2, long a3, long a4, long a5);

    // ---- Snapshots --------------------------------------------------------------------------------------------

    /** Whether a snapshot of this machine is wanted. */
    @Import(name = "diatom_isTemplate")
    @Unmanaged
    public static native boolean isTemplate();

    /** Tells a port that connections of the device are taken on, or 0. */
    @Import(name = "diatom_tellListening")
    @Unmanaged
    public static native void tellListening(int port);

    @Import(name = "diatom_tellReady")
    @Unmanaged
    public static native void tellReady();

    /** Collects, and ends this machine as a snapshot. True in every clone, where no other thread runs until {@link #letOthersRun}. */
    @Import(name = "diatom_snapshot")
    public static native boolean snapshot();

    @Import(name = "diatom_letOthersRun")
    @Unmanaged
    public static native void letOthersRun();

    // ---- Memory -----------------------------------------------------------------------------------------------

    @Import(name = "diatom_collect")
    public static native void collect();

    @Import(name = "diatom_heapUsed")
    @Unmanaged
    public static native long heapUsed();

    @Import(name = "diatom_heapCommitted")
    @Unmanaged
    public static native long heapCommitted();

    @Import(name = "diatom_heapMaximum")
    @Unmanaged
    public static native long heapMaximum();

    @Import(name = "diatom_clone")
    public static native RuntimeObject cloneObject(RuntimeObject original);

    /** Throws ArrayStoreException if the array cannot hold the value. The compiler puts calls in front of stores. */
    @Import(name = "diatom_checkStore")
    public static native void checkStore(Object array, Object value);

    @Import(name = "diatom_registerDirectBuffer")
    @Unmanaged
    public static native void registerDirectBuffer(RuntimeBuffer buffer);

    /** Tells the collector the class of soft references by an object of it. */
    @Import(name = "diatom_setSoftReferenceClass")
    @Unmanaged
    public static native void setSoftReferenceClass(Object softReference);

    // ---- Exceptions and classes -------------------------------------------------------------------------------

    /** Frames on the running thread's stack. */
    @Import(name = "diatom_traceDepth")
    @Unmanaged
    public static native int traceDepth();

    /** The call sites of the innermost frames. */
    @Import(name = "diatom_fillTrace")
    @Unmanaged
    public static native void fillTrace(int[] callSites, int count);

    /** The same of another thread, at most {@code maximum}; the depth of its stack. */
    @Import(name = "diatom_threadTrace")
    @Unmanaged
    public static native int threadTrace(long handle, int[] callSites, int maximum);

    @Import(name = "diatom_restoreStackLimit")
    @Unmanaged
    public static native void restoreStackLimit();

    @Import(name = "diatom_classReady")
    @Unmanaged
    public static native void classReady(ClassInfo cls, boolean failed);

    /** False, which only gcc knows: keeps reachable for the compiler what only C calls. */
    @Import(name = "diatom_never")
    @Unmanaged
    public static native boolean never();

    /** Nothing; for the compiler, it throws the exceptions of the machine (ImplicitExceptions of the image builder). */
    @Import(name = "diatom_mayThrow")
    @Unmanaged
    public static native void mayThrow();

    /** Nothing; for the compiler, a use of what a cast answers (UnusedResults of the image builder). */
    @Import(name = "diatom_use")
    @Unmanaged
    public static native void use(Object object);
}
