package dev.diatom.monitor.device;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;
import dev.diatom.monitor.linux.NativeStack;
import dev.diatom.monitor.machine.GuestFault;
import dev.diatom.monitor.machine.GuestMemory;
import dev.diatom.wire.SplitVirtqueue;

/**
 * The device's side of one split virtqueue (virtio 1.2, 2.7), at most one chain at a time. The rings lie in guest memory and
 * are hostile: whatever the specification forbids a driver is a {@link GuestFault}. The guest does not run meanwhile, so what
 * was checked stays checked and no memory barriers are needed.
 */
final class Virtqueue {
    // struct iovec
    private static final int IOVEC_BYTES = 16;
    private static final int IOVEC_LENGTH_OFFSET = 8;

    private final GuestMemory memory;
    private final long description;
    private final boolean deviceWrites;
    /**
     * Structs iovec: upwards from here what {@link #iovecs} makes of the current chain's segments, and downwards those segments, so that
     * short chains touch one page.
     */
    private final long vectors;

    // Host addresses of the three areas, once the driver has described them; size 0 until then.
    private int size;
    private long desc;
    private long avail;
    private long used;
    /** Free running: chains taken, and chains given back, which here is the same. */
    private int index;

    // The chain that next() found.
    private int head;
    private int segments;
    private long bytes;

    private int iovecCount;
    private long iovecBytes;

    /**
     * @param description the host address of the queue's entry in the virtio page
     * @param vectors see {@link #newVectors}; queues may have them in common that have no chain at hand at the same time
     */
    Virtqueue(GuestMemory memory, long description, boolean deviceWrites, long vectors) {
        this.vectors = vectors;
        this.memory = memory;
        this.description = description;
        this.deviceWrites = deviceWrites;
    }

    /** Memory of the {@link NativeStack} that a queue keeps a chain's vectors in. */
    static long newVectors() {
        long half = Abi.VIRTIO_QUEUE_SIZE_MAX * (long) IOVEC_BYTES;
        return NativeStack.take((int) (2 * half)) + half;
    }

    /** How many chains were taken, modulo 65536: what the device has to remember over a snapshot. */
    int index() {
        return index;
    }

    void resumeAt(int resumedIndex) {
        index = resumedIndex & 0xffff;
    }

    /** Whether the driver has set the queue up; what it says is read and checked once. */
    boolean isReady() {
        if (size == 0 && Memory.getInt(description + Abi.VIRTIO_QUEUE_READY_OFFSET) == 1) {
            setUp();
        }
        return size != 0;
    }

    private void setUp() {
        int queueSize = Memory.getInt(description + Abi.VIRTIO_QUEUE_SIZE_OFFSET);
        if (queueSize <= 0 || queueSize > Abi.VIRTIO_QUEUE_SIZE_MAX || (queueSize & (queueSize - 1)) != 0) {
            throw new GuestFault("its virtqueue has " + Integer.toUnsignedString(queueSize)
                    + " descriptors, not a power of two up to " + Abi.VIRTIO_QUEUE_SIZE_MAX);
        }
        desc = area(Abi.VIRTIO_QUEUE_DESC_OFFSET, SplitVirtqueue.descBytes(queueSize), SplitVirtqueue.DESC_ALIGNMENT);
        avail = area(
                Abi.VIRTIO_QUEUE_DRIVER_OFFSET, SplitVirtqueue.availBytes(queueSize), SplitVirtqueue.AVAIL_ALIGNMENT);
        used = area(Abi.VIRTIO_QUEUE_DEVICE_OFFSET, SplitVirtqueue.usedBytes(queueSize), SplitVirtqueue.USED_ALIGNMENT);
        size = queueSize;
    }

    private long area(int offset, int areaBytes, int alignment) {
        long address = Memory.getLong(description + offset);
        long host = memory.writable(address, areaBytes);
        if (host == 0 || (address & (alignment - 1)) != 0) {
            throw new GuestFault("an area of its virtqueue, at 0x" + Long.toHexString(address)
                    + ", is misaligned or outside its memory");
        }
        return host;
    }

    /** Whether the driver has made a chain available that is not used yet. */
    boolean hasNext() {
        if (!isReady()) {
            return false;
        }
        int available = (Memory.getShort(avail + SplitVirtqueue.AVAIL_IDX_OFFSET) - index) & 0xffff;
        if (available > size) {
            throw new GuestFault("its virtqueue's available index jumped by " + available + " of " + size);
        }
        return available > 0;
    }

    /** Looks at the next chain, which {@link #use} gives back; until then it stays the next one. */
    void next() {
        int slot = index & (size - 1);
        head = descriptorIndex(Memory.getShort(
                avail + SplitVirtqueue.AVAIL_RING_OFFSET + (long) slot * SplitVirtqueue.AVAIL_ELEMENT_BYTES));
        segments = 0;
        bytes = 0;
        int current = head;
        int flags;
        do {
            if (segments == size) {
                throw new GuestFault("a descriptor chain of its virtqueue has a loop");
            }
            long descriptor = desc + (long) current * SplitVirtqueue.DESC_BYTES;
            flags = Memory.getShort(descriptor + SplitVirtqueue.DESC_FLAGS_OFFSET);
            addSegment(descriptor, flags);
            if ((flags & SplitVirtqueue.DESC_F_NEXT) != 0) {
                current = descriptorIndex(Memory.getShort(descriptor + SplitVirtqueue.DESC_NEXT_OFFSET));
            }
        } while ((flags & SplitVirtqueue.DESC_F_NEXT) != 0);
    }

