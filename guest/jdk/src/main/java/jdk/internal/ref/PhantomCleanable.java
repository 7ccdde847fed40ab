package jdk.internal.ref;

import java.lang.ref.Cleaner;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** What is to be done when an object has become unreachable; done when the next one is registered, or asked for. */
public abstract class PhantomCleanable<T> extends PhantomReference<T> implements Cleaner.Cleanable {
    private static final ReferenceQueue<Object> QUEUE = new ReferenceQueue<>();
    private static final Set<PhantomCleanable<?>> REGISTERED = new HashSet<>();

    @SuppressWarnings("this-escape")
    protected PhantomCleanable(T referent, Cleaner cleaner) {
        super(Objects.requireNonNull(referent), QUEUE);
        cleanUnreachable();
        synchronized (REGISTERED) {
            REGISTERED.add(this);
        }
    }

    private static void cleanUnreachable() {
        for (Reference<?> due = QUEUE.poll(); due != null; due = QUEUE.poll()) {
            ((PhantomCleanable<?>) due).clean();
        }
    }

    protected abstract void performCleanup();

    private boolean unregister() {
        synchronized (REGISTERED) {
            return REGISTERED.remove(this);
        }
    }

    @Override
    public final void clean() {
        if (unregister()) {
            super.clear();
            performCleanup();
        }
    }

    @Override
    public final void clear() {
        unregister();
        super.clear();
    }
}
