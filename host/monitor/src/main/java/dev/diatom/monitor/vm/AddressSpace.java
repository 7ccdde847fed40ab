package dev.diatom.monitor.vm;

import dev.diatom.abi.Abi;
import dev.diatom.monitor.linux.Errno;
import dev.diatom.monitor.linux.MonitorException;
import dev.diatom.monitor.machine.ElfImage;
import dev.diatom.monitor.machine.GuestMemory;
import dev.diatom.monitor.machine.PageTables;
import dev.diatom.monitor.machine.ProcessorTables;
import dev.diatom.monitor.machine.Snapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * Where everything is in a guest (docs/guest-abi.md, The machine a guest sees): its memory, and the tables by which a processor finds it. It needs no VM
 * yet; so a zygote makes one for all of its clones, which have it in common as far as nobody writes to it.
 */
public final class AddressSpace {
    private static final int HEAP_BYTES_AT_START = 4 << 20;
    private static final int STACK_SLOTS_AT_START = 4;
    /** Tables and shared pages count to the VM's memory, as do the first touched pages of its stacks. */
    private static final long OVERHEAD_BYTES = 2 << 20;
    /** Stacks are sparse: a slot is reckoned at this much of the VM's memory. */
    private static final int STACK_SLOT_SHARE_BYTES = 64 << 10;

    private static final int STACK_SLOTS_MIN = 64;

    private static final long PROCESSOR_TABLES = GuestMemory.TABLES;
    private static final long FOREIGN_CODE = PROCESSOR_TABLES + 2 * Abi.PAGE_BYTES;
    private static final long FIRST_PAGE_TABLE = FOREIGN_CODE + Abi.PAGE_BYTES;

    final ElfImage image;
    final GuestMemory memory;
    final ProcessorTables tables;
    private final PageTables pages;

    private AddressSpace(ElfImage image, GuestMemory memory, boolean observed) {
        this.image = image;
        this.memory = memory;
        pages = new PageTables(memory, FIRST_PAGE_TABLE, observed);
        mapEverything();
        tables = new ProcessorTables(memory, PROCESSOR_TABLES, Abi.HYPERCALL_PORT);
    }

    /** For the image in the file. */
    static AddressSpace of(ImageFile file, RunOptions options) {
        ElfImage image = file.parse();
        long heapLimit = heapLimitBytes(options, image);
        GuestMemory.Size heap = new GuestMemory.Size(Math.min(HEAP_BYTES_AT_START, heapLimit), heapLimit);
        GuestMemory.Size stacks = new GuestMemory.Size(STACK_SLOTS_AT_START, stackSlotsLimit(options.memoryBytes()));
        GuestMemory memory = new GuestMemory(image, file.fd(), heap, stacks);
        memory.populate(image);
        return new AddressSpace(image, memory, false);
    }

    /**
     * For clones of the snapshot in the file, which may be closed then.
     *
     * @param observed whether the processor is to note which pages it has used, for {@link #touched}
     */
    public static AddressSpace of(ImageFile file, Snapshot snapshot, boolean observed) {
        ElfImage image = file.imageOf(snapshot);
        return new AddressSpace(image, new GuestMemory(snapshot, image, file.fd()), observed);
    }

    /** The topmost page table: CR3. */
    long root() {
        return pages.root();
    }

    /** The address of a page for code of the monitor's that the guest's processor is to run. */
    long mapForeignCode() {
        pages.map(FOREIGN_CODE, FOREIGN_CODE + Abi.PAGE_BYTES, PageTables.USER);
        return FOREIGN_CODE;
    }

    private static long heapLimitBytes(RunOptions options, ElfImage image) {
        long imageBytes = image.limit() - Abi.IMAGE_BASE;
        long rest = options.memoryBytes() - imageBytes - OVERHEAD_BYTES;
        long wanted = options.heapBytes() == 0 ? rest : options.heapBytes();
        long limit = wanted & -PageTables.LARGE_PAGE_BYTES;
        if (limit <= 0 || wanted > rest) {
            throw new MonitorException(
                    Abi.EXIT_USAGE,
                    "the image takes " + ((imageBytes + OVERHEAD_BYTES) >> 20) + "M, which leaves no such heap of -m "
                            + (options.memoryBytes() >> 20) + "M");
        }
        return Math.min(limit, Abi.HEAP_BYTES_MAX);
    }

