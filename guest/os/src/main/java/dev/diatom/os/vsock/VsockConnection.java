package dev.diatom.os.vsock;

import dev.diatom.machine.Memory;
import dev.diatom.os.ByteQueue;
import dev.diatom.os.Connection;
import dev.diatom.wire.VsockHeader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import org.jspecify.annotations.Nullable;

/**
 * A stream of the virtio socket device (virtio 1.2, 5.10.6). It belongs to the program once its {@link Preamble} is over. Its
 * monitor comes after its listener's and before the network's and the transmitter's.
 */
final class VsockConnection extends Connection {
    /** buf_alloc: what the peer may send before the program reads. */
    static final int RECEIVE_BYTES = 64 * 1024;

    private final VsockNetwork network;
    private final Transmitter transmitter;
    private final Preamble preamble;
    private final @Nullable VsockListener listener;
    private final VsockHeader header = new VsockHeader();
    private final int localPort;
    private final int peerPort;
    private final int generation;
    private final ByteQueue received = new ByteQueue(RECEIVE_BYTES);

    private InetSocketAddress localAddress;
    private InetSocketAddress remoteAddress;

    /** The listener knows what became of this connection. */
    private boolean settled;

    private boolean established;
    private boolean connected;
    private @Nullable IOException failure;

    /** The peer sends no more: by shutdown, or because the connection is gone. */
    private boolean peerSendsNoMore;

    private boolean peerReceivesNoMore;
    private boolean gone;
    private boolean inputShutDown;
    private boolean outputShutDown;

    // Credit, 5.10.6.3; counters run freely.
    private int peerBufAlloc;
    private int peerFwdCnt;
    private int txCnt;
    private int fwdCnt;
    private int announcedFwdCnt;

    /**
     * @param listener that the peer connected to, or null for an outbound connection
     */
    VsockConnection(
            VsockNetwork network,
            Transmitter transmitter,
            Preamble preamble,
            @Nullable VsockListener listener,
            int localPort,
            int peerPort,
            InetSocketAddress localAddress,
            InetSocketAddress remoteAddress) {
        this.network = network;
        generation = network.generation();
        this.transmitter = transmitter;
        this.preamble = preamble;
        this.listener = listener;
        this.localPort = localPort;
        this.peerPort = peerPort;
        this.localAddress = localAddress;
        this.remoteAddress = remoteAddress;
    }

    /** That of the network when the connection was made. */
    int generation() {
        return generation;
    }

    int localPort() {
        return localPort;
    }

    int peerPort() {
        return peerPort;
    }

    void setAddresses(InetSocketAddress local, InetSocketAddress remote) {
        localAddress = local;
        remoteAddress = remote;
    }

    // ---- Towards the peer ---------------------------------------------------------------------------------------

    synchronized void request() {
        sendControl(VsockHeader.OP_REQUEST, 0);
    }

    synchronized void respond(VsockHeader request) {
        notePeerCredit(request);
        established = true;
        sendControl(VsockHeader.OP_RESPONSE, 0);
    }

    private void prepare(int op, int flags) {
        network.address(header, localPort, peerPort);
        header.op = op;
        header.flags = flags;
        header.bufAlloc = RECEIVE_BYTES;
        header.fwdCnt = fwdCnt;
        announcedFwdCnt = fwdCnt;
    }

    private void sendControl(int op, int flags) {
        prepare(op, flags);
        transmitter.sendControl(header);
    }

    private int sendData(byte[] source, int offset, int length) {
        int total = 0;
        while (total < length) {
            int credit = VsockHeader.credit(peerBufAlloc, peerFwdCnt, txCnt);
            if (credit == 0) {
                break;
            }
            prepare(VsockHeader.OP_RW, 0);
            int sent = transmitter.sendData(header, source, offset + total, Math.min(length - total, credit), this);
            if (sent == 0) {
                break;
            }
            txCnt += sent;
            total += sent;
        }
        return total;
    }

    // ---- From the peer ------------------------------------------------------------------------------------------

    /** Takes a packet for this connection; its data lie at {@code address}. */
    void receive(VsockHeader packet, long address) {
        receiveLocked(packet, address);
        settle();
    }

    /** Tells the listener, once, what became of a connection it admitted. */
    private void settle() {
        boolean late = false;
        if (listener != null && takeUnsettled()) {
            if (connected) {
                late = !listener.enqueue(this);
            } else {
                listener.gaveUp();
            }
        }
        if (late) {
            reset();
        }
    }

    private synchronized boolean takeUnsettled() {
        boolean now = !settled && (connected || gone);
        settled |= now;
        return now;
    }

    private synchronized void receiveLocked(VsockHeader packet, long address) {
        notePeerCredit(packet);
        switch (packet.op) {
            case VsockHeader.OP_RESPONSE -> established();
            case VsockHeader.OP_RW -> receiveData(packet.len, address);
            case VsockHeader.OP_SHUTDOWN -> receiveShutdown(packet.flags);
            case VsockHeader.OP_RST -> receiveReset();
            case VsockHeader.OP_CREDIT_REQUEST -> sendControl(VsockHeader.OP_CREDIT_UPDATE, 0);
            default -> {}
        }
        changed();
    }

    private void notePeerCredit(VsockHeader packet) {
        peerBufAlloc = packet.bufAlloc;
        peerFwdCnt = packet.fwdCnt;
    }

    private void established() {
        established = true;
        byte[] opening = preamble.opening();
        if (sendData(opening, 0, opening.length) < opening.length) {
            fail(new SocketException("no room for the opening of a connection"));
        }
    }

