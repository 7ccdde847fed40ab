package java.lang.ref;

import java.util.Objects;
import java.util.concurrent.ThreadFactory;

/** Cleans when asked; never because an object became unreachable, which the contract leaves open. */
public final class Cleaner {
    private Cleaner() {}

    public static Cleaner create() {
        return new Cleaner();
    }

    public static Cleaner create(ThreadFactory threadFactory) {
        Objects.requireNonNull(threadFactory);
        return new Cleaner();
    }

    public Cleanable register(Object object, Runnable action) {
        Objects.requireNonNull(object);
        return new Once(Objects.requireNonNull(action));
    }

    public interface Cleanable {
        void clean();
    }

    private static final class Once implements Cleanable {
        private Runnable action;

        Once(Runnable action) {
            this.action = action;
        }

        @Override
        public void clean() {
            Runnable due = action;
            action = null;
            if (due != null) {
                due.run();
            }
        }
    }
}
