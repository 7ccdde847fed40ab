package dev.diatom.monitor.machine;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;
import dev.diatom.monitor.linux.SystemCalls;

/**
 * Touches pages of a guest ahead of it, by a few instructions of the monitor's own that the processor runs in the guest's place: the first touch of a
 * page is an exit, which costs tens of microseconds where the processor has no second level of page tables. They read, or write what is there already; so
 * nothing changes that a guest could see, and no instruction of the guest runs.
 */
public final class Prefault {
    private static final int LIST_OFFSET = 64;
    private static final int ENTRIES_MAX = (Abi.PAGE_BYTES - LIST_OFFSET) / 8;
    /** In an entry, besides the address of a page: whether it is to be written. */
    private static final long WRITE = 1;

    private static final byte[] CODE = {
        0x48,
        0x39,
        (byte) 0xfe, //             loop:  cmp  %rdi, %rsi
        0x74,
        0x17, //                                 je   done
        0x48,
        (byte) 0x8b,
        0x06, //                    mov  (%rsi), %rax
        0x48,
        (byte) 0x83,
        (byte) 0xc6,
        0x08, //       add  $8, %rsi
        0x48,
        0x0f,
        (byte) 0xba,
        (byte) 0xf0,
        0x00, // btr  $0, %rax
        0x72,
        0x04, //                                 jc   write
        (byte) 0x8a,
        0x08, //                          mov  (%rax), %cl
        (byte) 0xeb,
        (byte) 0xe9, //                   jmp  loop
        (byte) 0x80,
        0x00,
        0x00, //             write: addb $0, (%rax)
        (byte) 0xeb,
        (byte) 0xe4, //                   jmp  loop
        (byte) 0xe6,
        Abi.HYPERCALL_PORT, //     done:  out  %al, $HYPERCALL_PORT
    };

    private final GuestMemory memory;
    private final VirtualProcessor processor;
    private final long code;
    private final long codeHost;
    private int entries;
    private boolean failed;

    /**
     * @param code the address of a page of low memory that the guest can execute and not write
     */
    public Prefault(GuestMemory memory, VirtualProcessor processor, long code) {
        this.memory = memory;
        this.processor = processor;
        this.code = code;
        codeHost = memory.low(code);
        Memory.write(codeHost, CODE, 0, CODE.length);
    }

    /** Touches what clones of the snapshot touch. The processor has to be put where it was, afterwards. */
    public void run(Snapshot snapshot) {
        for (int i = 0; i < snapshot.touched.size() && !failed; i++) {
            long first = snapshot.touched.get(i)[0] & 0xffff_ffffL;
            long count = snapshot.touched.get(i)[1] & 0xffff_ffffL;
            long host = memory.readable(first * Abi.PAGE_BYTES, count * Abi.PAGE_BYTES);
            if (host != 0) {
                SystemCalls.populate(host, count * Abi.PAGE_BYTES, false);
                touch(snapshot, first, count);
            }
        }
        flush();
    }

    private void touch(Snapshot snapshot, long first, long count) {
        for (long page = first; page < first + count && !failed; page++) {
            long write = isWritten(snapshot, page) ? WRITE : 0;
            Memory.putLong(codeHost + LIST_OFFSET + 8L * entries++, page * Abi.PAGE_BYTES | write);
            if (entries == ENTRIES_MAX) {
                flush();
            }
        }
    }

    private static boolean isWritten(Snapshot snapshot, long page) {
        for (int i = 0; i < snapshot.workingSet.size(); i++) {
            int[] range = snapshot.workingSet.get(i);
            if (page - (range[0] & 0xffff_ffffL) >= 0 && page - (range[0] & 0xffff_ffffL) < (range[1] & 0xffff_ffffL)) {
                return true;
            }
        }
        return false;
    }

    /** A list that cannot be touched, which a file may hold, is left alone: the guest will see for itself. */
    private void flush() {
        long list = code + LIST_OFFSET;
        try {
            failed |= entries > 0 && !processor.runAside(code, list, list + 8L * entries);
        } catch (GuestFault e) {
            failed = true;
        }
        entries = 0;
    }
}
