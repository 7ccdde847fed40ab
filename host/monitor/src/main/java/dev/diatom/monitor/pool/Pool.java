package dev.diatom.monitor.pool;

import dev.diatom.abi.Abi;
import dev.diatom.monitor.linux.ControlSocket;
import dev.diatom.monitor.linux.EventLoop;
import dev.diatom.monitor.linux.MonitorException;
import dev.diatom.monitor.linux.SystemCalls;
import dev.diatom.monitor.vm.Cgroup;
import dev.diatom.monitor.vm.PoolOptions;
import dev.diatom.monitor.vm.RunOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Clones of one snapshot: some ready, some at work, and the jobs that wait for one. A job is given a ready clone, and each clone taken or lost is
 * replaced; to make a clone ready takes several times as long as to begin a job, so that is done between jobs, as long as half of the clones
 * are there. Bounds: {@code vms} clones at work; {@code ready} more.
 */
final class Pool {
    /** Each waits for the kernel a good part of its time; more would only take the processors from each other. */
    private static final int PREPARING_MAX = 4;

    /** A job that began has got to its first answer, or is not a quick one. */
    private static final long BEGIN_NANOS = 2_000_000;

    private static final long BACKOFF_NANOS_MIN = 10_000_000;
    private static final long BACKOFF_NANOS_MAX = 2_000_000_000L;

    /** Who wants to know that a clone ended, and another may be had. */
    interface Listener {
        void roomMade();
    }

    private final EventLoop loop;
    private final PoolOptions options;
    private final ZygoteProcess zygote;
    private final List<Listener> listeners = new ArrayList<>();
    private final ArrayDeque<PooledClone.Job> waiting = new ArrayDeque<>();
    /** The one that became ready last is taken first: its pages are the likeliest to be in the processor's caches. */
    private final ArrayDeque<PooledClone> ready = new ArrayDeque<>();

    private final List<PooledClone> working = new ArrayList<>();
    /** Where clones are in cgroups: the processes whose are to be removed. */
    private final ArrayDeque<Integer> gone = new ArrayDeque<>();

    private final @Nullable Cgroup cgroups;
    private int preparing;
    private long backoffNanos = BACKOFF_NANOS_MIN;
    private boolean everReady;
    private boolean closed;

    private final EventLoop.Timer retry = new EventLoop.Timer() {
        @Override
        public void expired(long nowNanos) {
            retrying = false;
            refill();
        }
    };
    private boolean retrying;

    private final EventLoop.Timer begun = new EventLoop.Timer() {
        @Override
        public void expired(long nowNanos) {
            beginning = false;
            refill();
        }
    };
    private boolean beginning;

    Pool(EventLoop loop, RunOptions options) {
        this.loop = loop;
        this.options = options.pool();
        zygote = new ZygoteProcess(loop, options);
        cgroups = options.limits().wantCgroup() ? new Cgroup(options.limits(), 0) : null;
        refill();
    }

    void add(Listener listener) {
        listeners.add(listener);
    }

    /** Whether a job that came now would neither wait for others nor make others wait. */
    boolean hasRoom() {
        return working.size() + waiting.size() < options.vms();
    }

    /** Finds a clone for the job, now or later; {@link Long#MAX_VALUE} for however long it takes. */
    void submit(PooledClone.Job job, long waitNanos) {
        job.waitUntil(waitNanos == Long.MAX_VALUE ? waitNanos : SystemCalls.monotonicNanos() + waitNanos);
        waiting.add(job);
        serve();
    }

    /** The job is not wanted any more; it may have begun. */
    void withdraw(PooledClone.Job job) {
        waiting.remove(job);
    }

    int waiting() {
        return waiting.size();
    }

    private void serve() {
        while (!waiting.isEmpty() && working.size() < options.vms()) {
            PooledClone clone = ready.pollLast();
            if (clone == null) {
                break;
            }
            PooledClone.Job job = waiting.remove();
            if (clone.take(job, options.timeoutNanos())) {
                clone.index = working.size();
                working.add(clone);
                beginning = true;
                loop.set(begun, SystemCalls.monotonicNanos() + BEGIN_NANOS);
            } else {
                waiting.addFirst(job);
                ready.add(clone); // where its end looks for it
                clone.kill();
            }
        }
        refill();
    }

    private void refill() {
        boolean waits = retrying || (beginning && 2 * ready.size() >= options.ready());
        while (!closed && !waits && preparing < PREPARING_MAX && preparing + ready.size() < options.ready()) {
            preparing++;
            ControlSocket[] leash = ControlSocket.pair();
            ControlSocket[] orders = ControlSocket.pair();
            zygote.fork(leash[1], orders[1]);
            new PooledClone(this, loop, leash[0], orders[0]);
        }
    }

    // ---- From the clones --------------------------------------------------------------------------------------------

    void ready(PooledClone clone) {
        preparing--;
        everReady = true;
        backoffNanos = BACKOFF_NANOS_MIN;
        ready.add(clone);
        serve();
    }

    /** One that was ready has ended. */
    void lost(PooledClone clone) {
        ready.remove(clone);
        serve();
    }

    /** One has ended before it was ready. */
    void failed() {
        preparing--;
        if (!everReady && !closed) {
            throw new MonitorException(Abi.EXIT_MONITOR, "no clone of the snapshot gets ready");
        }
        retrying = true;
        loop.set(retry, SystemCalls.monotonicNanos() + backoffNanos);
        backoffNanos = Math.min(2 * backoffNanos, BACKOFF_NANOS_MAX);
    }

    /**
     * One that was given a job has ended.
     *
     * @param unbegun the job where it was not begun, and so can be given to another
     */
    void finished(PooledClone clone, PooledClone.@Nullable Job unbegun) {
        PooledClone last = working.remove(working.size() - 1);
        if (last != clone) {
            working.set(clone.index, last);
            last.index = clone.index;
        }
        if (unbegun != null && !closed) {
            waiting.addFirst(unbegun);
        } else if (unbegun != null) {
            unbegun.turnedAway();
        }
        serve();
        for (int i = 0; i < listeners.size(); i++) {
            listeners.get(i).roomMade();
        }
    }

    /** The process of one is gone, or about to be. */
    void gone(int process) {
        if (cgroups != null) {
            gone.add(process);
        }
    }

    private void removeCgroups() {
        for (int left = gone.size(); cgroups != null && left > 0; left--) {
            int process = gone.remove();
            if (!cgroups.remove(process)) {
                gone.add(process);
            }
        }
    }

    // ---- Time, and the end ------------------------------------------------------------------------------------------

    /** Gives up what has waited or worked too long. */
    void sweep(long nowNanos) {
        removeCgroups();
        List<PooledClone.Job> overdue = new ArrayList<>();
        for (int left = waiting.size(); left > 0; left--) {
            PooledClone.Job job = waiting.remove();
            (job.isOverdue(nowNanos) ? overdue : waiting).add(job);
        }
        for (int i = 0; i < overdue.size(); i++) {
            overdue.get(i).turnedAway();
        }
        for (int i = working.size() - 1; i >= 0; i--) {
            if (i < working.size()) {
                working.get(i).sweep(nowNanos);
            }
        }
    }

    /** Keeps no more clones ready, and turns away who waits. */
    void close() {
        closed = true;
        while (!waiting.isEmpty()) {
            waiting.remove().turnedAway();
        }
        while (!ready.isEmpty()) {
            ready.getLast().kill();
        }
        zygote.close();
    }

    /** Whether no clone is at work. */
    boolean isIdle() {
        removeCgroups();
        return working.isEmpty();
    }
}
