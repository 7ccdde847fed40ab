package dev.diatom.monitor.machine;

import static dev.diatom.machine.Linux.syscall;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;
import dev.diatom.monitor.linux.SystemCalls;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The memory of one VM, and where its guest's addresses lie in physical memory and in the monitor's process. KVM takes a third of a
 * millisecond for every piece of memory that enters a VM, so what a VM begins with is one piece: everything up to the end of the
 * image (tables, boot information, shared pages, segments), the first stacks, and the first part of the heap. The heap is
 * reserved whole behind it and goes on there; further stacks lie elsewhere.
 *
 * <p>{@link #readable} and {@link #writable} are the only way from an address that a guest wrote to memory of the monitor.
 */
public final class GuestMemory {
    /** Page tables and tables of the processor: below the images, and out of the guest's reach. */
    public static final long TABLES = Abi.SHARED + Abi.SHARED_BYTES;

    private static final long LOW = Abi.BOOT_INFO;

    private static final int STACK_POPULATED_BYTES = 32 << 10;
    private static final int REGIONS_MAX = 24;
    private static final int PR_SET_THP_DISABLE = 41;

    /** Says how a part of guest memory enters the VM. */
    interface Slots {
        void add(int slot, long guestAddress, long bytes, long hostAddress);
    }

    /** The VM that has this memory, or null. */
    private @Nullable Slots slots;
    /** What was added: guest physical address, size and host address of each. */
    private final List<long[]> slotsAdded = new ArrayList<>();

    private final List<ElfImage.Segment> segments;
    private final long lowHost;
    private final long lowLimit;
    private long upperHost;
    private long upperBytes;

    // The first stacks are physical memory from firstStacks on; those behind them are where their addresses say.
    private final long firstStacks;
    private final long firstStacksBytes;
    private final long moreStacksHost;
    private final long stacksLimitBytes;
    private long stacksBytes;
    private long stacksSlotBytes;

    private final long heapPhysical;
    private final long heapLimitBytes;
    private long heapBytes;
    private long heapSlotBytes;

    // What a guest may name: [start, start + bytes), writable by it or not.
    private int regions;
    private final long[] regionStarts = new long[REGIONS_MAX];
    private final long[] regionBytes = new long[REGIONS_MAX];
    private final boolean[] regionWritable = new boolean[REGIONS_MAX];

    /** How much of something there is to begin with, and at most. */
    public static final class Size {
        final long first;
        final long limit;

        public Size(long first, long limit) {
            this.first = first;
            this.limit = limit;
        }
    }

    /**
     * @param heap bytes, multiples of a large page
     * @param stacks in slots
     */
    public GuestMemory(ElfImage image, int imageFd, Size heap, Size stacks) {
        // Huge pages would give a VM two megabytes for the first byte it touches.
        syscall(SystemCalls.PRCTL, PR_SET_THP_DISABLE, 1, 0, 0, 0, 0);
        segments = image.segments();
        lowLimit = image.limit();
        firstStacks = lowLimit;
        firstStacksBytes = stacks.first * Abi.STACK_SLOT_BYTES;
        stacksLimitBytes = stacks.limit * Abi.STACK_SLOT_BYTES;
        heapPhysical = firstStacks + firstStacksBytes + PageTables.LARGE_PAGE_BYTES - 1 & -PageTables.LARGE_PAGE_BYTES;
        heapLimitBytes = heap.limit;
        lowHost = SystemCalls.mapAnonymous(heapPhysical - LOW + heapLimitBytes);
        moreStacksHost = SystemCalls.mapAnonymous(stacksLimitBytes);
        addRegion(Abi.SHARED, Abi.SHARED_BYTES, true);
        addRegion(Abi.BOOT_INFO, Abi.BOOT_INFO_BYTES, false);
        for (int i = 0; i < image.segments().size(); i++) {
            load(image.segments().get(i), imageFd);
        }
        addSlot(LOW, heapPhysical - LOW + heap.first, lowHost);
        heapBytes = heap.first;
        heapSlotBytes = heap.first;
        stacksBytes = firstStacksBytes;
        stacksSlotBytes = firstStacksBytes;
    }

    /** The memory of a clone: the snapshot's, shared with other clones until written; what each VM has of its own reads as zeros. */
    public GuestMemory(Snapshot snapshot, ElfImage image, int snapshotFd) {
        this(
                image,
                snapshotFd,
                new Size(snapshot.heapBytes, snapshot.heapLimitBytes),
                new Size(snapshot.stackSlots, snapshot.stackSlotsLimit));
        mapPrivate(low(Abi.SHARED), Abi.SHARED_BYTES, snapshotFd, Snapshot.lowOffset(Abi.SHARED));
        mapPrivate(heapHost(), snapshot.heapFileBytes, snapshotFd, snapshot.heapOffset());
        mapPrivate(low(firstStacks), snapshot.stacksFileBytes, snapshotFd, snapshot.stacksOffset());
    }

    private static void mapPrivate(long host, long bytes, int fd, long offset) {
        if (bytes > 0) {
            int protection = SystemCalls.PROT_READ | SystemCalls.PROT_WRITE;
            SystemCalls.map(host, bytes, protection, SystemCalls.MAP_PRIVATE | SystemCalls.MAP_FIXED, fd, offset);
        }
    }

    /** Backs the pages a clone is going to write, each of which would else cost an exit. */
    public void populate(List<int[]> ranges) {
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
    public void populate(ElfImage image) {
        for (int i = 0; i < image.segments().size(); i++) {
            ElfImage.Segment segment = image.segments().get(i);
            boolean writable = (segment.flags & ElfImage.FLAG_WRITE) != 0;
            long bytes = (writable ? segment.address + segment.fileBytes : segment.limit()) - segment.firstPage();
            long pages = bytes + Abi.PAGE_BYTES - 1 & -Abi.PAGE_BYTES;
            SystemCalls.populate(low(segment.firstPage()), pages, writable);
        }
        SystemCalls.populate(stackHost(0) + Abi.STACK_SLOT_BYTES - STACK_POPULATED_BYTES, STACK_POPULATED_BYTES, true);
    }

    private void addRegion(long start, long bytes, boolean writable) {
        regionStarts[regions] = start;
        regionBytes[regions] = bytes;
        regionWritable[regions] = writable;
        regions++;
    }

    private void addSlot(long guestAddress, long bytes, long hostAddress) {
        if (slots != null) {
            slots.add(slotsAdded.size(), guestAddress, bytes, hostAddress);
        }
        slotsAdded.add(new long[] {guestAddress, bytes, hostAddress});
    }

    /** Puts all of it into a VM, and from now on what comes to it. */
    public void addTo(Slots vm) {
        slots = vm;
        for (int i = 0; i < slotsAdded.size(); i++) {
            long[] slot = slotsAdded.get(i);
            vm.add(i, slot[0], slot[1], slot[2]);
        }
    }

    /** The host address of tables, boot information and shared pages. */
    public long low(long guestAddress) {
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
    public void close() {
        SystemCalls.unmap(lowHost, heapPhysical - LOW + heapLimitBytes);
        SystemCalls.unmap(moreStacksHost, stacksLimitBytes);
        if (upperBytes != 0) {
            SystemCalls.unmap(upperHost, upperBytes);
        }
    }

    List<ElfImage.Segment> segments() {
        return segments;
    }

    /** Where an address of the guest's heap, stacks or low memory is in physical memory. */
    long physical(long address) {
        if (address >= Abi.STACKS_BASE) {
            long offset = address - Abi.STACKS_BASE;
            return offset < firstStacksBytes ? firstStacks + offset : address;
        }
        return address >= Abi.HEAP_BASE ? heapPhysical + (address - Abi.HEAP_BASE) : address;
    }

    long heapHost() {
        return low(heapPhysical);
    }

    /** The host address of a stack's slot; those of the first stacks follow each other, as do those of the others. */
    long stackHost(long slot) {
        long offset = slot * Abi.STACK_SLOT_BYTES;
        return offset < firstStacksBytes ? low(firstStacks) + offset : moreStacksHost + offset;
    }

    public long heapBytes() {
        return heapBytes;
    }

    public long heapLimitBytes() {
        return heapLimitBytes;
    }

    public int stackSlots() {
        return (int) (stacksBytes / Abi.STACK_SLOT_BYTES);
    }

    public int stackSlotsLimit() {
        return (int) (stacksLimitBytes / Abi.STACK_SLOT_BYTES);
    }

    // Memory enters the VM in steps that double: KVM keeps 8 bytes for every page, and pauses the VM for every step.

    /** Brings the heap to {@code bytes}, which lie between its size and its limit. */
    public void growHeap(long bytes) {
        if (bytes > heapSlotBytes) {
            long slotBytes = Math.min(heapLimitBytes, Math.max(bytes, 2 * heapSlotBytes));
            addSlot(heapPhysical + heapSlotBytes, slotBytes - heapSlotBytes, heapHost() + heapSlotBytes);
            heapSlotBytes = slotBytes;
        }
        heapBytes = bytes;
    }

    public void growStacks(int slotCount) {
        long bytes = (long) slotCount * Abi.STACK_SLOT_BYTES;
        if (bytes > stacksSlotBytes) {
            long slotBytes = Math.min(stacksLimitBytes, Math.max(bytes, 2 * stacksSlotBytes));
            addSlot(Abi.STACKS_BASE + stacksSlotBytes, slotBytes - stacksSlotBytes, moreStacksHost + stacksSlotBytes);
            stacksSlotBytes = slotBytes;
        }
        stacksBytes = bytes;
    }

    /** Gives whole pages of heap or stacks back to the host; false where the range is not that. */
    public boolean discard(long address, long bytes) {
        long host = heapOrStackHost(address, bytes);
        if ((address | bytes) % Abi.PAGE_BYTES != 0 || host == 0) {
            return false;
        }
        if (bytes > 0) {
            SystemCalls.discard(host, bytes);
        }
        return true;
    }

    /** The host address of a range that lies wholly in the heap, in the first stacks, or in the others; else 0. */
    private long heapOrStackHost(long address, long bytes) {
        if (within(address, bytes, Abi.HEAP_BASE, heapBytes)) {
            return heapHost() + (address - Abi.HEAP_BASE);
        }
        if (within(address, bytes, Abi.STACKS_BASE, firstStacksBytes)) {
            return low(firstStacks) + (address - Abi.STACKS_BASE);
        }
        return within(address, bytes, Abi.STACKS_BASE + firstStacksBytes, stacksBytes - firstStacksBytes)
                ? moreStacksHost + (address - Abi.STACKS_BASE)
                : 0;
    }

    /** The host address of {@code bytes} that the guest may read from {@code address} on, or 0. */
    public long readable(long address, long bytes) {
        return host(address, bytes, false);
    }

    /** The host address of {@code bytes} that the guest may write from {@code address} on, or 0. */
    public long writable(long address, long bytes) {
        return host(address, bytes, true);
    }

    private long host(long address, long bytes, boolean write) {
        long heapOrStack = heapOrStackHost(address, bytes);
        if (heapOrStack != 0) {
            return heapOrStack;
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
