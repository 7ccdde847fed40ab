package dev.diatom.monitor.device;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;
import dev.diatom.monitor.linux.Errno;
import dev.diatom.monitor.linux.EventLoop;
import dev.diatom.monitor.linux.MonitorException;
import dev.diatom.monitor.linux.NativeStack;
import dev.diatom.monitor.linux.Sockets;
import dev.diatom.monitor.linux.SystemCalls;
import dev.diatom.wire.VsockHeader;
import org.jspecify.annotations.Nullable;

/**
 * One stream between the guest and a socket of the host: relays bytes and the end of either direction both ways, as far as the
 * credit of virtio 1.2, 5.10.6.3 and the host's socket allow. Lives from the first packet, or the accepted connection, until
 * both directions have ended or either side reset it.
 */
public final class Connection implements EventLoop.Handler {
    private static final int SHUTDOWN_BOTH = VsockHeader.SHUTDOWN_RECEIVE | VsockHeader.SHUTDOWN_SEND;
    private static final byte[] NOTHING = {};

    /** Who opened a connection, and is asked where it does not relay yet. */
    public interface Owner {
        /** The guest accepted the request. */
        void established(Connection connection);

        /** The guest answered the request with a reset; whether the owner holds the connection to ask again. */
        boolean refused(Connection connection);

        /** Bytes from the guest while there is no host socket that takes them. */
        void received(Connection connection, byte[] bytes);

        /** The host socket has news while it does not relay yet. */
        void socketReady(Connection connection, int events);

        /** The connection is over, and its socket closed. */
        void ended(Connection connection);
    }

    private enum State {
        /** Nothing was said to the guest. */
        HELD,
        /** The guest has been, or is to be, asked. */
        REQUESTED,
        /** Either side has accepted. */
        OPEN,
        ENDED
    }

    // Links of the tables of SocketDevice.
    @Nullable
    Connection nextInBucket;

    @Nullable
    Connection nextReady;

    boolean isQueued;

    /** A bit for each {@link NetworkRate} that it waits for. */
    int ratesAwaited;

    private final SocketDevice device;
    private final EventLoop loop;
    private final Owner owner;
    private final int hostPort;
    private final int guestPort;
    private State state = State.HELD;

    // The host's socket, once there is one; relaying from when it is connected.
    private int fd = -1;
    private int registration = -1;
    private boolean relaying;
    private boolean readable;
    private boolean writable;
    /** The socket has told that its peer sends no more, which a read is still to find. */
    private boolean atEnd;

    // Guest to host.
    private final Outbox outbox = new Outbox();
    private int fwdCnt;
    private int fwdCntTold;
    private boolean guestSendsNoMore;
    private boolean guestReceivesNoMore;

    // Host to guest: bytes of the monitor's own that go before the socket's, then the socket's.
    private byte[] prefix = NOTHING;
    private int prefixAt;
    private int peerBufAlloc;
    private int peerFwdCnt;
    private int txCnt;
    private boolean hostSendsNoMore;
    private boolean shutdownTold;
    private boolean owesRequest;
    private boolean owesResponse;
    private boolean owesCredit;
    private boolean owesReset;

    public Connection(SocketDevice device, EventLoop loop, Owner owner, int hostPort, int guestPort) {
        this.device = device;
        this.loop = loop;
        this.owner = owner;
        this.hostPort = hostPort;
        this.guestPort = guestPort;
    }

    int hostPort() {
        return hostPort;
    }

    int guestPort() {
        return guestPort;
    }

    public int fd() {
        return fd;
    }

    public boolean isEnded() {
        return state == State.ENDED;
    }

    public boolean isHeld() {
        return state == State.HELD;
    }

    // ---- What the owner does ----------------------------------------------------------------------------------

    /** Asks the guest to accept. */
    public void request() {
        state = State.REQUESTED;
        owesRequest = true;
        device.ready(this);
    }

