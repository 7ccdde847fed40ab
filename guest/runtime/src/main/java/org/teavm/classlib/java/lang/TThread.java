package org.teavm.classlib.java.lang;

import dev.diatom.runtime.Kernel;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import org.teavm.interop.Export;
import org.teavm.runtime.ExceptionHandling;

/**
 * {@code java.lang.Thread} over the C runtime's threads ({@code thread.h}). Virtual threads are the same threads, daemons
 * without a name in a group of their own. Live threads stand in a list, from before they run until they terminated; the interrupted status is
 * kept here, the C side only ends the wait.
 */
public class TThread extends TObject implements Runnable {
    public static final int MIN_PRIORITY = 1;
    public static final int NORM_PRIORITY = 5;
    public static final int MAX_PRIORITY = 10;

    private static final int TRACE_LENGTH_MAX = 1024;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final Object USER_THREADS_LOCK = new Object();

    private static TThread firstLive;
    private static int liveCount;
    private static int userThreads;
    private static long nextId = 1;
    private static int nextNumber;
    private static UncaughtExceptionHandler defaultUncaughtExceptionHandler;

    private final long id = nextId++;
    private final Runnable target;
    private final TThreadGroup group;
    private final boolean virtual;
    private String name;
    private int priority;
    private boolean daemon;
    private TClassLoader contextClassLoader;
    private UncaughtExceptionHandler uncaughtExceptionHandler;

    private TThread nextLive;
    private TThread previousLive;
    private long handle;
    private boolean started;
    private boolean terminated;
    private boolean interrupted;

    /** The thread's values of {@link TThreadLocal}s. */
    final TThreadLocals locals = new TThreadLocals();

    // What java.util.concurrent reaches by field offsets, under the JDK's names.
    volatile Object parkBlocker;
    long threadLocalRandomSeed;
    int threadLocalRandomProbe;
    int threadLocalRandomSecondarySeed;

    // ---- Making a thread --------------------------------------------------------------------------------------

    public TThread() {
        this(null, null, null, 0, true);
    }

    public TThread(Runnable target) {
        this(null, target, null, 0, true);
    }

    public TThread(TThreadGroup group, Runnable target) {
        this(group, target, null, 0, true);
    }

    public TThread(String name) {
        this(null, null, checked(name), 0, true);
    }

    public TThread(TThreadGroup group, String name) {
        this(group, null, checked(name), 0, true);
    }

    public TThread(Runnable target, String name) {
        this(null, target, checked(name), 0, true);
    }

    public TThread(TThreadGroup group, Runnable target, String name) {
        this(group, target, checked(name), 0, true);
    }

    public TThread(TThreadGroup group, Runnable target, String name, long stackSize) {
        this(group, target, checked(name), stackSize, true);
    }

    /** All stacks have the same size. */
    public TThread(TThreadGroup group, Runnable target, String name, long stackSize, boolean inheritThreadLocals) {
        this(group, target, name != null ? name : "Thread-" + nextNumber++, currentThread(), false);
        if (inheritThreadLocals) {
            locals.inherit(currentThread().locals);
        }
    }

    /** A thread with the properties of its parent, which is null for the main thread. */
    TThread(TThreadGroup group, Runnable target, String name, TThread parent, boolean virtual) {
        this.target = target;
        this.name = name;
        this.virtual = virtual;
        this.group = virtual
                ? TThreadGroup.VIRTUAL
                : group != null ? group : parent != null ? parent.group : TThreadGroup.MAIN;
        daemon = virtual || (parent != null && parent.daemon);
        priority = parent == null || virtual ? NORM_PRIORITY : Math.min(parent.priority, this.group.getMaxPriority());
        contextClassLoader = parent == null ? null : parent.contextClassLoader;
    }

    private static String checked(String name) {
        if (name == null) {
            throw new NullPointerException("'name' is null");
        }
        return name;
    }

    public static Builder.OfPlatform ofPlatform() {
        return new TThreadBuilders.Platform();
    }

    public static Builder.OfVirtual ofVirtual() {
        return new TThreadBuilders.Virtual();
    }

    public static TThread startVirtualThread(Runnable task) {
        return ofVirtual().start(task);
    }

    // ---- Life -------------------------------------------------------------------------------------------------

