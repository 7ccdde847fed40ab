package dev.diatom.monitor.device;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;
import dev.diatom.monitor.linux.SystemCalls;
import dev.diatom.monitor.machine.ElfImage;
import dev.diatom.monitor.machine.ElfImageTest;
import dev.diatom.monitor.machine.GuestMemory;
import dev.diatom.monitor.vm.GuestProgram;
import dev.diatom.wire.SplitVirtqueue;
import dev.diatom.wire.VsockHeader;
import java.util.ArrayList;
import java.util.List;

/**
 * A virtio socket driver in Java over the memory of a VM that never runs: posts receive buffers, sends packets, and takes what the
 * device wrote. Rings and buffers lie in the heap.
 */
final class FakeDriver {
    static final int QUEUE_SIZE = 64;
    static final int RX_BUFFER_BYTES = 4096 + VsockHeader.BYTES;

    private static final long RX_RINGS = Abi.HEAP_BASE;
    private static final long TX_RINGS = Abi.HEAP_BASE + 0x4000;
    private static final long RX_BUFFERS = Abi.HEAP_BASE + 0x10_0000;
    private static final long TX_BUFFERS = Abi.HEAP_BASE + 0x20_0000;
    private static final int TX_BUFFER_BYTES = 0x1_1000;
    private static final int AVAIL = 0x2000;
    private static final int USED = 0x3000;

    /** A packet from the device. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Packet(int op, int hostPort, int guestPort, int flags, int bufAlloc, int fwdCnt, byte[] payload) {}

    final GuestMemory memory;
    private int rxPosted;
    private int rxTaken;
    private int txSent;

    FakeDriver() {
        ElfImage image =
                ElfImage.parse(ElfImageTest.source(new GuestProgram().exit(0).image()));
        int fd = SystemCalls.open("/proc/self/exe", SystemCalls.O_RDONLY); // some file with a first page
        memory = new GuestMemory(image, fd, new GuestMemory.Size(16 << 20, 64 << 20), new GuestMemory.Size(4, 64));
        SystemCalls.close(fd);
    }

    void start() {
        describe(0, RX_RINGS);
        describe(1, TX_RINGS);
        for (int i = 0; i < QUEUE_SIZE; i++) {
            descriptor(RX_RINGS, i, RX_BUFFERS + (long) i * 0x2000, RX_BUFFER_BYTES, SplitVirtqueue.DESC_F_WRITE, 0);
        }
    }

    private void describe(int queue, long rings) {
        long at = memory.low(Abi.VIRTIO_PAGE) + Abi.VIRTIO_QUEUES_OFFSET + (long) queue * Abi.VIRTIO_QUEUE_STRIDE;
        Memory.putInt(at + Abi.VIRTIO_QUEUE_SIZE_OFFSET, QUEUE_SIZE);
        Memory.putLong(at + Abi.VIRTIO_QUEUE_DESC_OFFSET, rings);
        Memory.putLong(at + Abi.VIRTIO_QUEUE_DRIVER_OFFSET, rings + AVAIL);
        Memory.putLong(at + Abi.VIRTIO_QUEUE_DEVICE_OFFSET, rings + USED);
        Memory.putInt(at + Abi.VIRTIO_QUEUE_READY_OFFSET, 1);
    }

    private long host(long address) {
        return memory.writable(address, 1);
    }

    private void descriptor(long rings, int index, long address, int length, int flags, int next) {
        long at = host(rings) + (long) index * SplitVirtqueue.DESC_BYTES;
        Memory.putLong(at, address);
        Memory.putInt(at + SplitVirtqueue.DESC_LEN_OFFSET, length);
        Memory.putShort(at + SplitVirtqueue.DESC_FLAGS_OFFSET, (short) flags);
        Memory.putShort(at + SplitVirtqueue.DESC_NEXT_OFFSET, (short) next);
    }

    private void makeAvailable(long rings, int head, int count) {
        long avail = host(rings + AVAIL);
        Memory.putShort(avail + SplitVirtqueue.AVAIL_RING_OFFSET + 2L * (count & (QUEUE_SIZE - 1)), (short) head);
        Memory.putShort(avail + SplitVirtqueue.AVAIL_IDX_OFFSET, (short) (count + 1));
    }

    /** Posts receive buffers until {@code count} are free for the device. */
    void postBuffers(int count) {
        while (rxPosted - rxTaken < count) {
            makeAvailable(RX_RINGS, rxPosted & (QUEUE_SIZE - 1), rxPosted);
            rxPosted++;
        }
    }

    /** Sends a packet in two descriptors, split inside its header. The device is expected to take it before 32 more. */
    void send(int op, int hostPort, int guestPort, int flags, int bufAlloc, int fwdCnt, byte[] payload) {
        VsockHeader header = new VsockHeader();
        header.srcCid = Abi.VSOCK_CID_GUEST;
        header.dstCid = Abi.VSOCK_CID_HOST;
        header.srcPort = guestPort;
        header.dstPort = hostPort;
        header.type = VsockHeader.TYPE_STREAM;
        header.op = op;
        header.len = payload.length;
        header.flags = flags;
        header.bufAlloc = bufAlloc;
        header.fwdCnt = fwdCnt;
        byte[] bytes = new byte[VsockHeader.BYTES];
        header.encode(bytes, 0);
        int first = 2 * (txSent & (QUEUE_SIZE / 2 - 1));
        long buffer = TX_BUFFERS + (long) first * TX_BUFFER_BYTES / 2;
        Memory.write(host(buffer), bytes, 0, bytes.length);
        Memory.write(host(buffer) + bytes.length, payload, 0, payload.length);
        int total = bytes.length + payload.length;
        descriptor(TX_RINGS, first, buffer, 20, SplitVirtqueue.DESC_F_NEXT, first + 1);
        descriptor(TX_RINGS, first + 1, buffer + 20, total - 20, 0, 0);
        makeAvailable(TX_RINGS, first, txSent);
        txSent++;
    }

    /** What the device has sent since the last call. */
    List<Packet> take() {
        List<Packet> packets = new ArrayList<>();
        long used = host(RX_RINGS + USED);
        int end = Memory.getShort(used + SplitVirtqueue.USED_IDX_OFFSET) & 0xffff;
        while ((rxTaken & 0xffff) != end) {
            long element = used + SplitVirtqueue.USED_RING_OFFSET + 8L * (rxTaken & (QUEUE_SIZE - 1));
            int id = Memory.getInt(element);
            int written = Memory.getInt(element + 4);
            byte[] bytes = new byte[written];
            Memory.read(host(RX_BUFFERS + (long) id * 0x2000), bytes, 0, written);
            VsockHeader header = new VsockHeader();
            header.decode(bytes, 0);
            if (header.len != written - VsockHeader.BYTES || header.dstCid != Abi.VSOCK_CID_GUEST) {
                throw new AssertionError("header and used length disagree");
            }
            byte[] payload = new byte[header.len];
            System.arraycopy(bytes, VsockHeader.BYTES, payload, 0, payload.length);
            packets.add(new Packet(
                    header.op, header.srcPort, header.dstPort, header.flags, header.bufAlloc, header.fwdCnt, payload));
            rxTaken++;
        }
        return packets;
    }
}
