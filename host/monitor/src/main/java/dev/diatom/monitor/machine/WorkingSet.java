package dev.diatom.monitor.machine;

import static dev.diatom.monitor.linux.SystemCalls.check;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;
import dev.diatom.monitor.linux.NativeStack;
import dev.diatom.monitor.linux.SystemCalls;
import java.util.ArrayList;
import java.util.List;

/**
 * Which pages of its snapshot a clone has written: those that the process has of its own instead of the file's
 * (Linux, Documentation/admin-guide/mm/pagemap.rst).
 */
public final class WorkingSet {
    private static final long PRESENT = 1L << 63;
    private static final long SWAPPED = 1L << 62;
    private static final long FILE_OR_SHARED = 1L << 61;
    private static final int ENTRIES = 512;
    /** Pages between two written ones that are cheaper to have than to leave out. */
    private static final int GAP_MAX = 0;

    private final int pagemap;
    private final List<int[]> ranges = new ArrayList<>();

    private WorkingSet(int pagemap) {
        this.pagemap = pagemap;
    }

    /** The descriptor that {@link #of} needs, opened while that is allowed. */
    public static int open() {
        return (int) check("open of /proc/self/pagemap", SystemCalls.open("/proc/self/pagemap", SystemCalls.O_RDONLY));
    }

    public static List<int[]> of(int pagemap, GuestMemory memory) {
        WorkingSet set = new WorkingSet(pagemap);
        set.add(memory.low(Abi.SHARED), Abi.SHARED, Abi.SHARED_BYTES);
        List<ElfImage.Segment> segments = memory.segments();
        for (int i = 0; i < segments.size(); i++) {
            ElfImage.Segment segment = segments.get(i);
            if ((segment.flags & ElfImage.FLAG_WRITE) != 0) {
                long first = segment.firstPage();
                set.add(memory.low(first), first, segment.limit() - first);
            }
        }
        set.add(memory.heapHost(), Abi.HEAP_BASE, memory.heapBytes());
        for (int i = 0; i < memory.stackSlots(); i++) {
            long offset = (long) i * Abi.STACK_SLOT_BYTES;
            set.add(memory.stackHost(i), Abi.STACKS_BASE + offset, Abi.STACK_SLOT_BYTES);
        }
        return set.ranges;
    }

    private void add(long host, long guestAddress, long bytes) {
        int mark = NativeStack.mark();
        long entries = NativeStack.take(ENTRIES * 8);
        int first = (int) (guestAddress / Abi.PAGE_BYTES);
        long end = -1;
        for (long page = 0; page < bytes / Abi.PAGE_BYTES; page++) {
            int index = (int) (page % ENTRIES);
            if (index == 0) {
                long from = (host / Abi.PAGE_BYTES + page) * 8;
                check("pread64", SystemCalls.pread(pagemap, entries, ENTRIES * 8, from));
            }
            long entry = Memory.getLong(entries + index * 8L);
            if ((entry & (PRESENT | SWAPPED)) == 0 || (entry & FILE_OR_SHARED) != 0) {
                continue;
            }
            if (end >= 0 && page - end <= GAP_MAX) {
                int[] last = ranges.get(ranges.size() - 1);
                last[1] = first + (int) page + 1 - last[0];
            } else {
                ranges.add(new int[] {first + (int) page, 1});
            }
            end = page + 1;
        }
        NativeStack.release(mark);
    }
}
