package dev.diatom.jdk.http;

import java.util.HashSet;

/** The HTTP servers' sets of connections, which know whether there is any connection at all: only then {@link ConnectionTimer}s run. */
public final class ConnectionSet<E> extends HashSet<E> {
    private static final long serialVersionUID = 1;
    static final Object LOCK = new Object();

    /** Elements of all sets. */
    private static int total;

    @Override
    public boolean add(E connection) {
        boolean added = super.add(connection);
        count(added ? 1 : 0);
        return added;
    }

    @Override
    public boolean remove(Object connection) {
        boolean removed = super.remove(connection);
        count(removed ? -1 : 0);
        return removed;
    }

    @Override
    public void clear() {
        count(-size());
        super.clear();
    }

    private static void count(int change) {
        synchronized (LOCK) {
            boolean wasEmpty = total == 0;
            total += change;
            if (wasEmpty && total > 0) {
                LOCK.notifyAll();
            }
        }
    }

    /** Whether no server has a connection; with {@link #LOCK} held, which is notified when one comes. */
    static boolean areAllEmpty() {
        return total == 0;
    }
}
