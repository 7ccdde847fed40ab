package dev.diatom.monitor.vm;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;
import dev.diatom.monitor.device.SocketDevice;
import dev.diatom.monitor.linux.EventLoop;
import dev.diatom.monitor.linux.MonitorException;
import dev.diatom.monitor.linux.SystemCalls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What leads a VM to its snapshot (docs/guest-abi.md, Snapshot): waits until the guest is ready, warms it with requests one after
 * the other, and then has the guest asked. In a training run, of a clone, the end is when all requests are answered.
 */
final class Template {
    private static final long REQUEST_NANOS = 30_000_000_000L;

    private final SocketDevice sockets;
    private final EventLoop loop;
    private final long mailbox;
    private final List<String> targets;
    private final boolean training;
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

    Template(SocketDevice sockets, EventLoop loop, long mailbox, RunOptions options) {
        this.sockets = sockets;
        this.loop = loop;
        this.mailbox = mailbox;
        targets = options.warmTargets();
        training = options.isTraining();
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
}