    private int descriptorIndex(int value) {
        int descriptor = value & 0xffff;
        if (descriptor >= size) {
            throw new GuestFault("its virtqueue names descriptor " + descriptor + " of " + size);
        }
        return descriptor;
    }

    private void addSegment(long descriptor, int flags) {
        long address = Memory.getLong(descriptor + SplitVirtqueue.DESC_ADDR_OFFSET);
        int length = Memory.getInt(descriptor + SplitVirtqueue.DESC_LEN_OFFSET);
        boolean writable = (flags & SplitVirtqueue.DESC_F_WRITE) != 0;
        if (writable != deviceWrites || (flags & SplitVirtqueue.DESC_F_INDIRECT) != 0) {
            throw new GuestFault("a descriptor of its virtqueue has wrong flags: " + (flags & 0xffff));
        }
        long host = length < 0 ? 0 : deviceWrites ? memory.writable(address, length) : memory.readable(address, length);
        if (host == 0) {
            throw new GuestFault("a descriptor of its virtqueue, " + Integer.toUnsignedString(length) + " bytes at 0x"
                    + Long.toHexString(address) + ", lies outside its memory");
        }
        Memory.putLong(segment(segments), host);
        Memory.putLong(segment(segments) + IOVEC_LENGTH_OFFSET, length);
        bytes += length;
        segments++;
    }

    private long segment(int index) {
        return vectors - (index + 1L) * IOVEC_BYTES;
    }

    private long segmentHost(int index) {
        return Memory.getLong(segment(index));
    }

    private int segmentBytes(int index) {
        return (int) Memory.getLong(segment(index) + IOVEC_LENGTH_OFFSET);
    }

    /** Bytes of the current chain. */
    long bytes() {
        return bytes;
    }

    /** Copies the beginning of the current chain, which is that long, into {@code target}. */
    void read(byte[] target) {
        copy(0, target, 0, target.length, false);
    }

    /** Copies into the current chain, behind its first {@code skip} bytes; the chain is long enough. */
    void write(int skip, byte[] source, int offset, int length) {
        copy(skip, source, offset, length, true);
    }

    /** Copies a part of the current chain into {@code target}; the chain is long enough. */
    void read(int skip, byte[] target, int offset, int length) {
        copy(skip, target, offset, length, false);
    }

    private void copy(int skip, byte[] array, int offset, int length, boolean toGuest) {
        int toSkip = skip;
        int done = 0;
        for (int i = 0; i < segments && done < length; i++) {
            int run = Math.min(segmentBytes(i) - toSkip, length - done);
            if (run <= 0) {
                toSkip -= segmentBytes(i);
                continue;
            }
            if (toGuest) {
                Memory.write(segmentHost(i) + toSkip, array, offset + done, run);
            } else {
                Memory.read(segmentHost(i) + toSkip, array, offset + done, run);
            }
            done += run;
            toSkip = 0;
        }
    }

    /**
     * The memory of the current chain behind {@code skip} bytes, at most {@code bytesMax} of it, as an array of {@code struct
     * iovec} for readv and writev: its address; {@link #iovecCount} and {@link #iovecBytes} tell the rest.
     */
    long iovecs(long skip, long bytesMax) {
        long toSkip = skip;
        iovecCount = 0;
        iovecBytes = 0;
        for (int i = 0; i < segments && iovecBytes < bytesMax; i++) {
            long run = Math.min(segmentBytes(i) - toSkip, bytesMax - iovecBytes);
            if (run <= 0) {
                toSkip -= segmentBytes(i);
                continue;
            }
            long iovec = vectors + (long) iovecCount * IOVEC_BYTES;
            Memory.putLong(iovec, segmentHost(i) + toSkip);
            Memory.putLong(iovec + IOVEC_LENGTH_OFFSET, run);
            iovecCount++;
            iovecBytes += run;
            toSkip = 0;
        }
        return vectors;
    }

    int iovecCount() {
        return iovecCount;
    }

    long iovecBytes() {
        return iovecBytes;
    }

    /** Gives the current chain back to the driver, with {@code written} bytes in it. */
    void use(int written) {
        long element = used
                + SplitVirtqueue.USED_RING_OFFSET
                + (long) (index & (size - 1)) * SplitVirtqueue.USED_ELEMENT_BYTES;
        Memory.putInt(element + SplitVirtqueue.USED_ELEMENT_ID_OFFSET, head);
        Memory.putInt(element + SplitVirtqueue.USED_ELEMENT_LEN_OFFSET, written);
        index = (index + 1) & 0xffff;
        Memory.putShort(used + SplitVirtqueue.USED_IDX_OFFSET, (short) index);
    }
}