    /** Makes the {@code Thread} of a thread that C started. */
    static void adopt(String name) {
        TThread thread = new TThread(null, null, name, null, false);
        thread.started = true;
        thread.handle = Kernel.threadHandle();
        Kernel.setCurrentThread(thread);
        thread.enlist();
    }

    /** Linked by the compiler by name; keeps reachable for it what only C calls. */
    static void setCurrentThread(TThread thread) {
        if (Kernel.never()) {
            TLauncher.keepReachable();
        }
        Kernel.setCurrentThread(thread);
    }

    /** Before the thread can run: whoever runs finds every thread in the list. */
    private void enlist() {
        nextLive = firstLive;
        if (firstLive != null) {
            firstLive.previousLive = this;
        }
        firstLive = this;
        liveCount++;
        if (!daemon) {
            userThreads++;
        }
    }

    public void start() {
        if (started) {
            throw virtual ? new IllegalThreadStateException("Already started") : new IllegalThreadStateException();
        }
        started = true;
        enlist();
        handle = Kernel.startThread(this);
        if (handle == 0) {
            terminate();
            throw new OutOfMemoryError(
                    "unable to create native thread: possibly out of memory or threads limit reached");
        }
    }

    /** The first Java method on a new stack. */
    @Export(name = "diatom_runThread")
    static void enter() {
        TThread thread = currentThread();
        try {
            thread.run();
        } catch (Throwable e) {
            thread.dispatchUncaught(ExceptionHandling.ofAnyClass(e));
        }
        thread.terminate();
    }

    @Override
    public void run() {
        if (target != null) {
            target.run();
        }
    }

    /** After this, the thread only leaves its stack. */
    final void terminate() {
        handle = 0;
        locals.clear();
        if (previousLive != null) {
            previousLive.nextLive = nextLive;
        } else {
            firstLive = nextLive;
        }
        if (nextLive != null) {
            nextLive.previousLive = previousLive;
        }
        nextLive = null;
        previousLive = null;
        liveCount--;
        terminated = true;
        synchronized (this) {
            notifyAll();
        }
        if (!daemon) {
            synchronized (USER_THREADS_LOCK) {
                if (--userThreads == 0) {
                    USER_THREADS_LOCK.notifyAll();
                }
            }
        }
    }

    /** Until no thread is left that is not a daemon. */
    static void awaitUserThreads() {
        synchronized (USER_THREADS_LOCK) {
            while (userThreads > 0) {
                try {
                    USER_THREADS_LOCK.wait();
                } catch (InterruptedException e) {
                    // The main thread is done: nobody can mean it any more.
                }
            }
        }
    }

    public final boolean isAlive() {
        Kernel.spin();
        return started && !terminated;
    }

    final boolean isTerminated() {
        return terminated;
    }

    public State getState() {
        Kernel.spin();
        if (!started) {
            return State.NEW;
        }
        if (handle == 0) {
            return terminated ? State.TERMINATED : State.RUNNABLE;
        }
        return State.values()[Kernel.threadState(handle)];
    }

    public final void join() throws InterruptedException {
        join(0);
    }

    public final void join(long millis) throws InterruptedException {
        join(millis, 0);
    }

