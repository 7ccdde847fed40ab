package dev.diatom.monitor.machine;

import dev.diatom.machine.Memory;

/**
 * What the processor itself reads in guest memory besides page tables: task state with the I/O permission bitmap, segment
 * descriptors, and an interrupt table whose gates lead every exception to code of the monitor's (Intel SDM 3A, chapters 3, 6
 * and 7). Two pages without the user bit, written once.
 *
 * <p>The code of vector v is {@code out %al, $(EXCEPTION_PORT + v)}, at privilege level 0, which no permission bitmap binds: the
 * monitor sees an exit on that port, and the exception's frame on the privileged stack. So it knows vector, rip and rsp on
 * every processor; without such gates a fault would be a triple fault, after which some tell nothing.
 */
public final class ProcessorTables {
    /** Ports above this tell an exception. A guest cannot use them itself. */
    static final int EXCEPTION_PORT = 0x80;

    static final int EXCEPTIONS = 32;

    static final int CODE_SELECTOR = 0x33;
    static final int DATA_SELECTOR = 0x2b;
    private static final int MONITOR_CODE_SELECTOR = 0x08;

    // The first page: data, read and written by the processor.
    private static final int TSS_OFFSET = 0;
    private static final int TSS_IST1_OFFSET = 0x24;
    private static final int TSS_IO_MAP_OFFSET = 0x66;
    private static final int TSS_BYTES = 0x68;
    /** Ports 0 to 23, and the byte of ones that ends the map. Ports behind it are denied. */
    private static final int IO_MAP_BYTES = 4;

    private static final int GDT_OFFSET = 0x100;
    private static final int GDT_BYTES = 0x38;
    private static final int IDT_OFFSET = 0x200;
    private static final int GATE_BYTES = 16;
    private static final int IDT_BYTES = EXCEPTIONS * GATE_BYTES;
    private static final int DATA_PAGE_BYTES = 0x1000;
    /** Error code, rip, cs, rflags, rsp, ss. */
    private static final int FRAME_BYTES_MAX = 6 * 8;

    // The second page: code.
    private static final int STUB_BYTES = 4;

    private final long data;
    private final long host;

    /** Writes the tables to the two pages from {@code address} on. */
    public ProcessorTables(GuestMemory memory, long address, int openPort) {
        data = address;
        host = memory.low(address);
        taskState(openPort);
        segments();
        long code = address + DATA_PAGE_BYTES;
        long codeHost = memory.low(code);
        for (int vector = 0; vector < EXCEPTIONS; vector++) {
            gate(vector, code + vector * ((long) STUB_BYTES));
            // out %al, $port; jmp to itself
            Memory.putInt(codeHost + vector * ((long) STUB_BYTES), 0xfeeb_00e6 | (EXCEPTION_PORT + vector) << 8);
        }
    }

    public static void map(PageTables pages, long address) {
        pages.map(address, address + DATA_PAGE_BYTES, PageTables.WRITABLE | PageTables.NO_EXECUTE);
        pages.map(address + DATA_PAGE_BYTES, address + 2 * DATA_PAGE_BYTES, 0);
    }

    private void taskState(int openPort) {
        long tss = host + TSS_OFFSET;
        Memory.putLong(tss + TSS_IST1_OFFSET, data + DATA_PAGE_BYTES);
        Memory.putShort(tss + TSS_IO_MAP_OFFSET, (short) TSS_BYTES);
        Memory.fill(tss + TSS_BYTES, IO_MAP_BYTES, (byte) 0xff);
        Memory.putByte(tss + TSS_BYTES + openPort / 8, (byte) ~(1 << openPort % 8));
    }

    private void segments() {
        long gdt = host + GDT_OFFSET;
        Memory.putLong(gdt + MONITOR_CODE_SELECTOR, 0x00af_9b00_0000_ffffL);
        Memory.putLong(gdt + 0x10, 0x00cf_9300_0000_ffffL);
        Memory.putLong(gdt + (DATA_SELECTOR & ~3), 0x00cf_f300_0000_ffffL);
        Memory.putLong(gdt + (CODE_SELECTOR & ~3), 0x00af_fb00_0000_ffffL);
    }

    /**
     * A 64-bit interrupt gate that only the processor itself may go through, to stack 1 of the interrupt stack table (SDM 3A,
     * 6.14.1 and 6.14.5): never the stack a guest chose.
     */
    private void gate(int vector, long handler) {
        long gate = host + IDT_OFFSET + vector * ((long) GATE_BYTES);
        Memory.putLong(
                gate,
                (handler & 0xffff)
                        | (long) MONITOR_CODE_SELECTOR << 16
                        | 0x8e01L << 32
                        | (handler >>> 16 & 0xffff) << 48);
        Memory.putLong(gate + 8, handler >>> 32);
    }

    /** Enters the tables into {@code struct kvm_sregs}. */
    void fill(long sregs) {
        long tr = sregs + Kvm.SREGS_TR_OFFSET;
        Memory.fill(tr, Kvm.SEGMENT_BYTES, (byte) 0);
        Memory.putLong(tr + Kvm.SEGMENT_BASE_OFFSET, data + TSS_OFFSET);
        Memory.putInt(tr + Kvm.SEGMENT_LIMIT_OFFSET, TSS_BYTES + IO_MAP_BYTES - 1);
        Memory.putShort(tr + Kvm.SEGMENT_SELECTOR_OFFSET, (short) 0x40);
        Memory.putByte(tr + Kvm.SEGMENT_TYPE_OFFSET, (byte) 11);
        Memory.putByte(tr + Kvm.SEGMENT_PRESENT_OFFSET, (byte) 1);
        table(sregs + Kvm.SREGS_GDT_OFFSET, data + GDT_OFFSET, GDT_BYTES);
        table(sregs + Kvm.SREGS_IDT_OFFSET, data + IDT_OFFSET, IDT_BYTES);
    }

    private static void table(long dtable, long base, int bytes) {
        Memory.putLong(dtable + Kvm.DTABLE_BASE_OFFSET, base);
        Memory.putShort(dtable + Kvm.DTABLE_LIMIT_OFFSET, (short) (bytes - 1));
    }

    /** Whether the processor has pushed an error code for this exception (SDM 3A, 6.15). */
    static boolean hasErrorCode(int vector) {
        return vector == 8 || (vector >= 10 && vector <= 14) || vector == 17 || vector == 21;
    }

    /** Whether an exception frame can begin at rsp: at the upper end of the privileged stack. */
    boolean isFrame(long rsp) {
        long top = data + DATA_PAGE_BYTES;
        return rsp >= top - FRAME_BYTES_MAX && rsp < top && (rsp & 7) == 0;
    }

    /** Whether rip lies in the code of these tables. */
    boolean isStub(long rip) {
        return rip >= data + DATA_PAGE_BYTES && rip < data + DATA_PAGE_BYTES + EXCEPTIONS * STUB_BYTES;
    }
}
