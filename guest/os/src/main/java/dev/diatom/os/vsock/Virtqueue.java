package dev.diatom.os.vsock;

import static dev.diatom.wire.SplitVirtqueue.*;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;

/**
 * The driver's side of a split virtqueue (virtio 1.2, 2.7) whose descriptors each stand for a buffer of their own, for good.
 * The device does not run while the driver does, so no barriers are needed.
 */
final class Virtqueue {
    private final int size;
    private final long desc;
    private final long avail;
    private final long used;
    private final long buffers;
    private final int bufferBytes;
    private final int flags;

    /** Free running, as in the rings. */
    private int availIdx;

    private int usedIdx;

    /**
     * Describes the queue to the device.
     *
     * @param description address of the queue's entry in the virtio page
     * @param deviceWrites whether the device fills the buffers
     */
    Virtqueue(long description, int size, int bufferBytes, boolean deviceWrites) {
        this.size = size;
        this.bufferBytes = bufferBytes;
        this.flags = deviceWrites ? DESC_F_WRITE : 0;
        desc = Memory.allocate(descBytes(size));
        avail = Memory.allocate(availBytes(size));
        used = Memory.allocate(usedBytes(size));
        buffers = Memory.allocate((long) size * bufferBytes);
        Memory.putInt(description + Abi.VIRTIO_QUEUE_SIZE_OFFSET, size);
        Memory.putLong(description + Abi.VIRTIO_QUEUE_DESC_OFFSET, desc);
        Memory.putLong(description + Abi.VIRTIO_QUEUE_DRIVER_OFFSET, avail);
        Memory.putLong(description + Abi.VIRTIO_QUEUE_DEVICE_OFFSET, used);
        Memory.putInt(description + Abi.VIRTIO_QUEUE_READY_OFFSET, 1);
    }

    int size() {
        return size;
    }

    int bufferBytes() {
        return bufferBytes;
    }

    long buffer(int descriptor) {
        return buffers + (long) descriptor * bufferBytes;
    }

    /** Makes the first {@code length} bytes of a buffer available to the device. */
    void offer(int descriptor, int length) {
        long entry = desc + (long) descriptor * DESC_BYTES;
        Memory.putLong(entry + DESC_ADDR_OFFSET, buffer(descriptor));
        Memory.putInt(entry + DESC_LEN_OFFSET, length);
        Memory.putShort(entry + DESC_FLAGS_OFFSET, (short) flags);
        int slot = availIdx & (size - 1);
        Memory.putShort(avail + AVAIL_RING_OFFSET + (long) slot * AVAIL_ELEMENT_BYTES, (short) descriptor);
        availIdx = (availIdx + 1) & 0xffff;
        Memory.putShort(avail + AVAIL_IDX_OFFSET, (short) availIdx);
    }

    /** Whether the device has used a buffer that was not yet taken back. */
    boolean hasUsed() {
        return (Memory.getShort(used + USED_IDX_OFFSET) & 0xffff) != usedIdx;
    }

    private long usedElement() {
        return used + USED_RING_OFFSET + (long) (usedIdx & (size - 1)) * USED_ELEMENT_BYTES;
    }

    /** Bytes that the device wrote into the next buffer it used. */
    int usedLength() {
        return Memory.getInt(usedElement() + USED_ELEMENT_LEN_OFFSET);
    }

    /** Takes back the next buffer the device used, of which there is one: its descriptor. */
    int takeUsed() {
        int descriptor = Memory.getInt(usedElement() + USED_ELEMENT_ID_OFFSET);
        usedIdx = (usedIdx + 1) & 0xffff;
        if (descriptor < 0 || descriptor >= size) {
            throw new IllegalStateException("the device used descriptor " + descriptor + " of " + size);
        }
        return descriptor;
    }
}
