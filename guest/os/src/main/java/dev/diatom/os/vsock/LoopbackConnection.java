package dev.diatom.os.vsock;

import dev.diatom.os.ByteQueue;
import dev.diatom.os.Connection;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketException;

/** One end of a connection of the guest to itself: two queues of bytes. Both ends share one lock for the queues' state. */
final class LoopbackConnection extends Connection {
    private static final int QUEUE_BYTES = 64 * 1024;

    /** What one end writes and the other reads; guarded by itself. */
    private static final class Pipe {
        final ByteQueue bytes = new ByteQueue(QUEUE_BYTES);
        boolean writerClosed;
        boolean readerClosed;
        boolean reset;
    }

    private final Pipe in;
    private final Pipe out;
    private final InetSocketAddress localAddress;
    private final InetSocketAddress remoteAddress;

    @SuppressWarnings("NullAway.Init") // set before either end is handed out
    private LoopbackConnection peer;

    private LoopbackConnection(Pipe in, Pipe out, InetSocketAddress local, InetSocketAddress remote) {
        this.in = in;
        this.out = out;
        this.localAddress = local;
        this.remoteAddress = remote;
    }

    /** The two ends: the client's, then the server's. */
    static LoopbackConnection[] pair(InetSocketAddress client, InetSocketAddress server) {
        Pipe up = new Pipe();
        Pipe down = new Pipe();
        LoopbackConnection clientEnd = new LoopbackConnection(down, up, client, server);
        LoopbackConnection serverEnd = new LoopbackConnection(up, down, server, client);
        clientEnd.peer = serverEnd;
        serverEnd.peer = clientEnd;
        return new LoopbackConnection[] {clientEnd, serverEnd};
    }

    @Override
    public int readyOperations() {
        int ready = CONNECT;
        synchronized (in) {
            if (in.bytes.count() > 0 || in.writerClosed || in.readerClosed || in.reset) {
                ready |= READ;
            }
        }
        synchronized (out) {
            if (out.bytes.room() > 0 || out.writerClosed || out.readerClosed) {
                ready |= WRITE;
            }
        }
        return ready;
    }

    @Override
    public boolean finishConnect() {
        return true;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        requireOpen();
        int count;
        synchronized (in) {
            if (in.readerClosed) {
                return END;
            }
            count = in.bytes.take(target, offset, length);
            if (count == 0) {
                if (in.reset) {
                    throw new SocketException("Connection reset");
                }
                return in.writerClosed ? END : WOULD_BLOCK;
            }
        }
        peer.pipeChanged();
        return count;
    }

    @Override
    public int write(byte[] source, int offset, int length) throws IOException {
        requireOpen();
        int count;
        synchronized (out) {
            if (out.writerClosed) {
                throw new SocketException("Socket output is shutdown");
            }
            if (out.readerClosed) {
                throw new SocketException("Broken pipe");
            }
            count = out.bytes.append(source, offset, length);
        }
        if (count > 0) {
            peer.pipeChanged();
        }
        return count;
    }

    private void pipeChanged() {
        changed();
    }

    @Override
    public int available() throws IOException {
        requireOpen();
        synchronized (in) {
            return in.readerClosed ? 0 : in.bytes.count();
        }
    }

    @Override
    public void shutdownInput() throws IOException {
        requireOpen();
        synchronized (in) {
            in.readerClosed = true;
            in.bytes.clear();
        }
        changed();
        peer.pipeChanged();
    }

    @Override
    public void shutdownOutput() throws IOException {
        requireOpen();
        synchronized (out) {
            out.writerClosed = true;
        }
        changed();
        peer.pipeChanged();
    }

    @Override
    public InetSocketAddress localAddress() {
        return localAddress;
    }

    @Override
    public InetSocketAddress remoteAddress() {
        return remoteAddress;
    }

    /** Data that nobody will read makes the end a reset for the peer. */
    @Override
    protected void release() {
        boolean unread;
        synchronized (in) {
            unread = in.bytes.count() > 0;
            in.readerClosed = true;
            in.bytes.clear();
        }
        synchronized (out) {
            out.writerClosed = true;
            out.reset |= unread;
        }
        peer.pipeChanged();
    }
}
