package dev.diatom.monitor.machine;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;
import java.util.List;

/**
 * The guest's page tables (Intel SDM 3A, 4.5: four levels), by which an address is where {@link GuestMemory} has it. They
 * belong to the monitor: they lie in pages without the user bit, so that the guest can neither read nor write them. Entries
 * are only ever added; accessed and dirty bits are set from the start, so that the processor does not write to the tables
 * either, unless it is to tell which pages a guest touches.
 */
public final class PageTables {
    public static final long WRITABLE = 2;
    public static final long NO_EXECUTE = 1L << 63;
    /** Reachable at privilege level 3. */
    public static final long USER = 4;

    /** Tables that do not fit below the image; behind the last stack. */
    private static final long UPPER_TABLES = Abi.STACKS_BASE + (long) Abi.STACK_SLOTS_MAX * Abi.STACK_SLOT_BYTES;

    private static final int UPPER_TABLES_BYTES = (Abi.STACK_SLOTS_MAX / 2 + 64) * Abi.PAGE_BYTES;

    public static final int LARGE_PAGE_BYTES = 2 << 20;
    private static final long PRESENT = 1;
    private static final long ACCESSED = 0x20;
    private static final long ACCESSED_DIRTY = 0x60;
    private static final long LARGE = 0x80;
    private static final long TABLE = PRESENT | WRITABLE | USER | 0x20;
    private static final long ADDRESS_MASK = 0x000f_ffff_ffff_f000L;

    private final GuestMemory memory;
    private long next;
    private long upperHost;
    private final long root;
    private final boolean observed;

    /**
     * Tables are taken from {@code firstTable} on, in pages below the image that nothing else uses.
     *
     * @param observed whether the processor is to note which pages it has used, for {@link #addTouched}
     */
    public PageTables(GuestMemory memory, long firstTable, boolean observed) {
        this.memory = memory;
        this.observed = observed;
        next = firstTable;
        root = allocate();
    }

    /** The guest physical address of the topmost table: CR3. */
    public long root() {
        return root;
    }

    /** Maps the pages of [address, limit), both multiples of the page size, which are in one piece of physical memory. */
    public void map(long address, long limit, long access) {
        long page = address;
        long distance = memory.physical(address) - address;
        while (page < limit) {
            long entries = host(table(page, 12));
            do {
                int index = (int) (page >>> 12) & 511;
                Memory.putLong(entries + index * 8L, (page + distance) | access | used() | PRESENT);
                page += Abi.PAGE_BYTES;
            } while (page < limit && (page & LARGE_PAGE_BYTES - 1) != 0);
        }
    }

    /** Maps [address, limit), both multiples of {@link #LARGE_PAGE_BYTES}, by large pages. */
    public void mapLarge(long address, long limit, long access) {
        if (observed) {
            map(address, limit, access);
            return;
        }
        for (long page = address; page < limit; page += LARGE_PAGE_BYTES) {
            long entry = host(table(page, 21)) + ((page >>> 21) & 511) * 8;
            Memory.putLong(entry, memory.physical(page) | access | ACCESSED_DIRTY | LARGE | PRESENT);
        }
    }

    private long used() {
        return observed ? 0 : ACCESSED_DIRTY;
    }

    /** Adds the pages of [address, limit) that were touched since they were mapped, as pairs of first page and count. */
    public void addTouched(List<int[]> ranges, long address, long limit) {
        int[] last = {0, 0};
        for (long page = address; page < limit; page += Abi.PAGE_BYTES) {
            int number = (int) (page / Abi.PAGE_BYTES);
            long entry = Memory.getLong(host(table(page, 12)) + ((page >>> 12) & 511) * 8);
            if ((entry & ACCESSED) == 0) {
                continue;
            }
            if (last[1] > 0 && last[0] + last[1] == number) {
                last[1]++;
            } else {
                last = new int[] {number, 1};
                ranges.add(last);
            }
        }
    }

    /** The table whose entries each stand for {@code 1 << shift} bytes at {@code address}, made where it is missing. */
    private long table(long address, int shift) {
        long table = root;
        for (int level = 39; level > shift; level -= 9) {
            long entry = host(table) + ((address >>> level) & 511) * 8;
            long value = Memory.getLong(entry);
            if (value == 0) {
                value = allocate() | TABLE;
                Memory.putLong(entry, value);
            }
            table = value & ADDRESS_MASK;
        }
        return table;
    }

    private long allocate() {
        if (next == Abi.IMAGE_BASE) {
            upperHost = memory.addMonitorMemory(UPPER_TABLES, UPPER_TABLES_BYTES);
            next = UPPER_TABLES;
        }
        long table = next;
        next += Abi.PAGE_BYTES;
        return table;
    }

    private long host(long table) {
        return table < Abi.IMAGE_BASE ? memory.low(table) : upperHost + (table - UPPER_TABLES);
    }
}
