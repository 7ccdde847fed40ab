package dev.diatom.monitor;

import static dev.diatom.machine.Linux.syscall;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;
import java.util.List;

/**
 * The physical memory of one VM, and where it lies in the monitor's process: guest physical address to host virtual address.
 * One mapping holds everything up to the end of the image (tables, boot information, shared pages, segments), one the heap,
 * one the stacks; both of these are reserved whole and enter the VM as the guest asks for them.
 *
 * <p>{@link #readable} and {@link #writable} are the only way from an address that a guest wrote to memory of the monitor.
 */
final class GuestMemory {
    /** Page tables and tables of the processor: below the images, and out of the guest's reach. */
    static final long TABLES = Abi.SHARED + Abi.SHARED_BYTES;

    private static final long LOW = Abi.BOOT_INFO;

    private static final int STACK_POPULATED_BYTES = 32 << 10;
    private static final int REGIONS_MAX = 24;
    private static final int PR_SET_THP_DISABLE = 41;

    /** Says how a part of guest memory enters the VM. */
    interface Slots {
        void add(int slot, long guestAddress, long bytes, long hostAddress);
    }

    private final Slots slots;
    private int nextSlot;
    private final List<ElfImage.Segment> segments;
    private final long lowHost;
    private final long lowLimit;
    private long upperHost;
    private long upperBytes;
    private final Arena heap;
    private final Arena stacks;

    // What a guest may name: [start, start + bytes), writable by it or not.
    private int regions;
    private final long[] regionStarts = new long[REGIONS_MAX];
    private final long[] regionBytes = new long[REGIONS_MAX];
    private final boolean[] regionWritable = new boolean[REGIONS_MAX];

    /** A range that grows upwards: {@code bytes} of it are the guest's, {@code slotBytes} are in the VM already. */
    private static final class Arena {
        final long base;
        final long host;
        final long limitBytes;
        long bytes;
        long slotBytes;

        Arena(long base, long limitBytes) {
            this.base = base;
            this.limitBytes = limitBytes;
            this.host = SystemCalls.mapAnonymous(limitBytes);
        }

        void close() {
            SystemCalls.unmap(host, limitBytes);
        }
    }

    GuestMemory(Slots slots, ElfImage image, int imageFd, long heapLimitBytes, int stackSlotsLimit) {
        this.slots = slots;
        // Huge pages would give a VM two megabytes for the first byte it touches.
        syscall(SystemCalls.PRCTL, PR_SET_THP_DISABLE, 1, 0, 0, 0, 0);
        segments = image.segments();
        lowLimit = image.limit();
        lowHost = SystemCalls.mapAnonymous(lowLimit - LOW);
        addRegion(Abi.SHARED, Abi.SHARED_BYTES, true);
        addRegion(Abi.BOOT_INFO, Abi.BOOT_INFO_BYTES, false);
        for (int i = 0; i < image.segments().size(); i++) {
            load(image.segments().get(i), imageFd);
        }
        addSlot(LOW, lowLimit - LOW, lowHost);
        heap = new Arena(Abi.HEAP_BASE, heapLimitBytes);
        stacks = new Arena(Abi.STACKS_BASE, (long) stackSlotsLimit * Abi.STACK_SLOT_BYTES);
    }

    /** The memory of a clone: the snapshot's, shared with other clones until written; what each VM has of its own reads as zeros. */
    GuestMemory(Slots slots, Snapshot snapshot, ElfImage image, int snapshotFd) {
        this(slots, image, snapshotFd, snapshot.heapLimitBytes, snapshot.stackSlotsLimit);
        mapPrivate(low(Abi.SHARED), Abi.SHARED_BYTES, snapshotFd, Snapshot.lowOffset(Abi.SHARED));
        mapPrivate(heap.host, snapshot.heapFileBytes, snapshotFd, snapshot.heapOffset());
        mapPrivate(stacks.host, snapshot.stacksFileBytes, snapshotFd, snapshot.stacksOffset());
        growHeap(snapshot.heapBytes);
        growStacks(snapshot.stackSlots);
        populate(snapshot.workingSet);
    }

    private static void mapPrivate(long host, long bytes, int fd, long offset) {
        if (bytes > 0) {
            int protection = SystemCalls.PROT_READ | SystemCalls.PROT_WRITE;
            SystemCalls.map(host, bytes, protection, SystemCalls.MAP_PRIVATE | SystemCalls.MAP_FIXED, fd, offset);
        }
    }

    /** Backs the pages a clone is going to write, each of which would else cost an exit. */
    private void populate(List<int[]> ranges) {
        for (int i = 0; i < ranges.size(); i++) {
            long address = (ranges.get(i)[0] & 0xffff_ffffL) * Abi.PAGE_BYTES;
            long bytes = (ranges.get(i)[1] & 0xffff_ffffL) * Abi.PAGE_BYTES;
            long host = writable(address, bytes);
            if (host != 0) {
                SystemCalls.populate(host, bytes, true);
            }
        }
    }

    /** Maps a segment's bytes from the file, shared with other VMs until written; what is behind them reads as zeros. */
    private void load(ElfImage.Segment segment, int imageFd) {
        boolean writable = (segment.flags & ElfImage.FLAG_WRITE) != 0;
        int inPage = (int) (segment.address - segment.firstPage());
        long host = lowHost + (segment.firstPage() - LOW);
        if (segment.fileBytes > 0) {
            // A read-only segment with a zeroed tail is written once, below.
            boolean zeroedTail = segment.memoryBytes > segment.fileBytes;
            int protection =
                    SystemCalls.PROT_READ | (writable || zeroedTail ? SystemCalls.PROT_WRITE : SystemCalls.PROT_NONE);
            SystemCalls.map(
                    host,
                    inPage + segment.fileBytes,
                    protection,
                    SystemCalls.MAP_PRIVATE | SystemCalls.MAP_FIXED,
                    imageFd,
                    segment.fileOffset - inPage);
            long end = host + inPage + segment.fileBytes;
            long tail = -end & Abi.PAGE_BYTES - 1;
            if (zeroedTail && tail > 0) {
                Memory.fill(end, tail, (byte) 0);
            }
        }
        addRegion(segment.address, segment.memoryBytes, writable);
    }

