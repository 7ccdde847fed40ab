package dev.diatom.monitor.pool;

import dev.diatom.monitor.linux.ControlSocket;
import dev.diatom.monitor.linux.EventLoop;
import dev.diatom.monitor.linux.SystemCalls;
import dev.diatom.monitor.linux.TimeSlice;
import dev.diatom.wire.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * A clone as its pool sees it, from the wish for one to the end of its process. Over its leash it talks to the pool, which says nothing there:
 * closing it kills the process, and the end of the process, however it comes about, is its end of file. What the clone is told comes over a second
 * connection.
 */
final class PooledClone implements EventLoop.Handler {
    private enum State {
        PREPARING,
        READY,
        /** It has been told, and has not said that it begins. */
        ASSIGNED,
        WORKING,
        ENDED
    }

    private final Pool pool;
    private final EventLoop loop;
    private final ControlSocket leash;
    private final ControlSocket orders;
    private final int registration;
    private State state = State.PREPARING;
    private int pid;
    private @Nullable Job job;
    /** Where the pool has it among those at work. */
    int index;

    private long deadlineNanos = Long.MAX_VALUE;

    /** What a clone is wanted for. */
    abstract static class Job {
        private long untilNanos;
        private long endNanos;

        /** When it has to be over; {@link Long#MAX_VALUE} for never. */
        long endNanos() {
            return endNanos;
        }

        /** How long a clone is waited for. */
        void waitUntil(long nanos) {
            untilNanos = nanos;
        }

        boolean isOverdue(long nowNanos) {
            return untilNanos <= nowNanos;
        }

        /** What the clone is told. */
        abstract Assignment assignment();

        /** The descriptors that go with that. They stay the job's own. */
        abstract int[] descriptors();

        /** The clone with this process is about to be told; the last time to prepare {@link #descriptors}. */
        void starting(PooledClone clone, int clonePid) {}

        /** The clone has all it needs, and begins. */
        abstract void started(PooledClone clone);

        /** The clone has had its time, and is about to be killed. */
        void timedOut() {}

        /** The clone has written its VM to the job's file, and is gone; nothing is to happen before that time. */
        void parked(long nanos) {
            throw new IllegalStateException("only clones that were given a file park");
        }

        /** The clone has ended after it was {@link #started}. */
        void ended() {}

        /** There will be no clone. */
        abstract void turnedAway();
    }

    PooledClone(Pool pool, EventLoop loop, ControlSocket leash, ControlSocket orders) {
        this.pool = pool;
        this.loop = loop;
        this.leash = leash;
        this.orders = orders;
        registration = loop.add(leash.fd(), EventLoop.IN | EventLoop.RDHUP, this);
    }

    /** It says its process's number when it is ready, and again when it begins; at the end, perhaps, that it has parked its VM. */
    @Override
    public void ready(int events) {
        boolean expected = state != State.READY && state != State.ENDED;
        ControlSocket.Message message = expected ? leash.poll() : null;
        Job served = job;
        if (message == null || message.bytes.length != (state == State.WORKING ? Long.BYTES : Integer.BYTES)) {
            kill();
        } else if (state == State.PREPARING) {
            pid = Bytes.getIntLittle(message.bytes, 0);
            state = State.READY;
            pool.ready(this);
        } else if (state == State.ASSIGNED && served != null) {
            state = State.WORKING;
            served.started(this);
        } else if (served != null && served.assignment().parkable) {
            release();
            served.parked(Bytes.getLongLittle(message.bytes, 0));
        } else {
            kill();
        }
    }

    /** Gives it its job; false where it turns out to have ended. */
    boolean take(Job wanted, long timeoutNanos) {
        TimeSlice.askForUsual(pid);
        wanted.starting(this, pid);
        if (!orders.send(wanted.assignment().encode(), wanted.descriptors())) {
            return false;
        }
        orders.close();
        state = State.ASSIGNED;
        job = wanted;
        if (!wanted.assignment().parked) {
            long now = SystemCalls.monotonicNanos();
            wanted.endNanos = timeoutNanos == Long.MAX_VALUE ? Long.MAX_VALUE : now + timeoutNanos;
        }
        deadlineNanos = wanted.endNanos;
        return true;
    }

    /** Kills it where its time is over. */
    void sweep(long nowNanos) {
        if (deadlineNanos <= nowNanos) {
            if (job != null && state == State.WORKING) {
                job.timedOut();
            }
            kill();
        }
    }

    /** Ends it at once, because its job is over or not wanted any more. */
    void release() {
        job = null;
        kill();
    }

    /** Ends it at once, whatever it does. */
    void kill() {
        State before = state;
        if (before == State.ENDED) {
            return;
        }
        state = State.ENDED;
        loop.remove(leash.fd(), registration);
        leash.close();
        if (before == State.PREPARING || before == State.READY) {
            orders.close();
        }
        if (pid != 0) {
            pool.gone(pid);
        }
        switch (before) {
            case PREPARING -> pool.failed();
            case READY -> pool.lost(this);
            case ASSIGNED -> pool.finished(this, job);
            case WORKING -> {
                pool.finished(this, null);
                if (job != null) {
                    job.ended();
                }
            }
            case ENDED -> throw new AssertionError("looked at above");
        }
    }
}
