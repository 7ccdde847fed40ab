package org.teavm.classlib.java.lang;

/** A name for a set of threads, and what is done with their uncaught exceptions. */
public class TThreadGroup extends TObject implements TThread.UncaughtExceptionHandler {
    static final TThreadGroup SYSTEM = new TThreadGroup("system", null);
    static final TThreadGroup MAIN = new TThreadGroup("main", SYSTEM);

    private final String name;
    private final TThreadGroup parent;
    private int maxPriority = TThread.MAX_PRIORITY;
    private boolean daemon;

    public TThreadGroup(String name) {
        this(TThread.currentThread().getThreadGroup(), name);
    }

    public TThreadGroup(TThreadGroup parent, String name) {
        this(name, parent);
        if (parent == null) {
            throw new NullPointerException();
        }
        maxPriority = parent.maxPriority;
    }

    private TThreadGroup(String name, TThreadGroup parent) {
        this.name = name;
        this.parent = parent;
    }

    public final String getName() {
        return name;
    }

    public final TThreadGroup getParent() {
        return parent;
    }

    public final int getMaxPriority() {
        return maxPriority;
    }

    public final void setMaxPriority(int priority) {
        if (priority >= TThread.MIN_PRIORITY && priority <= TThread.MAX_PRIORITY) {
            maxPriority = parent != null ? Math.min(priority, parent.maxPriority) : priority;
        }
    }

    public final boolean isDaemon() {
        return daemon;
    }

    public final void setDaemon(boolean on) {
        daemon = on;
    }

    public boolean isDestroyed() {
        return false;
    }

    public final void checkAccess() {}

    public final boolean parentOf(TThreadGroup group) {
        for (TThreadGroup g = group; g != null; g = g.parent) {
            if (g == this) {
                return true;
            }
        }
        return false;
    }

    public int activeCount() {
        TThread[] threads = new TThread[TThread.activeCount()];
        return enumerate(threads);
    }

    public int enumerate(TThread[] threads) {
        TThread[] all = new TThread[TThread.activeCount()];
        int live = TThread.enumerate(all);
        int count = 0;
        for (int i = 0; i < live && count < threads.length; i++) {
            if (parentOf(all[i].getThreadGroup())) {
                threads[count++] = all[i];
            }
        }
        return count;
    }

    public final void interrupt() {
        TThread[] threads = new TThread[TThread.activeCount()];
        int count = enumerate(threads);
        for (int i = 0; i < count; i++) {
            threads[i].interrupt();
        }
    }

    @Override
    public void uncaughtException(TThread thread, Throwable exception) {
        if (parent != null) {
            parent.uncaughtException(thread, exception);
            return;
        }
        TThread.UncaughtExceptionHandler handler = TThread.getDefaultUncaughtExceptionHandler();
        if (handler != null) {
            handler.uncaughtException(thread, exception);
        } else {
            System.err.print("Exception in thread \"" + thread.getName() + "\" ");
            exception.printStackTrace();
        }
    }

    @Override
    public String toString() {
        return getClass().getName() + "[name=" + name + ",maxpri=" + maxPriority + "]";
    }
}
