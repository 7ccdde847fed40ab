package dev.diatom.monitor.vm;

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
import dev.diatom.monitor.machine.GuestMemory;
import java.util.ArrayList;
import java.util.List;

/**
 * The file of a parked VM: the pages of its memory that are not its snapshot's, and how it stood (docs/guest-abi.md, Parking). The content
 * begins at {@link #CONTENT_OFFSET}: ranges of pages, and then the pages. The header is written last, at the begin: a file that was not written
 * to its end has none.
 */
final class ParkFile {
    /** The bytes {@code DIATOMPK}. */
    private static final long MAGIC = 0x4b50_4d4f_5441_4944L;

    private static final int VERSION = 1;
    private static final int LENGTH_OFFSET = 12;
    private static final int CHECKSUM_OFFSET = 16;
    private static final int PREFIX_BYTES = 36;
    private static final int CONTENT_OFFSET = 1 << 16;
    private static final int RANGE_BYTES = 8;
    private static final int RANGES_MAX = 1 << 24;

    private final int fd;

    // The content, from its begin to its end.
    private long offset = CONTENT_OFFSET;
    private final Crc32c checksum = new Crc32c();

    // What the header says of the content.
    private int checksumWanted;
    private int ranges;

    /** What keeps a file from being written, which loses nothing; the message goes into a sentence. */
    static final class NotWritten extends Exception {
        private static final long serialVersionUID = 1;

        NotWritten(int errno) {
            super(errno == Errno.ENOSPC || errno == Errno.EDQUOT ? "the disk has no room" : Errno.name(errno));
        }
    }

    ParkFile(int fd) {
        this.fd = fd;
    }

    /** Writes all of the file. Where that fails, none of it stays. */
    void write(List<int[]> pageRanges, GuestMemory memory, byte[] state) throws NotWritten {
        clear();
        try {
            int mark = NativeStack.mark();
            long range = NativeStack.take(RANGE_BYTES);
            for (int i = 0; i < pageRanges.size(); i++) {
                Memory.putInt(range, pageRanges.get(i)[0]);
                Memory.putInt(range + 4, pageRanges.get(i)[1]);
                put(range, RANGE_BYTES);
            }
            NativeStack.release(mark);
            for (int i = 0; i < pageRanges.size(); i++) {
                put(host(memory, pageRanges.get(i)), bytes(pageRanges.get(i)));
            }
            putHeader(pageRanges.size(), state);
        } catch (NotWritten e) {
            clear();
            throw e;
        }
    }

    private void put(long host, long bytes) throws NotWritten {
        writeFully(host, bytes, offset);
        checksum.update(host, bytes);
        offset += bytes;
    }

    private void putHeader(int rangeCount, byte[] state) throws NotWritten {
        Fields fields = new Fields(new byte[CONTENT_OFFSET]);
        fields.putLong(MAGIC);
        fields.putInt(VERSION);
        fields.putInt(0); // length and checksum are put in at the end
        fields.putInt(0);
        fields.putInt(checksum.value());
        fields.putLong(offset);
        fields.putInt(rangeCount);
        fields.putBytes(state);
        byte[] header = fields.written();
        Fields prefix = new Fields(header).skip(LENGTH_OFFSET);
        prefix.putInt(header.length);
        prefix.putInt(Crc32c.of(header, 0, header.length));
        int mark = NativeStack.mark();
        long copy = NativeStack.take(header.length);
        Memory.write(copy, header, 0, header.length);
        writeFully(copy, header.length, 0);
        NativeStack.release(mark);
    }

    private void writeFully(long host, long bytes, long at) throws NotWritten {
        long done = 0;
        while (done < bytes) {
            long written = syscall(SystemCalls.PWRITE64, fd, host + done, bytes - done, at + done, 0, 0);
            if (written < 0) {
                throw new NotWritten((int) -written);
            }
            done += written;
        }
    }

    /** The state that {@link #write} was given. The exception's message says what is wrong with the file. */
    byte[] readState() {
        Fields prefix = new Fields(read(PREFIX_BYTES));
        require(prefix.getLong() == MAGIC, "it has no header");
        int version = prefix.getInt();
        require(version == VERSION, "it is of format " + version + ", which this version does not know");
        int length = prefix.getInt();
        require(length > PREFIX_BYTES && length <= CONTENT_OFFSET, "its header has no possible length");
        byte[] header = read(length);
        new Fields(header).skip(CHECKSUM_OFFSET).putInt(0);
        require(prefix.getInt() == Crc32c.of(header, 0, length), "its header's checksum does not fit");
        checksumWanted = prefix.getInt();
        long fileBytes = prefix.getLong();
        require(fileBytes == SystemCalls.fileBytes(fd), "it has not the length that it says");
        ranges = prefix.getInt();
        require(ranges >= 0 && ranges <= RANGES_MAX, "it has no possible number of pages");
        return new Fields(header).skip(PREFIX_BYTES).getSizedBytes();
    }

    private byte[] read(int bytes) {
        int mark = NativeStack.mark();
        long buffer = NativeStack.take(bytes);
        readFully(buffer, bytes, 0);
        byte[] result = new byte[bytes];
        Memory.read(buffer, result, 0, bytes);
        NativeStack.release(mark);
        return result;
    }

    /** After {@link #readState}: puts the pages where they were. */
    void readPages(GuestMemory memory) {
        List<int[]> pageRanges = new ArrayList<>();
        int mark = NativeStack.mark();
        long range = NativeStack.take(RANGE_BYTES);
        for (int i = 0; i < ranges; i++) {
            get(range, RANGE_BYTES);
            pageRanges.add(new int[] {Memory.getInt(range), Memory.getInt(range + 4)});
        }
        NativeStack.release(mark);
        for (int i = 0; i < ranges; i++) {
            long host = host(memory, pageRanges.get(i));
            require(host != 0, "a page of it is nowhere");
            get(host, bytes(pageRanges.get(i)));
        }
        require(checksum.value() == checksumWanted, "its content's checksum does not fit");
    }

    private void get(long host, long bytes) {
        readFully(host, bytes, offset);
        checksum.update(host, bytes);
        offset += bytes;
    }

    private void readFully(long host, long bytes, long at) {
        long done = 0;
        while (done < bytes) {
            long got = check("pread64", SystemCalls.pread(fd, host + done, bytes - done, at + done));
            require(got > 0, "it is truncated");
            done += got;
        }
    }

    /** Gives the disk back what the file takes; no VM is to end because that fails. */
    void clear() {
        syscall(SystemCalls.FTRUNCATE, fd, 0, 0, 0, 0, 0);
    }

    private static long bytes(int[] range) {
        return (range[1] & 0xffff_ffffL) * Abi.PAGE_BYTES;
    }

    /** Where a range of pages that a parked VM may have of its own lies in the monitor, or 0. */
    static long host(GuestMemory memory, int[] range) {
        long address = (range[0] & 0xffff_ffffL) * Abi.PAGE_BYTES;
        long bytes = bytes(range);
        // The guest only reads its boot information, but it is the VM's own.
        boolean bootInfo = address >= Abi.BOOT_INFO && address + bytes <= Abi.BOOT_INFO + Abi.BOOT_INFO_BYTES;
        return bootInfo ? memory.low(address) : memory.writable(address, bytes);
    }

    private static void require(boolean condition, String complaint) {
        if (!condition) {
            throw new MonitorException(
                    Abi.EXIT_MONITOR, "the parked VM cannot go on, its file is damaged: " + complaint);
        }
    }
}
