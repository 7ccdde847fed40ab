package dev.diatom.monitor.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;
import dev.diatom.monitor.linux.NativeStack;
import dev.diatom.monitor.machine.GuestFault;
import dev.diatom.monitor.machine.GuestMemory;
import dev.diatom.wire.SplitVirtqueue;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A queue of eight descriptors that a driver gets wrong in every way there is. */
class VirtqueueTest {
    private static final int SIZE = 8;
    private static final long RINGS = Abi.HEAP_BASE;
    private static final long BUFFER = Abi.HEAP_BASE + 0x1_0000;

    private final int mark = NativeStack.mark();
    private final GuestMemory memory = new FakeDriver().memory;
    private final long description = memory.low(Abi.VIRTIO_PAGE) + Abi.VIRTIO_QUEUES_OFFSET;
    private final long desc = memory.writable(RINGS, 1);
    private final long avail = desc + 0x1000;
    private final long used = desc + 0x2000;
    private final Virtqueue queue = queue();

    private Virtqueue queue() {
        Memory.putInt(description + Abi.VIRTIO_QUEUE_SIZE_OFFSET, SIZE);
        Memory.putLong(description + Abi.VIRTIO_QUEUE_DESC_OFFSET, RINGS);
        Memory.putLong(description + Abi.VIRTIO_QUEUE_DRIVER_OFFSET, RINGS + 0x1000);
        Memory.putLong(description + Abi.VIRTIO_QUEUE_DEVICE_OFFSET, RINGS + 0x2000);
        Memory.putInt(description + Abi.VIRTIO_QUEUE_READY_OFFSET, 1);
        return new Virtqueue(memory, description, false, Virtqueue.newVectors());
    }

    @AfterEach
    void close() {
        memory.close();
        NativeStack.release(mark);
    }

    private void descriptor(int index, long address, int length, int flags, int next) {
        long at = desc + (long) index * SplitVirtqueue.DESC_BYTES;
        Memory.putLong(at + SplitVirtqueue.DESC_ADDR_OFFSET, address);
        Memory.putInt(at + SplitVirtqueue.DESC_LEN_OFFSET, length);
        Memory.putShort(at + SplitVirtqueue.DESC_FLAGS_OFFSET, (short) flags);
        Memory.putShort(at + SplitVirtqueue.DESC_NEXT_OFFSET, (short) next);
    }

    private void available(int head, int index) {
        Memory.putShort(avail + SplitVirtqueue.AVAIL_RING_OFFSET, (short) head);
        Memory.putShort(avail + SplitVirtqueue.AVAIL_IDX_OFFSET, (short) index);
    }

    private void assertFaults(String reason) {
        GuestFault e = assertThrows(GuestFault.class, () -> {
            if (queue.hasNext()) {
                queue.next();
            }
        });
        assertTrue(String.valueOf(e.getMessage()).contains(reason), e.getMessage());
    }

    @Test
    void aChainIsReadAndGivenBack() {
        Memory.write(memory.writable(BUFFER, 6), new byte[] {1, 2, 3, 4, 5, 6}, 0, 6);
        descriptor(3, BUFFER, 2, SplitVirtqueue.DESC_F_NEXT, 5);
        descriptor(5, BUFFER + 2, 4, 0, 0);
        available(3, 1);
        assertTrue(queue.hasNext());
        queue.next();
        assertEquals(6, queue.bytes());
        byte[] middle = new byte[3];
        queue.read(1, middle, 0, 3);
        assertEquals(4, middle[2]);
        queue.iovecs(1, 4);
        assertEquals(2, queue.iovecCount());
        assertEquals(4, queue.iovecBytes());
        queue.use(0);
        assertFalse(queue.hasNext());
        assertEquals(1, Memory.getShort(used + SplitVirtqueue.USED_IDX_OFFSET));
        assertEquals(3, Memory.getInt(used + SplitVirtqueue.USED_RING_OFFSET));
    }

    @Test
    void whatTheSpecificationForbidsIsAFault() {
        available(0, SIZE + 1);
        assertFaults("jumped by 9 of 8");
        available(SIZE, 1);
        assertFaults("names descriptor 8 of 8");
        available(0, 1);
        descriptor(0, BUFFER, 1, SplitVirtqueue.DESC_F_NEXT, 0);
        assertFaults("has a loop");
        descriptor(0, BUFFER, 1, SplitVirtqueue.DESC_F_NEXT, 0xffff);
        assertFaults("names descriptor 65535");
        descriptor(0, BUFFER, 1, SplitVirtqueue.DESC_F_WRITE, 0);
        assertFaults("wrong flags: 2");
        descriptor(0, BUFFER, 1, SplitVirtqueue.DESC_F_INDIRECT, 0);
        assertFaults("wrong flags: 4");
        descriptor(0, 0, 1, 0, 0);
        assertFaults("outside its memory");
        descriptor(0, BUFFER, -1, 0, 0);
        assertFaults("4294967295 bytes");
        descriptor(0, Abi.HEAP_BASE + (16 << 20) - 8, 9, 0, 0);
        assertFaults("outside its memory");
        descriptor(0, -8, 16, 0, 0);
        assertFaults("outside its memory");
    }

    @Test
    void randomRingsAreReadOrFault() {
        Random random = new Random(11);
        int chains = 0;
        for (int i = 0; i < 20_000; i++) {
            for (int d = 0; d < SIZE; d++) {
                long address = random.nextInt(8) == 0 ? random.nextLong() : BUFFER + random.nextInt(1 << 16);
                int flags = random.nextInt(8) == 0 ? random.nextInt() : random.nextInt(2);
                descriptor(d, address, random.nextInt(1 << 12), flags, random.nextInt(SIZE + 1));
            }
            int index = Memory.getShort(used + SplitVirtqueue.USED_IDX_OFFSET);
            for (int slot = 0; slot < SIZE; slot++) {
                Memory.putShort(avail + SplitVirtqueue.AVAIL_RING_OFFSET + 2L * slot, (short) random.nextInt(SIZE + 1));
            }
            Memory.putShort(avail + SplitVirtqueue.AVAIL_IDX_OFFSET, (short) (index + random.nextInt(SIZE + 2)));
            try {
                if (queue.hasNext()) {
                    queue.next();
                    byte[] bytes = new byte[(int) queue.bytes()];
                    queue.read(bytes);
                    queue.iovecs(random.nextInt(64), random.nextInt(1 << 14));
                    queue.use(0);
                    chains++;
                }
            } catch (GuestFault e) {
                assertTrue(e.getMessage() != null);
            }
        }
        assertTrue(chains > 1_000, "most rings are to be nearly right: " + chains);
    }
}
