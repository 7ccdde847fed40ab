package sun.nio.ch;

import java.io.IOException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.spi.AbstractSelectableChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A selector that looks only at candidates: keys whose endpoint has changed, whose interest has changed, or that were ready
 * when last looked at. The candidates have a lock of their own, taken after an endpoint's monitor and never before one.
 */
final class EndpointSelector extends AbstractSelector {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Set<SelectionKey> keys = Collections.synchronizedSet(new HashSet<>());
    private final Set<SelectionKey> selectedKeys = new HashSet<>();
    private final Object lock = new Object();
    private List<EndpointKey> candidates = new ArrayList<>();
    private List<EndpointKey> examined = new ArrayList<>();
    private boolean wakeup;

    /** A key was found ready, though perhaps it was selected before. */
    private boolean anyReady;

    EndpointSelector(SelectorProvider provider) {
        super(provider);
    }

    void addCandidate(EndpointKey key) {
        synchronized (lock) {
            if (!key.isCandidate) {
                key.isCandidate = true;
                candidates.add(key);
                lock.notifyAll();
            }
        }
    }

    @Override
    protected SelectionKey register(AbstractSelectableChannel channel, int ops, Object attachment) {
        EndpointKey key = new EndpointKey(this, channel, ops);
        key.attach(attachment);
        keys.add(key);
        key.observe();
        return key;
    }

    @Override
    public int selectNow() throws IOException {
        return select(0L, false);
    }

    @Override
    public int select(long timeoutMillis) throws IOException {
        if (timeoutMillis < 0) {
            throw new IllegalArgumentException("Negative timeout");
        }
        return select(timeoutMillis, true);
    }

    @Override
    public int select() throws IOException {
        return select(0L, true);
    }

    /** A timeout of 0 is none. */
    private synchronized int select(long timeoutMillis, boolean block) throws IOException {
        requireOpen();
        long deadlineNanos = timeoutMillis == 0 ? Long.MAX_VALUE : System.nanoTime() + timeoutMillis * NANOS_PER_MILLI;
        removeCancelled();
        int updated = examineCandidates();
        while (block && updated == 0 && !anyReady && awaitCandidate(deadlineNanos)) {
            updated = examineCandidates();
        }
        synchronized (lock) {
            wakeup = false;
        }
        removeCancelled();
        requireOpen();
        return updated;
    }

    /** Waits for a candidate; false on wakeup, interrupt, closing or deadline. */
    private boolean awaitCandidate(long deadlineNanos) {
        synchronized (lock) {
            while (candidates.isEmpty()) {
                if (wakeup || !isOpen() || Thread.currentThread().isInterrupted()) {
                    return false;
                }
                try {
                    if (deadlineNanos == Long.MAX_VALUE) {
                        lock.wait();
                    } else {
                        long leftNanos = deadlineNanos - System.nanoTime();
                        if (leftNanos <= 0) {
                            return false;
                        }
                        lock.wait((leftNanos + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI);
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return !wakeup;
        }
    }

    /** The number of keys whose ready operations were updated. */
    private int examineCandidates() {
        List<EndpointKey> batch;
        synchronized (lock) {
            batch = candidates;
            candidates = examined;
            examined = batch;
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).isCandidate = false;
            }
        }
        anyReady = false;
        int updated = 0;
        for (int i = 0; i < batch.size(); i++) {
            EndpointKey key = batch.get(i);
            int ready = key.isValid() ? key.readyNow() : 0;
            if (ready != 0) {
                anyReady = true;
                if (key.select(ready, !selectedKeys.add(key))) {
                    updated++;
                }
                addCandidate(key);
            }
        }
        batch.clear();
        return updated;
    }

    private void removeCancelled() {
        Set<SelectionKey> cancelled = cancelledKeys();
        synchronized (cancelled) {
            for (SelectionKey key : cancelled) {
                remove((EndpointKey) key);
            }
            cancelled.clear();
        }
    }

    private void remove(EndpointKey key) {
        key.stopObserving();
        keys.remove(key);
        selectedKeys.remove(key);
        deregister(key);
    }

    @Override
    public Selector wakeup() {
        synchronized (lock) {
            wakeup = true;
            lock.notifyAll();
        }
        return this;
    }

    @Override
    protected void implCloseSelector() {
        wakeup();
        synchronized (this) {
            for (SelectionKey key : keys.toArray(new SelectionKey[0])) {
                key.cancel();
            }
            removeCancelled();
        }
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new ClosedSelectorException();
        }
    }

    @Override
    public Set<SelectionKey> keys() {
        requireOpen();
        return Collections.unmodifiableSet(keys);
    }

    @Override
    public Set<SelectionKey> selectedKeys() {
        requireOpen();
        return selectedKeys;
    }
}
