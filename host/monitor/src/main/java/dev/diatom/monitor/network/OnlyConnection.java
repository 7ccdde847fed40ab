package dev.diatom.monitor.network;

import dev.diatom.monitor.device.Connection;
import dev.diatom.monitor.device.SocketDevice;
import dev.diatom.monitor.linux.EventLoop;
import dev.diatom.monitor.linux.SystemCalls;

/**
 * The only connection that a VM serves: the VM is there for it, and ends with it. Until the guest listens, which in a clone takes until the
 * program's resources have been told (docs/guest-abi.md, Sockets), it is held and the guest asked again.
 */
public final class OnlyConnection extends EventLoop.Timer implements Connection.Owner {
    private static final long RETRY_NANOS_MIN = 500_000;
    private static final long RETRY_NANOS_MAX = 50_000_000;

    private final EventLoop loop;
    private final Runnable end;
    private final Connection connection;
    private final long heldUntilNanos = SystemCalls.monotonicNanos() + PortListener.HOLD_NANOS;
    private long retryNanos = RETRY_NANOS_MIN;

    /**
     * @param fd a connected socket
     * @param end what happens when the connection is over
     */
    public OnlyConnection(
            SocketDevice device, EventLoop loop, int fd, int guestPort, byte[] proxyHeader, Runnable end) {
        this.loop = loop;
        this.end = end;
        connection = new Connection(device, loop, this, device.newHostPort(), guestPort);
        device.add(connection);
        connection.attach(fd, true);
        connection.send(proxyHeader);
        connection.request();
    }

    @Override
    public void established(Connection established) {}

    @Override
    public boolean refused(Connection refused) {
        long now = SystemCalls.monotonicNanos();
        if (now >= heldUntilNanos) {
            return false;
        }
        retryNanos = Math.min(2 * retryNanos, RETRY_NANOS_MAX);
        loop.set(this, now + retryNanos);
        return true;
    }

    @Override
    public void expired(long nowNanos) {
        if (connection.isHeld()) {
            connection.request();
        }
    }

    @Override
    public void received(Connection from, byte[] bytes) {
        throw new AssertionError("it relays from the start");
    }

    @Override
    public void socketReady(Connection from, int events) {
        throw new AssertionError("it relays from the start");
    }

    @Override
    public void ended(Connection over) {
        end.run();
    }
}
