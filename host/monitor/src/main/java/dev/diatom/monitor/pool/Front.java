package dev.diatom.monitor.pool;

import dev.diatom.monitor.linux.Errno;
import dev.diatom.monitor.linux.EventLoop;
import dev.diatom.monitor.linux.Sockets;
import dev.diatom.monitor.linux.SystemCalls;

/** A listening socket of a pool's. It accepts as long as there is room; then connections wait in the kernel's backlog. */
abstract class Front implements EventLoop.Handler, Pool.Listener {
    private final EventLoop loop;
    private final int fd;
    private int registration;
    private boolean paused;
    private boolean closed;

    Front(EventLoop loop, Pool pool, int listeningFd) {
        this.loop = loop;
        fd = listeningFd;
        registration = loop.add(fd, EventLoop.IN, this);
        pool.add(this);
    }

    abstract boolean hasRoom();

    abstract void accepted(int connectionFd, Sockets.Endpoint client);

    @Override
    public void ready(int events) {
        while (hasRoom()) {
            Sockets.Endpoint client = new Sockets.Endpoint();
            int accepted = Sockets.accept(fd, client);
            if (accepted >= 0) {
                accepted(accepted, client);
            } else if (accepted == -Errno.EAGAIN) {
                return;
            } else if (accepted != -Errno.ECONNABORTED && accepted != -Errno.EINTR) {
                break; // out of descriptors or memory
            }
        }
        paused = true;
        loop.remove(fd, registration);
    }

    @Override
    public void roomMade() {
        if (paused && !closed && hasRoom()) {
            paused = false;
            registration = loop.add(fd, EventLoop.IN, this);
        }
    }

    /** Ends what has taken too long; called about once a second. */
    void sweep(long nowNanos) {
        roomMade();
    }

    /** Accepts no more. */
    void close() {
        if (!paused) {
            loop.remove(fd, registration);
        }
        closed = true;
        SystemCalls.close(fd);
    }
}