    private void receiveData(int length, long address) {
        if (isClosed() || inputShutDown) {
            fwdCnt += length;
            return;
        }
        if (length > received.room()) {
            fail(new SocketException("the host sent more than it may"));
            return;
        }
        long[] from = {address};
        received.append(length, (target, offset, run) -> {
            Memory.read(from[0], target, offset, run);
            from[0] += run;
        });
        if (!connected && failure == null) {
            receivePreamble();
        }
    }

    private void receivePreamble() {
        int before = received.count();
        try {
            connected = preamble.receive(received, this);
        } catch (IOException e) {
            fail(e);
        }
        fwdCnt += before - received.count();
    }

    private void receiveShutdown(int flags) {
        peerSendsNoMore |= (flags & VsockHeader.SHUTDOWN_SEND) != 0;
        peerReceivesNoMore |= (flags & VsockHeader.SHUTDOWN_RECEIVE) != 0;
        if (peerSendsNoMore && peerReceivesNoMore) {
            sendControl(VsockHeader.OP_RST, 0);
            forget();
        } else if (peerSendsNoMore && !connected) {
            fail(new SocketException("Unexpected end of file from server"));
        }
    }

    /** A reset after the peer's shutdown is the ordinary end. */
    private void receiveReset() {
        if (!connected && failure == null) {
            failure =
                    established ? new SocketException("Connection reset") : new ConnectException("Connection refused");
        } else if (!peerSendsNoMore) {
            failure = new SocketException("Connection reset");
        }
        forget();
    }

    private void fail(IOException reason) {
        failure = reason;
        if (!gone) {
            sendControl(VsockHeader.OP_RST, 0);
        }
        forget();
    }

    /** The connection is gone: packets for it would be strays. */
    private void forget() {
        if (!gone) {
            gone = true;
            peerSendsNoMore = true;
            peerReceivesNoMore = true;
            network.forget(this);
        }
    }

    /** The transport was reset (virtio 1.2, 5.10.6.7), or the listener closed before anybody accepted. */
    void reset() {
        synchronized (this) {
            fail(new SocketException("Connection reset"));
            changed();
        }
        settle();
    }

    /** There are transmit buffers again. */
    synchronized void resumeSending() {
        changed();
    }

    // ---- For the program ----------------------------------------------------------------------------------------

    @Override
    public synchronized int readyOperations() {
        if (isClosed() || failure != null) {
            return READ | WRITE | CONNECT;
        }
        if (!connected) {
            return 0;
        }
        int ready = CONNECT;
        if (received.count() > 0 || peerSendsNoMore || inputShutDown) {
            ready |= READ;
        }
        boolean writable = VsockHeader.credit(peerBufAlloc, peerFwdCnt, txCnt) > 0 && transmitter.hasRoom(this);
        if (writable || peerReceivesNoMore || outputShutDown) {
            ready |= WRITE;
        }
        return ready;
    }

    @Override
    public synchronized boolean finishConnect() throws IOException {
        requireOpen();
        if (!connected && failure != null) {
            throw failure;
        }
        return connected;
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) throws IOException {
        requireOpen();
        if (inputShutDown) {
            return END;
        }
        if (received.count() > 0) {
            int taken = received.take(target, offset, length);
            fwdCnt += taken;
            // One packet for every half of the buffer: the peer never waits, nor hears of every byte.
            if (fwdCnt - announcedFwdCnt >= RECEIVE_BYTES / 2 && !gone) {
                sendControl(VsockHeader.OP_CREDIT_UPDATE, 0);
            }
            return taken;
        }
        if (failure != null) {
            throw new SocketException(failure.getMessage());
        }
        return peerSendsNoMore ? END : WOULD_BLOCK;
    }

    @Override
    public synchronized int write(byte[] source, int offset, int length) throws IOException {
        requireOpen();
        if (outputShutDown) {
            throw new SocketException("Socket output is shutdown");
        }
        if (failure != null || peerReceivesNoMore) {
            throw new SocketException(failure != null ? failure.getMessage() : "Broken pipe");
        }
        return sendData(source, offset, length);
    }

    @Override
    public synchronized int available() throws IOException {
        requireOpen();
        return inputShutDown ? 0 : received.count();
    }

    @Override
    public synchronized void shutdownInput() throws IOException {
        requireOpen();
        inputShutDown = true;
        fwdCnt += received.count();
        received.clear();
        changed();
    }

    @Override
    public synchronized void shutdownOutput() throws IOException {
        requireOpen();
        if (!outputShutDown && !gone) {
            sendControl(VsockHeader.OP_SHUTDOWN, VsockHeader.SHUTDOWN_SEND);
        }
        outputShutDown = true;
        changed();
    }

    @Override
    public InetSocketAddress localAddress() {
        return localAddress;
    }

    @Override
    public InetSocketAddress remoteAddress() {
        return remoteAddress;
    }

    /** Data that nobody will read makes the end a reset, as with TCP; else the peer answers the shutdown with one. */
    @Override
    protected void release() {
        if (gone) {
            return;
        }
        if (!connected || received.count() > 0) {
            sendControl(VsockHeader.OP_RST, 0);
            forget();
        } else {
            sendControl(VsockHeader.OP_SHUTDOWN, VsockHeader.SHUTDOWN_RECEIVE | VsockHeader.SHUTDOWN_SEND);
        }
        received.clear();
    }
}
