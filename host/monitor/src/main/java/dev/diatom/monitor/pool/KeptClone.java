package dev.diatom.monitor.pool;

import static dev.diatom.machine.Linux.syscall;

import dev.diatom.abi.Abi;
import dev.diatom.monitor.linux.Errno;
import dev.diatom.monitor.linux.EventLoop;
import dev.diatom.monitor.linux.MonitorException;
import dev.diatom.monitor.linux.NativeStack;
import dev.diatom.monitor.linux.PublishedPort;
import dev.diatom.monitor.linux.SystemCalls;
import dev.diatom.monitor.network.PortListener;
import dev.diatom.monitor.vm.RunOptions;
import dev.diatom.monitor.vm.Streams;
import java.util.Arrays;
import java.util.List;

/**
 * A clone with ports of its own, as the pool sees it. Where the pool parks, that is for as long as the VM lives: in a process, or in a file. While it
 * is in a file, the pool watches what leads to it, and has another clone go on with it when somebody connects, when its client says something,
 * or at the time that its guest waits for. The listening sockets stay open all the time, so that nobody is turned away in between.
 */
final class KeptClone extends PooledClone.Job implements EventLoop.Handler {
    private static final int MSG_PEEK_DONTWAIT = 0x2 | 0x40;
    /** After the process, or the system, had not a descriptor or memory to spare. */
    private static final long RETRY_NANOS = 1_000_000_000L;

    private final SocketFront front;
    private final EventLoop loop;
    private final Pool pool;
    private final int[] ports;
    /** The client's socket, the listening ones, and the file's while it is open. */
    private int[] descriptors;

    private int[] registrations = {};
    private Assignment assignment;
    /** The file's, where the pool parks. */
    private final long fileNumber;

    /** Where the front has it while it is parked. */
    int parkedIndex;

    private boolean begun;
    private boolean over;

    private final EventLoop.Timer alarm = new EventLoop.Timer() {
        @Override
        public void expired(long nowNanos) {
            wake();
        }
    };

    /** Opens the ports, which a {@link MonitorException} tells where it cannot be. The client's socket stays the caller's then. */
    KeptClone(SocketFront front, EventLoop loop, Pool pool, int clientFd, RunOptions options) {
        this.front = front;
        this.loop = loop;
        this.pool = pool;
        List<PublishedPort> published = options.publishedPorts();
        if (published.size() > Assignment.PORTS_MAX) {
            throw new MonitorException(Abi.EXIT_USAGE, "at most " + Assignment.PORTS_MAX + " ports");
        }
        ports = new int[published.size()];
        descriptors = new int[1];
        ParkFolder folder = front.parkFolder();
        fileNumber = folder == null ? -1 : folder.newNumber();
        assignment = Assignment.ofPorts(front.environment(options.environment()), ports, folder != null);
        try {
            for (int i = 0; i < ports.length; i++) {
                ports[i] = published.get(i).guestPort();
                hold(PortListener.listen(published.get(i)));
            }
            SocketFront.check(assignment);
            if (folder != null) {
                hold(folder.create(fileNumber));
            }
        } catch (MonitorException e) {
            descriptors[0] = -1;
            end();
            throw e;
        }
        descriptors[0] = clientFd;
    }

    private void hold(int fd) {
        descriptors = Arrays.copyOf(descriptors, descriptors.length + 1);
        descriptors[descriptors.length - 1] = fd;
    }

    @Override
    Assignment assignment() {
        return assignment;
    }

    @Override
    int[] descriptors() {
        return descriptors;
    }

    @Override
    void starting(PooledClone clone, int clonePid) {
        // Who owns a socket is a property of the socket, not of the process that holds it.
        syscall(SystemCalls.FCNTL, descriptors[0], SystemCalls.F_SETOWN, clonePid, 0, 0, 0);
        SystemCalls.signalEvents(descriptors[0]);
    }

    @Override
    void started(PooledClone clone) {
        if (!begun) {
            begun = true;
            front.done();
        }
        if (front.parkFolder() == null) {
            end();
        } else {
            closeFile();
        }
    }

    private void closeFile() {
        SystemCalls.close(descriptors[ports.length + 1]);
        descriptors = Arrays.copyOf(descriptors, ports.length + 1);
    }

    /** Its process has written it to the file, and is gone; nothing is to happen before {@code untilNanos}. */
    @Override
    void parked(long untilNanos) {
        if (front.isClosed()) {
            end();
            return;
        }
        assignment = Assignment.ofParked(ports);
        front.parked(this);
        long until = Math.min(untilNanos, endNanos());
        registrations = new int[descriptors.length];
        for (int i = 0; i < descriptors.length; i++) {
            registrations[i] = loop.add(descriptors[i], EventLoop.IN | EventLoop.RDHUP, this);
            if (registrations[i] < 0) {
                until = 0; // the kernel watches no more: it comes back
            }
        }
        if (until != EventLoop.FOREVER) {
            loop.set(alarm, until);
        }
    }

    @Override
    public void ready(int events) {
        int mark = NativeStack.mark();
        long scratch = NativeStack.take(1);
        long got = syscall(SystemCalls.RECVFROM, descriptors[0], scratch, 1, MSG_PEEK_DONTWAIT, 0, 0);
        NativeStack.release(mark);
        if (got > 0 || got == -Errno.EAGAIN) {
            wake();
        } else {
            endParked(); // the client is gone, and the VM goes with it
        }
    }

    /** Looks for a clone that goes on with it. */
    private void wake() {
        ParkFolder folder = front.parkFolder();
        if (folder == null || endNanos() <= SystemCalls.monotonicNanos()) {
            endParked();
            return;
        }
        unwatch();
        int fd = folder.open(fileNumber);
        if (fd == -Errno.EMFILE || fd == -Errno.ENFILE || fd == -Errno.ENOMEM) {
            loop.set(alarm, SystemCalls.monotonicNanos() + RETRY_NANOS);
        } else if (fd < 0) {
            folder.cannotOpen(fileNumber, -fd).complain(Streams.STANDARD.error);
            endParked();
        } else {
            front.unparked(this);
            hold(fd);
            pool.submit(this, Long.MAX_VALUE);
        }
    }

    private void unwatch() {
        for (int i = 0; i < registrations.length; i++) {
            if (registrations[i] >= 0) {
                loop.remove(descriptors[i], registrations[i]);
            }
        }
        registrations = new int[0];
        loop.cancel(alarm);
    }

    /** Ends a VM that is parked. */
    void endParked() {
        unwatch();
        front.unparked(this);
        end();
    }

    @Override
    void ended() {
        end();
    }

    @Override
    void turnedAway() {
        if (!begun) {
            begun = true;
            SystemCalls.print(descriptors[0], "error all clones are in use\n");
            front.done();
        }
        end();
    }

    /** Lets go of all that the pool has of it. */
    private void end() {
        if (over) {
            return;
        }
        over = true;
        for (int descriptor : descriptors) {
            SystemCalls.close(descriptor);
        }
        ParkFolder folder = front.parkFolder();
        if (folder != null) {
            folder.remove(fileNumber);
        }
    }
}