    /**
     * Backs what every program touches while it starts. The first touch of a page by the guest is an exit, which costs tens of
     * microseconds where the processor has no second level of page tables; KVM then maps its neighbours with it (eight pages
     * at a time), but only those that the host has in memory already.
     */
    void populate(ElfImage image) {
        for (int i = 0; i < image.segments().size(); i++) {
            ElfImage.Segment segment = image.segments().get(i);
            boolean writable = (segment.flags & ElfImage.FLAG_WRITE) != 0;
            long bytes = (writable ? segment.address + segment.fileBytes : segment.limit()) - segment.firstPage();
            long pages = bytes + Abi.PAGE_BYTES - 1 & -Abi.PAGE_BYTES;
            SystemCalls.populate(low(segment.firstPage()), pages, writable);
        }
        SystemCalls.populate(stacks.host + Abi.STACK_SLOT_BYTES - STACK_POPULATED_BYTES, STACK_POPULATED_BYTES, true);
    }

    private void addRegion(long start, long bytes, boolean writable) {
        regionStarts[regions] = start;
        regionBytes[regions] = bytes;
        regionWritable[regions] = writable;
        regions++;
    }

    private void addSlot(long guestAddress, long bytes, long hostAddress) {
        slots.add(nextSlot++, guestAddress, bytes, hostAddress);
    }

    /** The host address of tables, boot information and shared pages. */
    long low(long guestAddress) {
        return lowHost + (guestAddress - LOW);
    }

    /** Adds, once, memory that only the monitor names, at a guest physical address of its own; answers its host address. */
    long addMonitorMemory(long guestAddress, long bytes) {
        upperHost = SystemCalls.mapAnonymous(bytes);
        upperBytes = bytes;
        addSlot(guestAddress, bytes, upperHost);
        return upperHost;
    }

    /** For monitors that do not end with their process; after the VM is closed. */
    void close() {
        heap.close();
        stacks.close();
        SystemCalls.unmap(lowHost, lowLimit - LOW);
        if (upperBytes != 0) {
            SystemCalls.unmap(upperHost, upperBytes);
        }
    }

    List<ElfImage.Segment> segments() {
        return segments;
    }

    long heapHost() {
        return heap.host;
    }

    long stacksHost() {
        return stacks.host;
    }

    long heapBytes() {
        return heap.bytes;
    }

    long heapLimitBytes() {
        return heap.limitBytes;
    }

    int stackSlots() {
        return (int) (stacks.bytes / Abi.STACK_SLOT_BYTES);
    }

    int stackSlotsLimit() {
        return (int) (stacks.limitBytes / Abi.STACK_SLOT_BYTES);
    }

    /** Brings the heap to {@code bytes}, which lie between its size and its limit. */
    void growHeap(long bytes) {
        grow(heap, bytes);
    }

    void growStacks(int slotCount) {
        grow(stacks, (long) slotCount * Abi.STACK_SLOT_BYTES);
    }

    /** Memory enters the VM in steps that double: KVM keeps 8 bytes for every page, and pauses the VM for every step. */
    private void grow(Arena arena, long bytes) {
        if (bytes > arena.slotBytes) {
            long slotBytes = Math.min(arena.limitBytes, Math.max(bytes, 2 * arena.slotBytes));
            addSlot(arena.base + arena.slotBytes, slotBytes - arena.slotBytes, arena.host + arena.slotBytes);
            arena.slotBytes = slotBytes;
        }
        arena.bytes = bytes;
    }

    /** Gives whole pages of heap or stacks back to the host; false where the range is not that. */
    boolean discard(long address, long bytes) {
        Arena arena = address >= Abi.STACKS_BASE ? stacks : heap;
        if ((address | bytes) % Abi.PAGE_BYTES != 0 || !within(address, bytes, arena.base, arena.bytes)) {
            return false;
        }
        if (bytes > 0) {
            SystemCalls.discard(arena.host + (address - arena.base), bytes);
        }
        return true;
    }

    /** The host address of {@code bytes} that the guest may read from {@code address} on, or 0. */
    long readable(long address, long bytes) {
        return host(address, bytes, false);
    }

    /** The host address of {@code bytes} that the guest may write from {@code address} on, or 0. */
    long writable(long address, long bytes) {
        return host(address, bytes, true);
    }

    private long host(long address, long bytes, boolean write) {
        if (within(address, bytes, heap.base, heap.bytes)) {
            return heap.host + (address - heap.base);
        }
        if (within(address, bytes, stacks.base, stacks.bytes)) {
            return stacks.host + (address - stacks.base);
        }
        for (int i = 0; i < regions; i++) {
            if (within(address, bytes, regionStarts[i], regionBytes[i])) {
                return write && !regionWritable[i] ? 0 : low(address);
            }
        }
        return 0;
    }

    /** Whether [address, address + bytes) lies in [start, start + size), for any numbers a guest can write. */
    private static boolean within(long address, long bytes, long start, long size) {
        return address >= start && bytes >= 0 && bytes <= size && address - start <= size - bytes;
    }
}
