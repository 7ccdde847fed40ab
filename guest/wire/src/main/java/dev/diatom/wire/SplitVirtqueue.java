package dev.diatom.wire;

/** The memory layout of a split virtqueue (virtio 1.2, 2.7), little endian: numbers only, for driver and device. */
public final class SplitVirtqueue {
    private SplitVirtqueue() {}

    // struct virtq_desc, 2.7.5
    public static final int DESC_BYTES = 16;
    public static final int DESC_ADDR_OFFSET = 0;
    public static final int DESC_LEN_OFFSET = 8;
    public static final int DESC_FLAGS_OFFSET = 12;
    public static final int DESC_NEXT_OFFSET = 14;

    public static final int DESC_F_NEXT = 1;
    public static final int DESC_F_WRITE = 2;
    public static final int DESC_F_INDIRECT = 4;

    // struct virtq_avail, 2.7.6: the driver area
    public static final int AVAIL_FLAGS_OFFSET = 0;
    public static final int AVAIL_IDX_OFFSET = 2;
    public static final int AVAIL_RING_OFFSET = 4;
    public static final int AVAIL_ELEMENT_BYTES = 2;

    // struct virtq_used, 2.7.8: the device area
    public static final int USED_FLAGS_OFFSET = 0;
    public static final int USED_IDX_OFFSET = 2;
    public static final int USED_RING_OFFSET = 4;
    public static final int USED_ELEMENT_BYTES = 8;
    public static final int USED_ELEMENT_ID_OFFSET = 0;
    public static final int USED_ELEMENT_LEN_OFFSET = 4;

    // 2.7: alignment of the three areas
    public static final int DESC_ALIGNMENT = 16;
    public static final int AVAIL_ALIGNMENT = 2;
    public static final int USED_ALIGNMENT = 4;

    public static int descBytes(int queueSize) {
        return DESC_BYTES * queueSize;
    }

    /** Without used_event, which takes VIRTIO_F_EVENT_IDX. */
    public static int availBytes(int queueSize) {
        return AVAIL_RING_OFFSET + AVAIL_ELEMENT_BYTES * queueSize;
    }

    /** Without avail_event, which takes VIRTIO_F_EVENT_IDX. */
    public static int usedBytes(int queueSize) {
        return USED_RING_OFFSET + USED_ELEMENT_BYTES * queueSize;
    }
}
