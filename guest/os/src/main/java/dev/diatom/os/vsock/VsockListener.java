package dev.diatom.os.vsock;

import dev.diatom.os.Connection;
import dev.diatom.os.Listener;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Takes in connections to a port: those of the device, unless it is bound to the loopback address, and those of the guest itself. */
final class VsockListener extends Listener {
    private final VsockNetwork network;
    private final InetSocketAddress localAddress;
    private final Deque<Connection> waiting = new ArrayDeque<>();
    private int backlog;

    /** Connections of the device whose preamble is not over yet. */
    private int arriving;

    VsockListener(VsockNetwork network, InetSocketAddress localAddress, int backlog) {
        this.network = network;
        this.localAddress = localAddress;
        this.backlog = backlog;
    }

    /** Whether one more connection may come; if so, {@link #enqueue} or {@link #gaveUp} follows. */
    synchronized boolean admit() {
        if (isClosed() || waiting.size() + arriving >= backlog) {
            return false;
        }
        arriving++;
        return true;
    }

    /** A connection that was admitted failed before its preamble was over. */
    synchronized void gaveUp() {
        arriving--;
    }

    /** Hands a connection that was admitted to the program; false when it came too late. */
    synchronized boolean enqueue(Connection connection) {
        arriving--;
        if (isClosed()) {
            return false;
        }
        waiting.add(connection);
        changed();
        return true;
    }

    @Override
    public synchronized int readyOperations() {
        return isClosed() || !waiting.isEmpty() ? ACCEPT : 0;
    }

    @Override
    public synchronized @Nullable Connection accept() throws SocketException {
        requireOpen();
        return waiting.poll();
    }

    @Override
    public synchronized void setBacklog(int backlog) {
        this.backlog = backlog;
    }

    @Override
    public InetSocketAddress localAddress() {
        return localAddress;
    }

    @Override
    protected void release() {
        network.forget(this);
        for (Connection connection : waiting) {
            connection.close();
        }
        waiting.clear();
    }
}
