package dev.diatom.os.vsock;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;
import dev.diatom.os.Devices;
import dev.diatom.wire.ProxyHeader;
import dev.diatom.wire.Socks5;
import dev.diatom.wire.SplitVirtqueue;
import dev.diatom.wire.VsockHeader;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The device and the host behind it, in memory. It runs whenever the driver waits, and does then, by a seeded generator, as much
 * or as little as the specification lets it: it takes some packets and leaves others, sends data in pieces, and tells its
 * credit late. It checks that the driver keeps to the credit it was given.
 */
final class TestHost implements Devices {
    static final int HOST_BUFFER_BYTES = 8192;

    int listeningPort;

    /** One stream as the host sees it. */
    static final class Stream {
        final int hostPort;
        final int guestPort;
        final ByteArrayOutputStream received = new ByteArrayOutputStream();
        private final Deque<byte[]> toSend = new ArrayDeque<>();
        private boolean endAfterSending;
        private boolean shutdownSent;
        boolean established;
        boolean guestEnded;
        boolean guestReset;

        // Credit the guest gave, and that it was given.
        private int guestBufAlloc;
        private int guestFwdCnt;
        private int sentCount;
        private int consumedCount;
        private int announcedCount;

        Stream(int hostPort, int guestPort) {
            this.hostPort = hostPort;
            this.guestPort = guestPort;
        }

        int receivedBytes() {
            return received.size();
        }
    }

    private final Random random;
    private final long page = Memory.allocate(Abi.PAGE_BYTES);
    private final List<Stream> streams = new ArrayList<>();
    private final Deque<byte[]> controls = new ArrayDeque<>();
    private final int[] used = new int[Abi.VIRTIO_VSOCK_QUEUES];
    private final int[] taken = new int[Abi.VIRTIO_VSOCK_QUEUES];
    private int nextHostPort = 2000;

    /** How the SOCKS server answers. */
    int socksReply = Socks5.REPLY_SUCCEEDED;

    /** Whether the SOCKS server listens at all. */
    boolean socksListens = true;

    TestHost(long seed) {
        random = new Random(seed);
        Memory.putInt(page + Abi.VIRTIO_DEVICE_ID_OFFSET, Abi.VIRTIO_ID_VSOCK);
        Memory.putLong(page + Abi.VIRTIO_VSOCK_CID_OFFSET, Abi.VSOCK_CID_GUEST);
    }

    long page() {
        return page;
    }

    // ---- What a test does as the host ---------------------------------------------------------------------------

    /** A client connects to a published port. */
    synchronized Stream connect(int guestPort, byte[] client, int clientPort) {
        Stream stream = new Stream(nextHostPort++, guestPort);
        streams.add(stream);
        control(stream, VsockHeader.OP_REQUEST, 0);
        send(stream, ProxyHeader.encode(client, clientPort, new byte[] {10, 0, 0, 1}, guestPort));
        return stream;
    }

    synchronized void send(Stream stream, byte[] bytes) {
        stream.toSend.add(bytes);
    }

    /** Ends the host's direction once all is sent. */
    synchronized void end(Stream stream) {
        stream.endAfterSending = true;
    }

    synchronized void reset(Stream stream) {
        control(stream, VsockHeader.OP_RST, 0);
    }

    /** The stream of the guest's next request to the SOCKS server, or null. */
    synchronized @Nullable Stream outbound() {
        for (Stream stream : streams) {
            if (stream.hostPort == Abi.VSOCK_PORT_SOCKS) {
                return stream;
            }
        }
        return null;
    }

    synchronized byte[] received(Stream stream) {
        return stream.received.toByteArray();
    }

    // ---- The device ---------------------------------------------------------------------------------------------

