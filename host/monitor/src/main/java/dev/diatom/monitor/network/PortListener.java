package dev.diatom.monitor.network;

import dev.diatom.abi.Abi;
import dev.diatom.monitor.device.Connection;
import dev.diatom.monitor.device.SocketDevice;
import dev.diatom.monitor.linux.Errno;
import dev.diatom.monitor.linux.EventLoop;
import dev.diatom.monitor.linux.IpAddress;
import dev.diatom.monitor.linux.MonitorException;
import dev.diatom.monitor.linux.PublishedPort;
import dev.diatom.monitor.linux.Sockets;
import dev.diatom.monitor.linux.SystemCalls;
import dev.diatom.wire.ProxyHeader;
import java.util.ArrayList;
import java.util.List;

/**
 * One published port: a listening socket of the host, whose connections go to the guest's port of the given number, each with a
 * PROXY header in front (docs/guest-abi.md, Sockets).
 *
 * <p>The host listens before the guest's first instruction. Until the guest listens, too, connections are held, up to
 * {@link #HOLD_NANOS}, and the first of them asks again and again; after that a refusal closes the connection.
 */
public final class PortListener implements EventLoop.Handler, Connection.Owner {
    public static final long HOLD_NANOS = 30_000_000_000L;
    private static final long RETRY_NANOS_MIN = 500_000;
    private static final long RETRY_NANOS_MAX = 50_000_000;
    /** After the process ran out of descriptors: connections wait in the kernel's backlog meanwhile. */
    private static final long PAUSE_NANOS = 100_000_000;

    private final SocketDevice device;
    private final EventLoop loop;
    private final int guestPort;
    private final int fd;
    private int registration;
    private boolean paused;

    private boolean guestListens;
    private final List<Connection> held = new ArrayList<>();
    private final List<Long> heldUntilNanos = new ArrayList<>();
    private long retryNanos = RETRY_NANOS_MIN;

    private final Sockets.Endpoint client = new Sockets.Endpoint();
    private final Sockets.Endpoint local = new Sockets.Endpoint();

    private final EventLoop.Timer retry = new EventLoop.Timer() {
        @Override
        public void expired(long nowNanos) {
            retry(nowNanos);
        }
    };
    private final EventLoop.Timer resume = new EventLoop.Timer() {
        @Override
        public void expired(long nowNanos) {
            resume();
        }
    };

    /**
     * @param fd a listening socket
     */
    public PortListener(SocketDevice device, EventLoop loop, int fd, int guestPort) {
        this.device = device;
        this.loop = loop;
        this.fd = fd;
        this.guestPort = guestPort;
        registration = loop.add(fd, EventLoop.IN, this);
    }

    /** The listening socket that a port asks for. */
    public static int listen(PublishedPort port) {
        int fd = Sockets.listen(port.address(), port.hostPort());
        if (fd < 0) {
            throw cannotListen(IpAddress.formatWithPort(port.address(), port.hostPort()), -fd);
        }
        return fd;
    }

    private static MonitorException cannotListen(String where, int errno) {
        String why = switch (errno) {
            case Errno.EADDRINUSE -> "another program listens there; choose another port with -p";
            case Errno.EACCES -> "ports below 1024 take a privilege; choose another port with -p";
            case Errno.EADDRNOTAVAIL -> "this machine has no such address";
            default -> Errno.name(errno);
        };
        return new MonitorException(Abi.EXIT_USAGE, "cannot listen on " + where + ": " + why);
    }

    /** For the user: where to connect to, and what answers. */
    public String describe() {
        return "http://" + where() + " -> guest port " + guestPort;
    }

    /** ADDRESS:PORT, the port as the host chose it. */
    public String where() {
        int port = hostPort();
        return IpAddress.formatWithPort(local.address, port);
    }

    public int hostPort() {
        Sockets.localAddress(fd, local);
        return local.port;
    }

    public int guestPort() {
        return guestPort;
    }

    /** For monitors that do not end with their process. */
    public void close() {
        SystemCalls.close(fd);
    }

    @Override
    public void ready(int events) {
        while (!device.isFull()) {
            int accepted = Sockets.accept(fd, client);
            if (accepted >= 0) {
                open(accepted);
            } else if (accepted == -Errno.EAGAIN) {
                return;
            } else if (accepted != -Errno.ECONNABORTED && accepted != -Errno.EINTR) {
                break; // out of descriptors or memory
            }
        }
        paused = true;
        loop.remove(fd, registration);
        loop.set(resume, SystemCalls.monotonicNanos() + PAUSE_NANOS);
    }

    private void resume() {
        if (paused) {
            paused = false;
            registration = loop.add(fd, EventLoop.IN, this);
        }
    }

    private void open(int accepted) {
        Sockets.localAddress(accepted, local);
        Connection connection = new Connection(device, loop, this, device.newHostPort(), guestPort);
        device.add(connection);
        connection.attach(accepted, true);
        connection.send(ProxyHeader.encode(client.address, client.port, local.address, local.port));
        if (guestListens) {
            connection.request();
            return;
        }
        long until = SystemCalls.monotonicNanos() + HOLD_NANOS;
        if (held.isEmpty()) {
            connection.request();
            loop.set(retry, until);
        }
        held.add(connection);
        heldUntilNanos.add(until);
    }

    @Override
    public void established(Connection connection) {
        if (!guestListens) {
            guestListens = true;
            loop.cancel(retry);
            for (int i = 0; i < held.size(); i++) {
                if (held.get(i).isHeld()) {
                    held.get(i).request();
                }
            }
            held.clear();
            heldUntilNanos.clear();
        }
    }

    @Override
    public boolean refused(Connection connection) {
        if (guestListens) {
            return false;
        }
        retryNanos = Math.min(2 * retryNanos, RETRY_NANOS_MAX);
        loop.set(retry, SystemCalls.monotonicNanos() + retryNanos);
        return true;
    }

    private void retry(long nowNanos) {
        while (!held.isEmpty() && heldUntilNanos.get(0) <= nowNanos) {
            Connection late = held.remove(0);
            heldUntilNanos.remove(0);
            late.abort();
        }
        if (!held.isEmpty()) {
            loop.set(retry, heldUntilNanos.get(0));
            if (held.get(0).isHeld()) {
                held.get(0).request();
            }
        }
    }

    @Override
    public void received(Connection connection, byte[] bytes) {
        throw new AssertionError("an accepted connection relays from the start");
    }

    @Override
    public void socketReady(Connection connection, int events) {
        throw new AssertionError("an accepted connection relays from the start");
    }

    @Override
    public void ended(Connection connection) {
        int index = held.indexOf(connection);
        if (index >= 0) {
            held.remove(index);
            heldUntilNanos.remove(index);
            loop.set(retry, 0); // the next one asks, if there is one
        }
        if (paused) {
            loop.set(resume, 0);
        }
    }
}