    /** Gives the connection its host socket. It relays at once, or is watched for its owner until {@link #relay}. */
    public void attach(int socket, boolean connected) {
        fd = socket;
        relaying = connected;
        writable = connected;
        int interest = EventLoop.IN | EventLoop.OUT | EventLoop.RDHUP | EventLoop.EDGE_TRIGGERED;
        registration = loop.add(socket, interest, this);
        if (registration < 0) {
            throw new MonitorException(Abi.EXIT_MONITOR, "epoll_ctl failed: " + Errno.name(-registration));
        }
    }

    /** Gives up a host socket that did not connect. */
    public void detach() {
        SystemCalls.close(fd);
        loop.forget(registration);
        fd = -1;
    }

    /** From now on the host socket, which has connected, is relayed. */
    public void relay() {
        relaying = true;
        writable = true;
        readable = true;
        flush();
    }

    /** Sends bytes of the monitor's own to the guest, before those of the host socket. */
    public void send(byte[] bytes) {
        byte[] joined = new byte[prefix.length - prefixAt + bytes.length];
        System.arraycopy(prefix, prefixAt, joined, 0, prefix.length - prefixAt);
        System.arraycopy(bytes, 0, joined, prefix.length - prefixAt, bytes.length);
        prefix = joined;
        prefixAt = 0;
        device.ready(this);
    }

    /** Ends the direction to the guest after what was {@link #send sent}; for connections without a host socket. */
    public void finish() {
        hostSendsNoMore = true;
        device.ready(this);
    }

    /** Bytes that belong to the host socket, though the owner got them. */
    void forward(byte[] bytes, int offset, int length) {
        if (length > 0) {
            int mark = NativeStack.mark();
            long copy = NativeStack.take(length);
            Memory.write(copy, bytes, offset, length);
            outbox.append(copy, length);
            NativeStack.release(mark);
            fwdCnt -= length; // they are back in the buffer
        }
    }

    // ---- From the guest ---------------------------------------------------------------------------------------

    /** A packet of this connection; its payload is behind the header in {@code chain}. */
    void packet(VsockHeader header, Virtqueue chain) {
        peerBufAlloc = header.bufAlloc;
        peerFwdCnt = header.fwdCnt;
        switch (header.op) {
            case VsockHeader.OP_REQUEST -> accept();
            case VsockHeader.OP_RESPONSE -> established();
            case VsockHeader.OP_RST -> reset();
            case VsockHeader.OP_SHUTDOWN -> shutdown(header.flags);
            case VsockHeader.OP_RW -> data(header.len, chain);
            case VsockHeader.OP_CREDIT_REQUEST -> owesCredit = true;
            default -> {}
        }
        if (state != State.ENDED && hasSomethingToSay()) {
            device.ready(this);
        }
    }

    private void accept() {
        if (state == State.HELD) {
            state = State.OPEN;
            owesResponse = true;
        } else {
            abort();
        }
    }

    private void established() {
        if (state == State.REQUESTED) {
            state = State.OPEN;
            owner.established(this);
        } else {
            abort();
        }
    }

    private void reset() {
        if (state == State.REQUESTED && owner.refused(this)) {
            state = State.HELD;
            return;
        }
        abortSocket();
        end();
    }

    private void abortSocket() {
        if (fd >= 0) {
            Sockets.abort(fd);
            loop.forget(registration);
            fd = -1;
        }
    }

    private void shutdown(int flags) {
        guestSendsNoMore |= (flags & VsockHeader.SHUTDOWN_SEND) != 0;
        guestReceivesNoMore |= (flags & VsockHeader.SHUTDOWN_RECEIVE) != 0;
        passGuestsEnd();
    }

    /** Once the last byte from the guest is on its way, the host socket learns that it was the last. */
    private void passGuestsEnd() {
        if (!guestSendsNoMore || !outbox.isEmpty()) {
            return;
        }
        if (guestReceivesNoMore || (hostSendsNoMore && shutdownTold)) {
            // Both directions are over: the guest's part of a clean end is answered by a reset (5.10.6.6).
            closeSocket();
            owesReset = true;
            device.ready(this);
        } else if (fd >= 0 && relaying) {
            Sockets.shutdown(fd, Sockets.SHUT_WR);
        }
    }

