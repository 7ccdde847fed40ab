package dev.diatom.monitor.device;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;
import dev.diatom.monitor.linux.EventLoop;
import dev.diatom.monitor.linux.Fields;
import dev.diatom.monitor.machine.GuestFault;
import dev.diatom.monitor.machine.GuestMemory;
import dev.diatom.wire.VsockHeader;
import org.jspecify.annotations.Nullable;

/**
 * The virtio socket device of one VM (virtio 1.2, 5.10; docs/guest-abi.md, Sockets): takes packets out of the tx queue and hands
 * them to their connections, and fills the rx queue from the connections that have something for the guest. Owns the table of
 * connections.
 */
public final class SocketDevice {
    static final int CONNECTIONS_MAX = 1024;

    private static final int BUCKETS = 256;
    private static final int RX = 0;
    private static final int TX = 1;
    /** Resets owed to packets of no connection; a guest that causes more before it takes them gets no answer. */
    private static final int RESETS_MAX = 64;

    // What holds connections back, where something does.
    private @Nullable NetworkRate inwards;
    private @Nullable NetworkRate outwards;

    /** Whom a guest's request to a port of the host reaches. */
    public interface Services {
        /** A connection for the request; null where nobody listens on {@code hostPort}. */
        @Nullable
        Connection open(int hostPort, int guestPort);
    }

    private final long page;
    private final Virtqueue rx;
    private final Virtqueue tx;
    private final Services services;
    private boolean usedBuffers;

    private final @Nullable Connection[] buckets = new @Nullable Connection[BUCKETS];
    private int connections;
    private int nextHostPort = 1 << 16;

    // Connections with something for the guest, in the order in which they got it.
    private @Nullable Connection readyFirst;
    private @Nullable Connection readyLast;

    private final int[] resetHostPorts = new int[RESETS_MAX];
    private final int[] resetGuestPorts = new int[RESETS_MAX];
    private int resets;

    private final VsockHeader header = new VsockHeader();
    private final byte[] headerBytes = new byte[VsockHeader.BYTES];
    private long droppedPackets;

    public SocketDevice(GuestMemory memory, Services services) {
        this.services = services;
        page = memory.low(Abi.VIRTIO_PAGE);
        // Both are gone through one after the other, a chain at a time.
        long vectors = Virtqueue.newVectors();
        rx = new Virtqueue(memory, page + queueOffset(RX), true, vectors);
        tx = new Virtqueue(memory, page + queueOffset(TX), false, vectors);
        Memory.putInt(page + Abi.VIRTIO_DEVICE_ID_OFFSET, Abi.VIRTIO_ID_VSOCK);
        Memory.putLong(page + Abi.VIRTIO_VSOCK_CID_OFFSET, Abi.VSOCK_CID_GUEST);
    }

    /** From now on, no more bytes a second go either way. */
    public void limit(EventLoop loop, long bytesPerSecond) {
        inwards = new NetworkRate(loop, NetworkRate.INWARDS, bytesPerSecond);
        outwards = new NetworkRate(loop, NetworkRate.OUTWARDS, bytesPerSecond);
    }

    /** To the guest. */
    @Nullable
    NetworkRate inwards() {
        return inwards;
    }

    @Nullable
    NetworkRate outwards() {
        return outwards;
    }

    private static int queueOffset(int queue) {
        return Abi.VIRTIO_QUEUES_OFFSET + queue * Abi.VIRTIO_QUEUE_STRIDE;
    }

    public int rxIndex() {
        return rx.index();
    }

    public int txIndex() {
        return tx.index();
    }

    /**
     * Goes on where the device of a snapshot stood, without its connections. Those to come get ports that none of them had, so that what the
     * guest still says of an old one is not taken for a word about a new one.
     */
    public void resumeAt(int rxIndex, int txIndex, int epoch) {
        nextHostPort = Math.max(1 << 16, (epoch + 1) << 20);
        rx.resumeAt(rxIndex);
        tx.resumeAt(txIndex);
    }

    /** Whether the guest has a connection, or is still to be told of one. */
    public boolean isInUse() {
        return connections > 0 || readyFirst != null || resets > 0;
    }

    /** Writes down where a device that is not {@link #isInUse in use} stands. */
    public void save(Fields fields) {
        fields.putInt(nextHostPort);
        fields.putInt(rx.index());
        fields.putInt(tx.index());
    }

    public void restore(Fields fields) {
        nextHostPort = fields.getInt();
        rx.resumeAt(fields.getInt());
        tx.resumeAt(fields.getInt());
    }

    /** Packets that meant nothing and were dropped. */
    long droppedPackets() {
        return droppedPackets;
    }

    public boolean isFull() {
        return connections == CONNECTIONS_MAX;
    }

    /** A port of the host's for a connection towards the guest; unlike any in use, and reused as late as can be. */
    public int newHostPort() {
        if (++nextHostPort < 1 << 16) {
            nextHostPort = 1 << 16;
        }
        return nextHostPort;
    }

    public void add(Connection connection) {
        int bucket = bucket(connection.hostPort(), connection.guestPort());
        connection.nextInBucket = buckets[bucket];
        buckets[bucket] = connection;
        connections++;
    }

