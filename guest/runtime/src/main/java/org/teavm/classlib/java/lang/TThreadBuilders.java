package org.teavm.classlib.java.lang;

import java.util.Objects;
import java.util.concurrent.ThreadFactory;

/** The two kinds of {@code Thread.Builder}. */
final class TThreadBuilders {
    private TThreadBuilders() {}

    /** The properties threads of one builder or factory are made with. */
    private static final class Properties {
        final boolean virtual;
        String name;
        long counter = -1;
        boolean inherit = true;
        TThread.UncaughtExceptionHandler handler;
        TThreadGroup group;
        Boolean daemon;
        int priority;

        Properties(boolean virtual) {
            this.virtual = virtual;
        }

        void name(String fixed) {
            name = Objects.requireNonNull(fixed);
            counter = -1;
        }

        void name(String prefix, long start) {
            if (start < 0) {
                throw new IllegalArgumentException("'start' is negative");
            }
            name = Objects.requireNonNull(prefix);
            counter = start;
        }

        private String nextName() {
            if (name == null) {
                return virtual ? "" : null;
            }
            return counter < 0 ? name : name + counter++;
        }

        TThread thread(Runnable task) {
            Objects.requireNonNull(task);
            String threadName = nextName();
            TThread thread = virtual || threadName != null
                    ? new TThread(group, task, threadName, TThread.currentThread(), virtual)
                    : new TThread(group, task, null, 0, false);
            if (inherit) {
                thread.locals.inherit(TThread.currentThread().locals);
            }
            if (daemon != null) {
                thread.setDaemon(daemon);
            }
            if (priority != 0) {
                thread.setPriority(priority);
            }
            if (handler != null) {
                thread.setUncaughtExceptionHandler(handler);
            }
            return thread;
        }

        Properties copy() {
            Properties copy = new Properties(virtual);
            copy.name = name;
            copy.counter = counter;
            copy.inherit = inherit;
            copy.handler = handler;
            copy.group = group;
            copy.daemon = daemon;
            copy.priority = priority;
            return copy;
        }

        ThreadFactory factory() {
            Properties own = copy();
            return task -> (Thread) (Object) own.thread(task);
        }
    }

    /**
     * What both kinds have in common.
     *
     * @param <B> the kind of builder that the methods answer
     */
    private abstract static class Kind<B extends TThread.Builder> {
        final Properties properties;

        Kind(boolean virtual) {
            properties = new Properties(virtual);
        }

        abstract B self();

        public B name(String name) {
            properties.name(name);
            return self();
        }

        public B name(String prefix, long start) {
            properties.name(prefix, start);
            return self();
        }

        public B inheritInheritableThreadLocals(boolean inherit) {
            properties.inherit = inherit;
            return self();
        }

        public B uncaughtExceptionHandler(TThread.UncaughtExceptionHandler handler) {
            properties.handler = Objects.requireNonNull(handler);
            return self();
        }

        public TThread unstarted(Runnable task) {
            return properties.thread(task);
        }

        public TThread start(Runnable task) {
            TThread thread = properties.thread(task);
            thread.start();
            return thread;
        }

        public ThreadFactory factory() {
            return properties.factory();
        }
    }

    static final class Platform extends Kind<Platform> implements TThread.Builder.OfPlatform {
        Platform() {
            super(false);
        }

        @Override
        Platform self() {
            return this;
        }

        @Override
        public Platform group(TThreadGroup group) {
            properties.group = Objects.requireNonNull(group);
            return this;
        }

        @Override
        public Platform daemon(boolean on) {
            properties.daemon = on;
            return this;
        }

        @Override
        public Platform priority(int priority) {
            if (priority < TThread.MIN_PRIORITY || priority > TThread.MAX_PRIORITY) {
                throw new IllegalArgumentException();
            }
            properties.priority = priority;
            return this;
        }

        @Override
        public Platform stackSize(long stackSize) {
            if (stackSize < 0) {
                throw new IllegalArgumentException();
            }
            return this;
        }
    }

    static final class Virtual extends Kind<Virtual> implements TThread.Builder.OfVirtual {
        Virtual() {
            super(true);
        }

        @Override
        Virtual self() {
            return this;
        }
    }
}