    private void data(int length, Virtqueue chain) {
        if (state != State.OPEN || guestSendsNoMore || length > outbox.room()) {
            abort(); // not accepted yet, after its own end, or beyond its credit
            return;
        }
        if (!relaying) {
            byte[] bytes = new byte[length];
            chain.read(VsockHeader.BYTES, bytes, 0, length);
            fwdCnt += length;
            owner.received(this, bytes);
            return;
        }
        long done = 0;
        long iovecs = chain.iovecs(VsockHeader.BYTES, length);
        if (outbox.isEmpty() && writable && length > 0 && admits(device.outwards())) {
            done = SystemCalls.writev(fd, iovecs, chain.iovecCount());
            if (done < 0 && done != -Errno.EAGAIN) {
                abort();
                return;
            }
            done = Math.max(0, done);
            take(device.outwards(), done);
            fwdCnt += (int) done;
        }
        if (done < length) {
            writable = false;
            keep(chain, VsockHeader.BYTES + done, length - done);
        }
        considerCredit();
    }

    private void keep(Virtqueue chain, long skip, long length) {
        long iovecs = chain.iovecs(skip, length);
        for (int i = 0; i < chain.iovecCount(); i++) {
            long iovec = iovecs + 16L * i;
            outbox.append(Memory.getLong(iovec), (int) Memory.getLong(iovec + 8));
        }
    }

    /** Tells the guest of room in the outbox when half of what it knows of is used up. */
    private void considerCredit() {
        if (fwdCnt - fwdCntTold >= Outbox.CAPACITY_BYTES / 2) {
            owesCredit = true;
        }
    }

    // ---- From the host's socket -------------------------------------------------------------------------------

    @Override
    public void ready(int events) {
        if (!relaying) {
            owner.socketReady(this, events);
            return;
        }
        if ((events & (EventLoop.OUT | EventLoop.ERR | EventLoop.HUP)) != 0) {
            writable = true;
            flush();
        }
        if ((events & ~EventLoop.OUT) != 0 && fd >= 0) {
            readable = true;
            atEnd |= (events & ~(EventLoop.OUT | EventLoop.IN)) != 0;
            if (hasSomethingToSay()) {
                device.ready(this);
            }
        }
    }

    private void flush() {
        if (!outbox.isEmpty() && admits(device.outwards())) {
            int done = outbox.flush(fd);
            if (done < 0 && done != -Errno.EAGAIN) {
                abort();
                return;
            }
            take(device.outwards(), done);
            fwdCnt += Math.max(0, done);
            writable = outbox.isEmpty();
            considerCredit();
        }
        passGuestsEnd();
        if (hasSomethingToSay()) {
            device.ready(this);
        }
    }

    // ---- To the guest -----------------------------------------------------------------------------------------

    private int credit() {
        return VsockHeader.credit(peerBufAlloc, peerFwdCnt, txCnt);
    }

    private boolean hasData() {
        return state == State.OPEN
                && !guestReceivesNoMore
                && credit() > 0
                && (prefixAt < prefix.length
                        || (relaying && readable && fd >= 0 && !hostSendsNoMore && admits(device.inwards())));
    }

    private boolean admits(@Nullable NetworkRate rate) {
        return rate == null || rate.admits(this);
    }

    private static void take(@Nullable NetworkRate rate, long bytes) {
        if (rate != null && bytes > 0) {
            rate.take(bytes);
        }
    }

    /** What the VM's network rate held back may go on. */
    void rateAdmits() {
        if (state != State.ENDED && relaying && fd >= 0) {
            writable = true;
            flush();
        }
    }

    private boolean hasSomethingToSay() {
        return owesReset
                || owesRequest
                || owesResponse
                || owesCredit
                || hasData()
                || (state == State.OPEN && hostSendsNoMore && !shutdownTold && prefixAt == prefix.length);
    }