    @Override
    public void await() {
        try {
            Thread.sleep(0, 200_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        run();
    }

    @Override
    public void tellListening(int port) {
        listeningPort = port;
    }

    @Override
    public void setPollDescriptor(int descriptor) {
        throw new UnsupportedOperationException();
    }

    private synchronized void run() {
        int packets = random.nextInt(70);
        while (packets-- > 0 && transmitOne()) {
            // The driver's packets come in order.
        }
        for (int attempts = random.nextInt(40); attempts > 0; attempts--) {
            if (!controls.isEmpty()) {
                byte[] control = controls.element();
                if (!deliver(control, new byte[0])) {
                    return;
                }
                controls.remove();
            } else if (!streams.isEmpty()) {
                sendSome(streams.get(random.nextInt(streams.size())));
            }
        }
    }

    private long area(int queue, int offset) {
        return Memory.getLong(queue(queue) + offset);
    }

    private long queue(int queue) {
        return page + Abi.VIRTIO_QUEUES_OFFSET + (long) queue * Abi.VIRTIO_QUEUE_STRIDE;
    }

    private int queueSize(int queue) {
        return Memory.getInt(queue(queue) + Abi.VIRTIO_QUEUE_SIZE_OFFSET);
    }

    /** The descriptor the driver made available next, or -1. */
    private int take(int queue) {
        long avail = area(queue, Abi.VIRTIO_QUEUE_DRIVER_OFFSET);
        int index = Memory.getShort(avail + SplitVirtqueue.AVAIL_IDX_OFFSET) & 0xffff;
        if (index == taken[queue]) {
            return -1;
        }
        int slot = taken[queue] & (queueSize(queue) - 1);
        taken[queue] = (taken[queue] + 1) & 0xffff;
        return Memory.getShort(avail + SplitVirtqueue.AVAIL_RING_OFFSET + 2L * slot) & 0xffff;
    }

    private void use(int queue, int descriptor, int length) {
        long ring = area(queue, Abi.VIRTIO_QUEUE_DEVICE_OFFSET);
        long element = ring + SplitVirtqueue.USED_RING_OFFSET + 8L * (used[queue] & (queueSize(queue) - 1));
        Memory.putInt(element, descriptor);
        Memory.putInt(element + 4, length);
        used[queue] = (used[queue] + 1) & 0xffff;
        Memory.putShort(ring + SplitVirtqueue.USED_IDX_OFFSET, (short) used[queue]);
    }

    private byte[] descriptor(int queue, int descriptor, boolean content) {
        long entry = area(queue, Abi.VIRTIO_QUEUE_DESC_OFFSET) + 16L * descriptor;
        byte[] bytes = new byte[Memory.getInt(entry + SplitVirtqueue.DESC_LEN_OFFSET)];
        if (content) {
            Memory.read(Memory.getLong(entry), bytes, 0, bytes.length);
        }
        return bytes;
    }

    /** Puts a packet into the guest's next buffer; false when there is none. */
    private boolean deliver(byte[] header, byte[] data) {
        int descriptor = take(0);
        if (descriptor < 0) {
            return false;
        }
        long entry = area(0, Abi.VIRTIO_QUEUE_DESC_OFFSET) + 16L * descriptor;
        long buffer = Memory.getLong(entry);
        if (Memory.getInt(entry + SplitVirtqueue.DESC_LEN_OFFSET) < header.length + data.length) {
            throw new AssertionError("a packet larger than the buffer");
        }
        Memory.write(buffer, header, 0, header.length);
        Memory.write(buffer + header.length, data, 0, data.length);
        use(0, descriptor, header.length + data.length);
        return true;
    }

    private boolean transmitOne() {
        int descriptor = take(1);
        if (descriptor < 0) {
            return false;
        }
        byte[] packet = descriptor(1, descriptor, true);
        use(1, descriptor, 0);
        VsockHeader header = new VsockHeader();
        header.decode(packet, 0);
        if (!header.isWellFormed(packet.length - VsockHeader.BYTES) || header.srcCid != Abi.VSOCK_CID_GUEST) {
            throw new AssertionError("malformed packet, op " + header.op);
        }
        handle(header, packet);
        return true;
    }

    private void handle(VsockHeader header, byte[] packet) {
        Stream stream = null;
        for (Stream candidate : streams) {
            if (candidate.guestPort == header.srcPort && candidate.hostPort == header.dstPort) {
                stream = candidate;
            }
        }
        if (header.op == VsockHeader.OP_REQUEST) {
            Stream made = new Stream(header.dstPort, header.srcPort);
            if (header.dstPort != Abi.VSOCK_PORT_SOCKS || !socksListens) {
                control(made, VsockHeader.OP_RST, 0);
                return;
            }
            made.established = true;
            streams.add(made);
            noteCredit(made, header);
            control(made, VsockHeader.OP_RESPONSE, 0);
            return;
        }
        if (stream == null) {
            return;
        }
        noteCredit(stream, header);
        switch (header.op) {
            case VsockHeader.OP_RESPONSE -> stream.established = true;
            case VsockHeader.OP_RW -> receive(stream, packet);
            case VsockHeader.OP_SHUTDOWN -> {
                stream.guestEnded |= (header.flags & VsockHeader.SHUTDOWN_SEND) != 0;
                if (header.flags == (VsockHeader.SHUTDOWN_SEND | VsockHeader.SHUTDOWN_RECEIVE)) {
                    control(stream, VsockHeader.OP_RST, 0);
                    streams.remove(stream);
                }
            }
            case VsockHeader.OP_RST -> {
                stream.guestReset = true;
                streams.remove(stream);
            }
            default -> {}
        }
    }

    private static void noteCredit(Stream stream, VsockHeader header) {
        stream.guestBufAlloc = header.bufAlloc;
        stream.guestFwdCnt = header.fwdCnt;
    }

    private void receive(Stream stream, byte[] packet) {
        int count = packet.length - VsockHeader.BYTES;
        stream.received.write(packet, VsockHeader.BYTES, count);
        int outstanding = stream.received.size() - stream.announcedCount;
        if (outstanding > HOST_BUFFER_BYTES) {
            throw new AssertionError("the driver sent " + outstanding + " bytes of " + HOST_BUFFER_BYTES);
        }
        if (stream.hostPort == Abi.VSOCK_PORT_SOCKS && stream.received.size() == 3 + 10) {
            send(stream, Socks5.methodReply(Socks5.METHOD_NONE));
            send(stream, Socks5.reply(socksReply, new byte[] {9, 8, 7, 6}, 99));
        }
    }

    private void sendSome(Stream stream) {
        if (!stream.established) {
            return;
        }
        if (stream.consumedCount < stream.received.size() && random.nextBoolean()) {
            stream.consumedCount += 1 + random.nextInt(stream.received.size() - stream.consumedCount);
            control(stream, VsockHeader.OP_CREDIT_UPDATE, 0);
        }
        byte[] next = stream.toSend.peek();
        if (next != null) {
            int credit = VsockHeader.credit(stream.guestBufAlloc, stream.guestFwdCnt, stream.sentCount);
            int count = Math.min(Math.min(next.length, credit), 1 + random.nextInt(3000));
            if (count > 0 && deliver(header(stream, VsockHeader.OP_RW, 0, count), slice(next, 0, count))) {
                stream.sentCount += count;
                stream.toSend.remove();
                if (count < next.length) {
                    stream.toSend.addFirst(slice(next, count, next.length));
                }
            }
        } else if (stream.endAfterSending && !stream.shutdownSent) {
            stream.shutdownSent = true;
            control(stream, VsockHeader.OP_SHUTDOWN, VsockHeader.SHUTDOWN_SEND);
        }
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }

    private void control(Stream stream, int op, int flags) {
        controls.add(header(stream, op, flags, 0));
    }

    private static byte[] header(Stream stream, int op, int flags, int length) {
        VsockHeader header = new VsockHeader();
        header.srcCid = Abi.VSOCK_CID_HOST;
        header.dstCid = Abi.VSOCK_CID_GUEST;
        header.srcPort = stream.hostPort;
        header.dstPort = stream.guestPort;
        header.type = VsockHeader.TYPE_STREAM;
        header.op = op;
        header.flags = flags;
        header.len = length;
        header.bufAlloc = HOST_BUFFER_BYTES;
        header.fwdCnt = stream.consumedCount;
        stream.announcedCount = stream.consumedCount;
        byte[] bytes = new byte[VsockHeader.BYTES];
        header.encode(bytes, 0);
        return bytes;
    }
}