    private static int stackSlotsLimit(long memoryBytes) {
        long slots = memoryBytes / STACK_SLOT_SHARE_BYTES;
        return (int) Math.max(STACK_SLOTS_MIN, Math.min(slots, Abi.STACK_SLOTS_MAX));
    }

    private void mapEverything() {
        long data = PageTables.USER | PageTables.WRITABLE | PageTables.NO_EXECUTE;
        pages.map(Abi.BOOT_INFO, Abi.BOOT_INFO + Abi.BOOT_INFO_BYTES, PageTables.USER | PageTables.NO_EXECUTE);
        pages.map(Abi.SHARED, Abi.SHARED + Abi.SHARED_BYTES, data);
        ProcessorTables.map(pages, PROCESSOR_TABLES);
        for (int i = 0; i < image.segments().size(); i++) {
            ElfImage.Segment segment = image.segments().get(i);
            long access = PageTables.USER;
            access |= (segment.flags & ElfImage.FLAG_WRITE) != 0 ? PageTables.WRITABLE : 0;
            access |= (segment.flags & ElfImage.FLAG_EXECUTE) != 0 ? 0 : PageTables.NO_EXECUTE;
            pages.map(segment.firstPage(), segment.limit(), access);
        }
        pages.mapLarge(Abi.HEAP_BASE, Abi.HEAP_BASE + memory.heapBytes(), data);
        mapStacks(0, memory.stackSlots());
    }

    private void mapStacks(int from, int to) {
        for (int slot = from; slot < to; slot++) {
            long base = Abi.STACKS_BASE + (long) slot * Abi.STACK_SLOT_BYTES;
            pages.map(
                    base + Abi.PAGE_BYTES,
                    base + Abi.STACK_SLOT_BYTES,
                    PageTables.USER | PageTables.WRITABLE | PageTables.NO_EXECUTE);
        }
    }

    /** {@link Abi#CALL_MEMORY_GROW}. */
    long grow(long region, long size) {
        if (region == Abi.REGION_HEAP) {
            long before = memory.heapBytes();
            long after = size + PageTables.LARGE_PAGE_BYTES - 1 & -PageTables.LARGE_PAGE_BYTES;
            if (size < 0 || size > memory.heapLimitBytes()) {
                return -Errno.ENOMEM;
            }
            if (after > before) {
                memory.growHeap(after);
                long data = PageTables.USER | PageTables.WRITABLE | PageTables.NO_EXECUTE;
                pages.mapLarge(Abi.HEAP_BASE + before, Abi.HEAP_BASE + after, data);
            }
            return memory.heapBytes();
        }
        if (region == Abi.REGION_STACKS) {
            int before = memory.stackSlots();
            if (size < 0 || size > memory.stackSlotsLimit()) {
                return -Errno.ENOMEM;
            }
            if (size > before) {
                memory.growStacks((int) size);
                mapStacks(before, (int) size);
            }
            return memory.stackSlots();
        }
        return -Errno.EINVAL;
    }

    /** In a training run: the pages that were touched, as pairs of first page and count. */
    List<int[]> touched() {
        List<int[]> ranges = new ArrayList<>();
        pages.addTouched(ranges, Abi.BOOT_INFO, Abi.BOOT_INFO + Abi.BOOT_INFO_BYTES);
        pages.addTouched(ranges, Abi.SHARED, Abi.SHARED + Abi.SHARED_BYTES);
        for (int i = 0; i < image.segments().size(); i++) {
            ElfImage.Segment segment = image.segments().get(i);
            pages.addTouched(ranges, segment.firstPage(), segment.limit());
        }
        pages.addTouched(ranges, Abi.HEAP_BASE, Abi.HEAP_BASE + memory.heapBytes());
        pages.addTouched(ranges, Abi.STACKS_BASE, Abi.STACKS_BASE + (long) memory.stackSlots() * Abi.STACK_SLOT_BYTES);
        return ranges;
    }
}