    /** Puts one packet into the rx chain, unless there turns out to be nothing to say. */
    void fill(SocketDevice to, Virtqueue chain) {
        boolean filled = state != State.ENDED && fillOne(to, chain);
        if (filled && state != State.ENDED && hasSomethingToSay()) {
            to.ready(this);
        }
    }

    private boolean fillOne(SocketDevice to, Virtqueue chain) {
        if (owesReset) {
            to.begin(hostPort, guestPort, VsockHeader.OP_RST);
            to.end(0);
            close();
            return true;
        }
        if (owesRequest) {
            owesRequest = false;
            say(to, VsockHeader.OP_REQUEST, 0);
        } else if (owesResponse) {
            owesResponse = false;
            say(to, VsockHeader.OP_RESPONSE, 0);
        } else if (hasData() && fillData(to, chain)) {
            return true;
        } else if (owesReset) {
            return fillOne(to, chain);
        } else if (hostSendsNoMore && !shutdownTold && prefixAt == prefix.length) {
            sayShutdown(to);
        } else if (owesCredit) {
            say(to, VsockHeader.OP_CREDIT_UPDATE, 0);
        } else {
            return false;
        }
        return true;
    }

    private void say(SocketDevice to, int op, int flags) {
        VsockHeader header = to.begin(hostPort, guestPort, op);
        header.flags = flags;
        tellCredit(header);
        to.end(0);
    }

    private void tellCredit(VsockHeader header) {
        header.fwdCnt = fwdCnt;
        fwdCntTold = fwdCnt;
        owesCredit = false;
    }

    private void sayShutdown(SocketDevice to) {
        boolean last = guestSendsNoMore && outbox.isEmpty();
        say(to, VsockHeader.OP_SHUTDOWN, last || !relaying ? SHUTDOWN_BOTH : VsockHeader.SHUTDOWN_SEND);
        shutdownTold = true;
        if (last) {
            close();
        }
    }

    private boolean fillData(SocketDevice to, Virtqueue chain) {
        int room = (int) Math.min(chain.bytes() - VsockHeader.BYTES, credit());
        int own = Math.min(prefix.length - prefixAt, room);
        int got = 0;
        if (own < room && relaying && readable && admits(device.inwards())) {
            got = fromSocket(chain, VsockHeader.BYTES + own, room - own);
            take(device.inwards(), got);
        }
        if (own + got == 0) {
            return false;
        }
        chain.write(VsockHeader.BYTES, prefix, prefixAt, own);
        prefixAt += own;
        txCnt += own + got;
        VsockHeader header = to.begin(hostPort, guestPort, VsockHeader.OP_RW);
        tellCredit(header);
        to.end(own + got);
        return true;
    }

    /** Reads into the chain; 0 where there is nothing now, or nothing more. */
    private int fromSocket(Virtqueue chain, int skip, int room) {
        long iovecs = chain.iovecs(skip, room);
        long wanted = chain.iovecBytes();
        long got = SystemCalls.readv(fd, iovecs, chain.iovecCount());
        if (got > 0) {
            // Edge-triggered: less than asked for means that the socket is empty, unless it is at its end,
            // which has an event of its own.
            readable = got == wanted || (readable && atEnd);
            return (int) got;
        }
        readable = false;
        if (got == 0) {
            hostSendsNoMore = true;
        } else if (got != -Errno.EAGAIN) {
            owesReset = true;
        }
        return 0;
    }

    // ---- The end ----------------------------------------------------------------------------------------------

    /** Ends a connection that went wrong, or that its owner gives up; both sides see a reset. */
    public void abort() {
        if (state == State.HELD) {
            close();
        } else if (state != State.ENDED) {
            outbox.clear();
            abortSocket();
            owesReset = true;
            device.ready(this);
        }
    }

    private void close() {
        closeSocket();
        end();
    }

    void closeSocket() {
        if (fd >= 0) {
            detach();
        }
    }

    private void end() {
        outbox.clear();
        state = State.ENDED;
        device.remove(this);
        owner.ended(this);
    }
}
