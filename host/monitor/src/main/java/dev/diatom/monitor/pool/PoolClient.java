package dev.diatom.monitor.pool;

import static dev.diatom.machine.Linux.syscall;

import dev.diatom.monitor.linux.Errno;
import dev.diatom.monitor.linux.NativeStack;
import dev.diatom.monitor.linux.Signals;
import dev.diatom.monitor.linux.SystemCalls;

/**
 * Whoever had a clone started over a pool's socket (docs/pool.md), as that clone's monitor sees it: the connection tells what became of the
 * clone, takes the word {@code stop}, and ends the clone with its own end.
 */
final class PoolClient {
    private static final int BUFFER_BYTES = 256;
    private static final int EXIT_KILLED = 128 + 9;

    private final int fd;
    private final Signals signals;
    private final long buffer = NativeStack.take(BUFFER_BYTES);

    /**
     * @param fd whose events the kernel signals to this process
     */
    PoolClient(int fd, Signals signals) {
        this.fd = fd;
        this.signals = signals;
    }

    void tell(String text) {
        SystemCalls.print(fd, text);
    }

    /** Heeds what the client says, from now on and what it has said already. */
    void listen() {
        signals.onDescriptor(this::read);
        read();
    }

    private void read() {
        long got = SystemCalls.read(fd, buffer, BUFFER_BYTES);
        if (got > 0) {
            signals.askToEnd(Signals.SIGTERM);
        } else if (got != -Errno.EAGAIN && got != -Errno.EINTR) {
            // Nobody is left to tell, and what the guest said last it said at its last hypercall.
            syscall(SystemCalls.EXIT_GROUP, EXIT_KILLED, 0, 0, 0, 0, 0);
        }
    }
}
