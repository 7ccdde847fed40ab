package dev.diatom.monitor.pool;

import static dev.diatom.machine.Linux.syscall;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;
import dev.diatom.monitor.linux.EventLoop;
import dev.diatom.monitor.linux.IpAddress;
import dev.diatom.monitor.linux.MonitorException;
import dev.diatom.monitor.linux.NativeStack;
import dev.diatom.monitor.linux.PublishedPort;
import dev.diatom.monitor.linux.Signals;
import dev.diatom.monitor.linux.Sockets;
import dev.diatom.monitor.linux.SystemCalls;
import dev.diatom.monitor.linux.UnixListener;
import dev.diatom.monitor.machine.Snapshot;
import dev.diatom.monitor.network.PortListener;
import dev.diatom.monitor.vm.ImageFile;
import dev.diatom.monitor.vm.RunOptions;
import dev.diatom.monitor.vm.Streams;
import dev.diatom.monitor.vm.SystemCallFilter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The process that owns a pool's ports: accepts connections, keeps clones ready, and hands the one to the other (docs/architecture.md, The
 * pool). It ends when it is told to, after the work at hand.
 */
public final class PoolProcess {
    private static final long SWEEP_NANOS = 1_000_000_000L;
    /** A larger heap is collected only when it has to be: clients would notice. */
    private static final long TIDY_BYTES_MAX = 64 << 20;

    private static final int RLIMIT_NOFILE = 7;
    private static final int SIGCHLD = 17;
    private static final long SIG_IGN = 1;
    private static final int SIGACTION_BYTES = 32;
    private static final int PR_SET_CHILD_SUBREAPER = 36;

    private final EventLoop loop = new EventLoop();
    private final Signals signals;
    private final Pool pool;
    private final List<Front> fronts = new ArrayList<>();
    private final List<RequestFront> requestFronts = new ArrayList<>();
    private boolean untidy = true;

    /** Serves until it is told to end; the exit code. */
    public static int run(RunOptions options) {
        SystemCalls.nameProcess("diatom-pool");
        Signals signals = new Signals();
        disownChildren();
        try {
            return new PoolProcess(options, signals).serve();
        } catch (Signals.Killed e) {
            return 128 + signals.shutdownSignal();
        } catch (MonitorException e) {
            e.complain(Streams.STANDARD.error);
            return e.exitCode();
        }
    }

    private PoolProcess(RunOptions options, Signals signals) {
        this.signals = signals;
        ImageFile file = new ImageFile(options.image());
        Snapshot snapshot = file.requiredSnapshot(options);
        file.close();
        allowDescriptors();
        loop.add(signals.fd(), EventLoop.IN, signals);
        List<PublishedPort> ports = options.publishedPorts();
        if (ports.isEmpty() && options.pool().servesPorts()) {
            ports = snapshot.ports;
            if (ports.isEmpty()) {
                throw new MonitorException(Abi.EXIT_USAGE, "no port to serve: name one with -p");
            }
        }
        List<Integer> listening = new ArrayList<>();
        for (int i = 0; i < ports.size(); i++) {
            listening.add(PortListener.listen(ports.get(i)));
        }
        String socketPath = options.pool().socketPath();
        UnixListener listener = socketPath == null ? null : new UnixListener(socketPath);
        if (options.filtered()) {
            SystemCallFilter.confine(List.of(
                    SystemCallFilter.Purpose.POOLING,
                    SystemCallFilter.Purpose.CONNECTING,
                    SystemCallFilter.Purpose.PARKING,
                    SystemCallFilter.Purpose.BEING_TOLD));
        }
        pool = new Pool(loop, options);
        open(options, ports, listening, listener);
    }

    private void open(
            RunOptions options, List<PublishedPort> ports, List<Integer> listening, @Nullable UnixListener listener) {
        SocketFront.check(Assignment.ofPorts(options.environment(), new int[Assignment.PORTS_MAX], false));
        for (int i = 0; i < ports.size(); i++) {
            int fd = listening.get(i);
            int guestPort = ports.get(i).guestPort();
            if (options.pool().isPerRequest()) {
                RequestFront front = new RequestFront(loop, pool, fd, guestPort, options.environment());
                fronts.add(front);
                requestFronts.add(front);
            } else {
                fronts.add(new ConnectionFront(loop, pool, fd, guestPort, options.environment()));
            }
            if (!options.quiet()) {
                Sockets.Endpoint local = new Sockets.Endpoint();
                Sockets.localAddress(fd, local);
                say("http://" + IpAddress.formatWithPort(local.address, local.port) + " -> guest port " + guestPort
                        + ", a clone for every " + (options.pool().isPerRequest() ? "request" : "connection"));
            }
        }
        if (listener != null) {
            fronts.add(new SocketFront(loop, pool, listener, options));
            if (!options.quiet()) {
                say("clones are to be had at " + options.pool().socketPath());
            }
        }
    }

    private static void say(String line) {
        SystemCalls.print(Streams.STANDARD.error, "diatom: " + line + "\n");
    }

    /** A descriptor for every clone at work, and three for every request: as many as the user may have. */
    private static void allowDescriptors() {
        int mark = NativeStack.mark();
        long limits = NativeStack.take(16);
        syscall(SystemCalls.PRLIMIT64, 0, RLIMIT_NOFILE, 0, limits, 0, 0);
        Memory.putLong(limits, Memory.getLong(limits + 8));
        syscall(SystemCalls.PRLIMIT64, 0, RLIMIT_NOFILE, limits, 0, 0, 0);
        NativeStack.release(mark);
    }

    /** Nobody waits for the processes of clones: the kernel clears them away, those of a zygote that is gone, too. */
    private static void disownChildren() {
        int mark = NativeStack.mark();
        long action = NativeStack.take(SIGACTION_BYTES);
        Memory.fill(action, SIGACTION_BYTES, (byte) 0);
        Memory.putLong(action, SIG_IGN);
        syscall(SystemCalls.RT_SIGACTION, SIGCHLD, action, 0, 8, 0, 0);
        syscall(SystemCalls.PRCTL, PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0, 0);
        NativeStack.release(mark);
    }

    private int serve() {
        long now = SystemCalls.monotonicNanos();
        long nextSweep = now + SWEEP_NANOS;
        boolean ending = false;
        int turns = 0;
        while (!ending || !isIdle()) {
            now = loop.await(nextSweep, now);
            turns++;
            if (now >= nextSweep) {
                tidy(turns > 1);
                turns = 0;
                nextSweep = now + SWEEP_NANOS;
                pool.sweep(now);
                for (int i = 0; i < fronts.size(); i++) {
                    fronts.get(i).sweep(now);
                }
            }
            if (signals.shutdownSignal() != 0 && !ending) {
                ending = true;
                for (int i = 0; i < fronts.size(); i++) {
                    fronts.get(i).close();
                }
                pool.close();
            }
        }
        return 128 + signals.shutdownSignal();
    }

    /** After a second without work, memory is given back that the work before it took. */
    private void tidy(boolean worked) {
        if (!worked && untidy && Runtime.getRuntime().totalMemory() < TIDY_BYTES_MAX) {
            System.gc();
        }
        untidy = worked;
    }

    private boolean isIdle() {
        boolean idle = pool.isIdle();
        for (int i = 0; i < requestFronts.size(); i++) {
            idle &= requestFronts.get(i).isIdle();
        }
        return idle;
    }
}
