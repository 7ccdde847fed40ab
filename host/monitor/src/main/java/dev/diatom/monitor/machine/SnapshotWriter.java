package dev.diatom.monitor.machine;

import static dev.diatom.machine.Linux.syscall;
import static dev.diatom.monitor.linux.SystemCalls.check;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;
import dev.diatom.monitor.linux.Crc32c;
import dev.diatom.monitor.linux.Errno;
import dev.diatom.monitor.linux.Fields;
import dev.diatom.monitor.linux.MonitorException;
import dev.diatom.monitor.linux.NativeStack;
import dev.diatom.monitor.linux.SystemCalls;

/**
 * Writes the memory of a VM that does not run, and then the header, to a new file. Pages of zeros become holes. The header comes
 * last: a file that was not written to its end has none.
 */
public final class SnapshotWriter {
    /** The longest run of pages written at once. */
    private static final long RUN_BYTES_MAX = 1 << 20;

    private final int fd;
    private final Crc32c checksum = new Crc32c();
    private final byte[] page = new byte[Abi.PAGE_BYTES];
    private final byte[] pageNumber = new byte[8];

    public SnapshotWriter(int fd) {
        this.fd = fd;
    }

    public void write(Snapshot snapshot, GuestMemory memory) {
        snapshot.heapFileBytes = usedBytes(memory.heapHost(), memory.heapBytes());
        int stacks = memory.stackSlots();
        while (stacks > 1 && usedBytes(memory.stackHost(stacks - 1), Abi.STACK_SLOT_BYTES) == 0) {
            stacks--;
        }
        snapshot.stacksFileBytes = (long) stacks * Abi.STACK_SLOT_BYTES;
        check("ftruncate", syscall(SystemCalls.FTRUNCATE, fd, snapshot.fileBytes(), 0, 0, 0, 0));
        region(memory.low(Abi.SHARED), Abi.SHARED_BYTES, Snapshot.lowOffset(Abi.SHARED));
        for (int i = 0; i < snapshot.segments.size(); i++) {
            ElfImage.Segment segment = snapshot.segments.get(i);
            long first = segment.firstPage();
            region(memory.low(first), segment.limit() - first, Snapshot.lowOffset(first));
        }
        region(memory.heapHost(), snapshot.heapFileBytes, snapshot.heapOffset());
        for (int i = 0; i < stacks; i++) {
            long offset = snapshot.stacksOffset() + (long) i * Abi.STACK_SLOT_BYTES;
            region(memory.stackHost(i), Abi.STACK_SLOT_BYTES, offset);
        }
        snapshot.contentChecksum = checksum.value();
        header(snapshot);
    }

    /** Writes the header, and waits until all is on the disk. */
    public void header(Snapshot snapshot) {
        byte[] header = snapshot.encode();
        int mark = NativeStack.mark();
        long copy = NativeStack.take(header.length);
        Memory.write(copy, header, 0, header.length);
        writeFully(copy, header.length, 0);
        NativeStack.release(mark);
        check("fsync", syscall(SystemCalls.FSYNC, fd, 0, 0, 0, 0, 0));
    }

    private static long usedBytes(long host, long bytes) {
        long used = bytes;
        while (used > 0 && isZero(host + used - Abi.PAGE_BYTES)) {
            used -= Abi.PAGE_BYTES;
        }
        return used;
    }

    public static boolean isZero(long page) {
        long any = 0;
        for (int i = 0; i < Abi.PAGE_BYTES && any == 0; i += 32) {
            any = Memory.getLong(page + i)
                    | Memory.getLong(page + i + 8)
                    | Memory.getLong(page + i + 16)
                    | Memory.getLong(page + i + 24);
        }
        return any == 0;
    }

    private void region(long host, long bytes, long offset) {
        long run = 0;
        for (long at = 0; at < bytes; at += Abi.PAGE_BYTES) {
            if (isZero(host + at)) {
                writeFully(host + at - run, run, offset + at - run);
                run = 0;
            } else {
                Memory.read(host + at, page, 0, Abi.PAGE_BYTES);
                addToChecksum(checksum, pageNumber, (offset + at) / Abi.PAGE_BYTES, page);
                run += Abi.PAGE_BYTES;
                if (run == RUN_BYTES_MAX) {
                    writeFully(host + at + Abi.PAGE_BYTES - run, run, offset + at + Abi.PAGE_BYTES - run);
                    run = 0;
                }
            }
        }
        writeFully(host + bytes - run, run, offset + bytes - run);
    }

    /** The content's checksum covers every page that is not all zeros, after its number in the file. */
    static void addToChecksum(Crc32c checksum, byte[] scratch, long pageNumber, byte[] page) {
        new Fields(scratch).putLong(pageNumber);
        checksum.update(scratch, 0, scratch.length);
        checksum.update(page, 0, page.length);
    }

    private void writeFully(long host, long bytes, long offset) {
        long done = 0;
        while (done < bytes) {
            long written = syscall(SystemCalls.PWRITE64, fd, host + done, bytes - done, offset + done, 0, 0);
            if (written == -Errno.ENOSPC) {
                throw new MonitorException(Abi.EXIT_USAGE, "the disk has no room for the snapshot");
            }
            done += check("pwrite64", written);
        }
    }
}