    public final void join(long millis, int nanos) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        if (nanos < 0 || nanos > 999_999) {
            throw new IllegalArgumentException("nanosecond timeout value out of range");
        }
        if (millis == 0 && nanos == 0) {
            synchronized (this) {
                while (isAlive()) {
                    wait();
                }
            }
        } else {
            awaitTermination(nanosOf(millis) + nanos);
        }
    }

    public final boolean join(Duration duration) throws InterruptedException {
        if (!started) {
            throw new IllegalThreadStateException("Thread not started");
        }
        if (!duration.isNegative() && !duration.isZero()) {
            awaitTermination(nanosOf(duration));
        }
        return terminated;
    }

    private void awaitTermination(long nanos) throws InterruptedException {
        long start = Kernel.monotonicNanos();
        synchronized (this) {
            long left = nanos;
            while (isAlive() && left > 0) {
                wait(left / NANOS_PER_MILLI, (int) (left % NANOS_PER_MILLI));
                left = nanos - (Kernel.monotonicNanos() - start);
            }
        }
    }

    private static long nanosOf(long millis) {
        return millis < Long.MAX_VALUE / NANOS_PER_MILLI / 2 ? millis * NANOS_PER_MILLI : Long.MAX_VALUE / 2;
    }

    private static long nanosOf(Duration duration) {
        return duration.getSeconds() < Long.MAX_VALUE / 2_000_000_000L ? duration.toNanos() : Long.MAX_VALUE / 2;
    }

    // ---- The running thread -----------------------------------------------------------------------------------

    public static TThread currentThread() {
        TThread thread = (TThread) Kernel.currentThread();
        // The compiler learns from the list which classes of threads there are.
        return thread != null ? thread : firstLive;
    }

    /** What carries the running thread: itself. */
    static TThread currentCarrierThread() {
        return currentThread();
    }

    public static void yield() {
        Kernel.yieldNow();
    }

    public static void onSpinWait() {
        Kernel.yieldNow();
    }

    public static void sleep(long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        sleepNanos(nanosOf(millis));
    }

    public static void sleep(long millis, int nanos) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        if (nanos < 0 || nanos > 999_999) {
            throw new IllegalArgumentException("nanosecond timeout value out of range");
        }
        sleepNanos(nanosOf(millis) + nanos);
    }

    public static void sleep(Duration duration) throws InterruptedException {
        sleepNanos(duration.isNegative() ? 0 : nanosOf(duration));
    }

    private static void sleepNanos(long nanos) throws InterruptedException {
        TThread thread = currentThread();
        if (nanos == 0) {
            Kernel.yieldNow();
        } else if (!thread.interrupted) {
            Kernel.sleep(nanos);
        }
        if (thread.clearInterrupted()) {
            throw thread.virtual ? new InterruptedException() : new InterruptedException("sleep interrupted");
        }
    }

    public static boolean holdsLock(Object object) {
        if (object == null) {
            throw new NullPointerException();
        }
        return Kernel.holdsMonitor(object);
    }

    public static void dumpStack() {
        new Exception("Stack trace").printStackTrace();
    }

    // ---- Interruption and parking -----------------------------------------------------------------------------

    public void interrupt() {
        interrupted = true;
        if (handle != 0) {
            Kernel.interrupt(handle);
        }
    }

    public boolean isInterrupted() {
        return interrupted;
    }

    public static boolean interrupted() {
        return currentThread().clearInterrupted();
    }

    private boolean clearInterrupted() {
        boolean result = interrupted;
        interrupted = false;
        return result;
    }

    final void throwIfInterrupted() throws InterruptedException {
        if (clearInterrupted()) {
            throw new InterruptedException();
        }
    }

    /** For LockSupport: returns at once if the thread is interrupted. Nanoseconds, negative for no deadline. */
    @Export(name = "diatom_parkThread")
    static void park(long nanos) {
        if (!currentThread().interrupted) {
            Kernel.park(nanos);
        }
    }

    @Export(name = "diatom_unparkThread")
    static void unpark(TThread thread) {
        if (thread != null && thread.handle != 0) {
            Kernel.unpark(thread.handle);
        }
    }

    // ---- Properties -------------------------------------------------------------------------------------------

    public final String getName() {
        return name;
    }

    public final void setName(String name) {
        if (name == null) {
            throw new NullPointerException("name cannot be null");
        }
        this.name = name;
    }

    public final long threadId() {
        return id;
    }

    public long getId() {
        return id;
    }

    public final boolean isVirtual() {
        return virtual;
    }

    public final boolean isDaemon() {
        return daemon;
    }

    public final void setDaemon(boolean on) {
        if (virtual && !on) {
            throw new IllegalArgumentException("'false' not legal for virtual threads");
        }
        if (isAlive()) {
            throw new IllegalThreadStateException();
        }
        daemon = on;
    }

    public final int getPriority() {
        return priority;
    }

    /** Kept for the program; the scheduler treats all threads alike. */
    public final void setPriority(int newPriority) {
        if (newPriority < MIN_PRIORITY || newPriority > MAX_PRIORITY) {
            throw new IllegalArgumentException();
        }
        if (!virtual) {
            priority = Math.min(newPriority, group.getMaxPriority());
        }
    }

    public final TThreadGroup getThreadGroup() {
        return terminated ? null : group;
    }

    public TClassLoader getContextClassLoader() {
        return contextClassLoader != null ? contextClassLoader : TClassLoader.getSystemClassLoader();
    }

    public void setContextClassLoader(TClassLoader loader) {
        contextClassLoader = loader;
    }

    public final void checkAccess() {}

    @Override
    public String toString() {
        if (virtual) {
            String state = getState().name().toLowerCase(Locale.ROOT);
            return "VirtualThread[#" + id + (name.isEmpty() ? "" : "," + name) + "]/" + state;
        }
        return "Thread[#" + id + "," + name + "," + priority + "," + (terminated ? "" : group.getName()) + "]";
    }

    // ---- Uncaught exceptions ----------------------------------------------------------------------------------

    public interface UncaughtExceptionHandler {
        void uncaughtException(TThread thread, Throwable exception);
    }

    public UncaughtExceptionHandler getUncaughtExceptionHandler() {
        return uncaughtExceptionHandler != null ? uncaughtExceptionHandler : group;
    }

    public void setUncaughtExceptionHandler(UncaughtExceptionHandler handler) {
        uncaughtExceptionHandler = handler;
    }

    public static UncaughtExceptionHandler getDefaultUncaughtExceptionHandler() {
        return defaultUncaughtExceptionHandler;
    }

    public static void setDefaultUncaughtExceptionHandler(UncaughtExceptionHandler handler) {
        defaultUncaughtExceptionHandler = handler;
    }

    final void dispatchUncaught(Throwable exception) {
        try {
            getUncaughtExceptionHandler().uncaughtException(this, exception);
        } catch (Throwable e) {
            // JLS 11.3: what the handler throws is ignored.
        }
    }

    // ---- Other threads ----------------------------------------------------------------------------------------

    public static int activeCount() {
        return currentThread().group.activeCount();
    }

    public static int enumerate(TThread[] threads) {
        return currentThread().group.enumerate(threads);
    }

    /** All live threads that are not virtual. */
    static TThread[] platformThreads() {
        TThread[] threads = new TThread[liveCount];
        int count = 0;
        for (TThread thread = firstLive; thread != null && count < threads.length; thread = thread.nextLive) {
            if (!thread.virtual) {
                threads[count++] = thread;
            }
        }
        TThread[] result = new TThread[count];
        System.arraycopy(threads, 0, result, 0, count);
        return result;
    }

    public TStackTraceElement[] getStackTrace() {
        if (handle == 0) {
            return new TStackTraceElement[0];
        }
        int[] callSites = new int[TRACE_LENGTH_MAX];
        int depth = Math.min(Kernel.threadTrace(handle, callSites, callSites.length), callSites.length);
        int[] filled = new int[depth];
        System.arraycopy(callSites, 0, filled, 0, depth);
        return (TStackTraceElement[]) (Object) ExceptionHandling.elements(filled);
    }

    public static Map<TThread, TStackTraceElement[]> getAllStackTraces() {
        Map<TThread, TStackTraceElement[]> traces = new HashMap<>();
        for (TThread thread : platformThreads()) {
            traces.put(thread, thread.getStackTrace());
        }
        return traces;
    }

    /** The order is that of the C runtime's states. */
    public enum State {
        NEW,
        RUNNABLE,
        BLOCKED,
        WAITING,
        TIMED_WAITING,
        TERMINATED
    }

    public interface Builder {
        Builder name(String name);

        Builder name(String prefix, long start);

        Builder inheritInheritableThreadLocals(boolean inherit);

        Builder uncaughtExceptionHandler(UncaughtExceptionHandler handler);

        TThread unstarted(Runnable task);

        TThread start(Runnable task);

        ThreadFactory factory();

        interface OfPlatform extends Builder {
            @Override
            OfPlatform name(String name);

            @Override
            OfPlatform name(String prefix, long start);

            @Override
            OfPlatform inheritInheritableThreadLocals(boolean inherit);

            @Override
            OfPlatform uncaughtExceptionHandler(UncaughtExceptionHandler handler);

            OfPlatform group(TThreadGroup group);

            OfPlatform daemon(boolean on);

            default OfPlatform daemon() {
                return daemon(true);
            }

            OfPlatform priority(int priority);

            OfPlatform stackSize(long stackSize);
        }

        interface OfVirtual extends Builder {
            @Override
            OfVirtual name(String name);

            @Override
            OfVirtual name(String prefix, long start);

            @Override
            OfVirtual inheritInheritableThreadLocals(boolean inherit);

            @Override
            OfVirtual uncaughtExceptionHandler(UncaughtExceptionHandler handler);
        }
    }
}