    void remove(Connection connection) {
        int bucket = bucket(connection.hostPort(), connection.guestPort());
        Connection previous = null;
        for (Connection c = buckets[bucket]; c != null; previous = c, c = c.nextInBucket) {
            if (c == connection) {
                if (previous == null) {
                    buckets[bucket] = c.nextInBucket;
                } else {
                    previous.nextInBucket = c.nextInBucket;
                }
                connections--;
                return;
            }
        }
    }

    private @Nullable Connection find(int hostPort, int guestPort) {
        Connection c = buckets[bucket(hostPort, guestPort)];
        while (c != null && (c.hostPort() != hostPort || c.guestPort() != guestPort)) {
            c = c.nextInBucket;
        }
        return c;
    }

    /** For monitors that do not end with their process: closes the sockets of all connections. */
    public void close() {
        for (int i = 0; i < BUCKETS; i++) {
            for (Connection c = buckets[i]; c != null; c = c.nextInBucket) {
                c.closeSocket();
            }
        }
    }

    private static int bucket(int hostPort, int guestPort) {
        int mixed = (hostPort * 31 + guestPort) * 0x9e37_79b9;
        return mixed >>> 24;
    }

    /** Notes that the connection has something for the guest. */
    void ready(Connection connection) {
        if (connection.isQueued) {
            return;
        }
        connection.isQueued = true;
        connection.nextReady = null;
        if (readyLast == null) {
            readyFirst = connection;
        } else {
            readyLast.nextReady = connection;
        }
        readyLast = connection;
    }

    /** Whether {@link #fill} would find both something for the guest and room for it. */
    public boolean canFill() {
        return (readyFirst != null || resets > 0) && rx.hasNext();
    }

    /** Takes all packets that the guest sent. */
    public void drain() {
        while (tx.hasNext()) {
            tx.next();
            if (tx.bytes() < VsockHeader.BYTES) {
                throw new GuestFault("it sent a packet of " + tx.bytes() + " bytes to its socket device");
            }
            tx.read(headerBytes);
            header.decode(headerBytes, 0);
            packet();
            tx.use(0);
            usedBuffers = true;
        }
    }

    /** Whether buffers of either queue were used since the last call. */
    public boolean takeUsedBuffers() {
        boolean was = usedBuffers;
        usedBuffers = false;
        return was;
    }

    private void packet() {
        boolean mine = header.srcCid == Abi.VSOCK_CID_GUEST && header.dstCid == Abi.VSOCK_CID_HOST;
        boolean sound = header.isWellFormed((int) Math.min(tx.bytes() - VsockHeader.BYTES, Integer.MAX_VALUE));
        if (!mine || header.type != VsockHeader.TYPE_STREAM || !sound) {
            droppedPackets++;
            return;
        }
        Connection connection = find(header.dstPort, header.srcPort);
        if (connection != null) {
            connection.packet(header, tx);
        } else if (header.op == VsockHeader.OP_REQUEST) {
            request();
        } else if (header.op != VsockHeader.OP_RST) {
            owesReset(header.dstPort, header.srcPort);
        }
    }

    private void request() {
        Connection connection = isFull() ? null : services.open(header.dstPort, header.srcPort);
        if (connection == null) {
            owesReset(header.dstPort, header.srcPort);
            return;
        }
        add(connection);
        connection.packet(header, tx);
    }

    /** Answers a packet of no connection with a reset (virtio 1.2, 5.10.6.6). */
    void owesReset(int hostPort, int guestPort) {
        if (resets < RESETS_MAX) {
            resetHostPorts[resets] = hostPort;
            resetGuestPorts[resets] = guestPort;
            resets++;
        } else {
            droppedPackets++;
        }
    }

    /** Gives the guest what there is for it, a packet of each connection in turn. */
    public void fill() {
        while (canFill()) {
            rx.next();
            if (rx.bytes() <= VsockHeader.BYTES) {
                throw new GuestFault("its receive buffers have " + rx.bytes() + " bytes: no room for a packet");
            }
            if (resets > 0) {
                resets--;
                begin(resetHostPorts[resets], resetGuestPorts[resets], VsockHeader.OP_RST);
                end(0);
                continue;
            }
            Connection connection = readyFirst;
            if (connection == null) {
                break;
            }
            readyFirst = connection.nextReady;
            readyLast = readyFirst == null ? null : readyLast;
            connection.isQueued = false;
            connection.fill(this, rx);
        }
    }

    /** Begins the header of a packet to the guest. */
    VsockHeader begin(int hostPort, int guestPort, int op) {
        header.srcCid = Abi.VSOCK_CID_HOST;
        header.dstCid = Abi.VSOCK_CID_GUEST;
        header.srcPort = hostPort;
        header.dstPort = guestPort;
        header.type = VsockHeader.TYPE_STREAM;
        header.op = op;
        header.flags = 0;
        header.bufAlloc = Outbox.CAPACITY_BYTES;
        header.fwdCnt = 0;
        return header;
    }

    /** Completes the packet, whose payload is in the rx chain already. */
    void end(int payloadBytes) {
        header.len = payloadBytes;
        header.encode(headerBytes, 0);
        rx.write(0, headerBytes, 0, VsockHeader.BYTES);
        rx.use(VsockHeader.BYTES + payloadBytes);
        usedBuffers = true;
    }
}
