package dev.diatom.monitor.vm;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;
import dev.diatom.monitor.device.SocketDevice;
import dev.diatom.monitor.linux.Errno;
import dev.diatom.monitor.linux.EventLoop;
import dev.diatom.monitor.linux.MonitorException;
import dev.diatom.monitor.linux.SystemCalls;
import dev.diatom.monitor.machine.Snapshot;
import dev.diatom.monitor.machine.SnapshotWriter;
import dev.diatom.monitor.machine.WorkingSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What leads a VM to its snapshot (docs/guest-abi.md, Snapshot): waits until the guest is ready, warms it with requests one after
 * the other, and then has the guest asked. In a training run, of a clone, the end is when all requests are answered.
 */
final class Template {
    private static final long REQUEST_NANOS = 30_000_000_000L;

    private final RunOptions options;
    private final Guest guest;
    private final SocketDevice sockets;
    private final EventLoop loop;
    private final long mailbox;
    private final List<String> targets;
    private final boolean training;
    /** The file for the snapshot, and this process's page map in a training run: opened while that is allowed. */
    private final int outputFd;

    private final int pagemapFd;
    private int next;
    private @Nullable WarmRequest request;
    private boolean asked;

    private final EventLoop.Timer overdue = new EventLoop.Timer() {
        @Override
        public void expired(long nowNanos) {
            throw new MonitorException(
                    Abi.EXIT_USAGE,
                    "the request to warm up, " + targets.get(next - 1) + ", was not answered within "
                            + REQUEST_NANOS / 1_000_000_000 + " s");
        }
    };

    private Template(RunOptions options, Guest guest, SocketDevice sockets, EventLoop loop, String output) {
        this.options = options;
        this.guest = guest;
        this.sockets = sockets;
        this.loop = loop;
        mailbox = guest.mailbox();
        targets = options.warmTargets();
        training = options.isTraining();
        outputFd = SystemCalls.open(output, SystemCalls.O_RDWR);
        if (outputFd < 0) {
            throw new MonitorException(Abi.EXIT_USAGE, "cannot write " + output + ": " + Errno.name(-outputFd));
        }
        pagemapFd = training ? WorkingSet.open() : -1;
    }

    /** The one that the options ask for, or null. */
    static @Nullable Template of(RunOptions options, Guest guest, SocketDevice sockets, EventLoop loop) {
        String output = options.isTraining() ? options.image() : options.output();
        return output == null ? null : new Template(options, guest, sockets, loop, output);
    }

    boolean isTraining() {
        return training;
    }

    /**
     * Does the next step, at a hypercall of the guest's; {@code waiting} when no thread of its can run. Answers once, with true,
     * that nothing is left to do.
     */
    boolean advance(boolean waiting) {
        int port = Memory.getInt(mailbox + Abi.MAILBOX_LISTENING_PORT_OFFSET);
        boolean told = Memory.getInt(mailbox + Abi.MAILBOX_READY_OFFSET) == 1;
        boolean ready = told || (waiting && (port != 0 || training));
        if (asked || !ready || (request != null && !request.isEnded())) {
            return false;
        }
        loop.cancel(overdue);
        if (next < targets.size()) {
            if (port <= 0 || port > 65535) {
                throw new MonitorException(
                        Abi.EXIT_USAGE, "the program listens on no port that a request could warm it through");
            }
            request = new WarmRequest(sockets, loop, targets.get(next++), port);
            loop.set(overdue, SystemCalls.monotonicNanos() + REQUEST_NANOS);
            return false;
        }
        asked = true;
        return true;
    }

    /** Writes the snapshot, after {@link Abi#CALL_SNAPSHOT}. */
    void write(int pendingEvents) {
        guest.answerAsClone();
        Snapshot snapshot = guest.describe();
        snapshot.name = options.programName();
        snapshot.ports = options.publishedPorts();
        snapshot.rxIndex = sockets.rxIndex();
        snapshot.txIndex = sockets.txIndex();
        snapshot.pendingEvents = sockets.takeUsedBuffers() ? Abi.EVENT_DEVICE : pendingEvents;
        new SnapshotWriter(outputFd).write(snapshot, guest.memory);
    }

    /** Notes in the snapshot's header what its clones write and touch. */
    void endTraining() {
        Snapshot origin = guest.origin;
        if (origin == null) {
            throw new IllegalStateException("only clones are trained");
        }
        origin.workingSet = WorkingSet.of(pagemapFd, guest.memory);
        origin.touched = guest.space.touched();
        new SnapshotWriter(outputFd).header(origin);
    }
}
