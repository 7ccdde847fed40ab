package org.teavm.classlib.java.lang;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** A name for a set of threads, and what is done with their uncaught exceptions. */
@SuppressWarnings("this-escape") // a parent refers to its groups, and nobody asks it before they are made
public class TThreadGroup extends TObject implements TThread.UncaughtExceptionHandler {
    static final TThreadGroup SYSTEM = new TThreadGroup("system", null);
    static final TThreadGroup MAIN = new TThreadGroup("main", SYSTEM);
    /** Of all virtual threads; it enumerates none of them. */
    static final TThreadGroup VIRTUAL = new TThreadGroup("VirtualThreads", SYSTEM);

    private final String name;
    private final TThreadGroup parent;
    private final List<WeakReference<TThreadGroup>> children = new ArrayList<>();
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
        if (parent != null) {
            parent.children.removeIf(child -> child.get() == null);
            parent.children.add(new WeakReference<>(this));
        }
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

    /** Those there are now; a group goes when nothing refers to it any more. */
    private List<TThreadGroup> children() {
        List<TThreadGroup> present = new ArrayList<>();
        for (WeakReference<TThreadGroup> reference : children) {
            TThreadGroup child = reference.get();
            if (child != null) {
                present.add(child);
            }
        }
        return present;
    }

    private List<TThread> threads(boolean recursive) {
        List<TThread> threads = new ArrayList<>();
        for (TThread thread : TThread.platformThreads()) {
            TThreadGroup group = thread.getThreadGroup();
            if (recursive ? parentOf(group) : group == this) {
                threads.add(thread);
            }
        }
        return threads;
    }

    private void addGroups(List<TThreadGroup> groups, boolean recursive) {
        for (TThreadGroup child : children()) {
            groups.add(child);
            if (recursive) {
                child.addGroups(groups, true);
            }
        }
    }

    public int activeCount() {
        return threads(true).size();
    }

    public int enumerate(TThread[] threads) {
        return enumerate(threads, true);
    }

    public int enumerate(TThread[] threads, boolean recursive) {
        int count = 0;
        for (TThread thread : threads(recursive)) {
            if (count < threads.length) {
                threads[count++] = thread;
            }
        }
        return count;
    }

    public int activeGroupCount() {
        List<TThreadGroup> groups = new ArrayList<>();
        addGroups(groups, true);
        return groups.size();
    }

    public int enumerate(TThreadGroup[] groups) {
        return enumerate(groups, true);
    }

    public int enumerate(TThreadGroup[] groups, boolean recursive) {
        List<TThreadGroup> found = new ArrayList<>();
        addGroups(found, recursive);
        int count = 0;
        for (TThreadGroup group : found) {
            if (count < groups.length) {
                groups[count++] = group;
            }
        }
        return count;
    }

    public final void interrupt() {
        threads(true).forEach(TThread::interrupt);
    }

    public void list() {
        list("");
    }

    private void list(String indent) {
        System.out.println(indent + this);
        for (TThread thread : threads(false)) {
            System.out.println(indent + "    " + thread);
        }
        for (TThreadGroup child : children()) {
            child.list(indent + "    ");
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
