package dev.diatom.monitor.machine;

import dev.diatom.abi.Abi;
import dev.diatom.monitor.linux.Crc32c;
import dev.diatom.monitor.linux.Fields;
import dev.diatom.monitor.linux.IpAddress;
import dev.diatom.monitor.linux.MonitorException;
import dev.diatom.monitor.linux.PublishedPort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the header of a snapshot file says (docs/guest-abi.md, Snapshot): how the VM stood when it was taken, and where in the
 * file its memory lies. What {@link #decode} answers has been checked; the regions follow from the sizes.
 */
public final class Snapshot {
    /** Behind the header, on page boundaries, lie the low memory, the heap and the stacks, each as in the VM. */
    static final int HEADER_BYTES_MAX = 1 << 16;

    static final int PREFIX_BYTES = 32;
    /** Of the low memory, the pages before this are made anew for each VM. */
    static final long LOW = Abi.SHARED;

    /** The bytes {@code DIATOMSN}. */
    static final long MAGIC = 0x4e53_4d4f_5441_4944L;

    private static final int VERSION = 2;
    private static final int CHECKSUM_OFFSET = 16;
    private static final int STRINGS_MAX = 1 << 14;
    private static final int SEGMENTS_MAX = 16;
    private static final int PORTS_MAX = 1024;
    private static final int RANGES_MAX = 4096;

    public String name = "";
    public int contentChecksum;
    public int epoch;
    public long takenWallNanos;
    public long monotonicNanos;
    public long memoryBytes;
    public long heapLimitBytes;
    public long heapBytes;
    /** What the file holds of the heap; behind it is nothing but zeros. */
    public long heapFileBytes;

    public int stackSlotsLimit;
    public int stackSlots;
    public long stacksFileBytes;
    public long faultEntry;
    public long faultStack;
    public long canary;
    public int pendingEvents;
    public int rxIndex;
    public int txIndex;
    public byte[] registers = new byte[Kvm.REGS_BYTES];
    public byte[] floatingPoint = new byte[Kvm.FPU_BYTES];
    public List<ElfImage.Segment> segments = new ArrayList<>();
    public List<String> arguments = new ArrayList<>();
    public List<String> environment = new ArrayList<>();
    public List<PublishedPort> ports = new ArrayList<>();
    /** Pages that a clone writes until it has answered its first request: pairs of first page and count. */
    public List<int[]> workingSet = new ArrayList<>();
    /** Pages that it reads, writes or executes until then. */
    public List<int[]> touched = new ArrayList<>();

    // ---- Where things lie -------------------------------------------------------------------------------------

    long imageLimit() {
        return segments.get(segments.size() - 1).limit();
    }

    static long lowOffset(long guestAddress) {
        return HEADER_BYTES_MAX + (guestAddress - LOW);
    }

    long heapOffset() {
        return lowOffset(imageLimit());
    }

    long stacksOffset() {
        return heapOffset() + heapFileBytes;
    }

    long fileBytes() {
        return stacksOffset() + stacksFileBytes;
    }

    /** The image's segments as parts of this file, with the checks of any image. */
    public ElfImage image(ElfImage.Source source) {
        return ElfImage.ofSegments(segments, source, faultEntry, faultStack);
    }

    // ---- The bytes ----------------------------------------------------------------------------------------------

    public static boolean isSnapshot(ElfImage.Source file) {
        if (file.bytes() < PREFIX_BYTES) {
            return false;
        }
        byte[] prefix = new byte[PREFIX_BYTES];
        file.read(0, prefix);
        return new Fields(prefix).getLong() == MAGIC;
    }

    /** The header of a file; throws {@link MonitorException} with what is wrong where it is not that of a snapshot. */
    public static Snapshot read(ElfImage.Source file) {
        require(isSnapshot(file), "is no snapshot");
        byte[] prefix = new byte[PREFIX_BYTES];
        file.read(0, prefix);
        Fields fields = new Fields(prefix).skip(8);
        int version = fields.getInt();
        require(version <= VERSION, "is a snapshot of format " + version + ", which this version does not know");
        require(version == VERSION, "is a snapshot of an older format: take it again");
        int bytes = fields.getInt();
        require(bytes > PREFIX_BYTES && bytes <= HEADER_BYTES_MAX, "is damaged: its header has no possible length");
        require(bytes <= file.bytes(), "is truncated: its header ends behind the file");
        byte[] header = new byte[bytes];
        file.read(0, header);
        return decode(header, file.bytes());
    }

    /** Reads all of the content, and compares it with the checksum in the header. */
    void checkContent(ElfImage.Source file) {
        Crc32c checksum = new Crc32c();
        byte[] page = new byte[Abi.PAGE_BYTES];
        byte[] scratch = new byte[8];
        for (long offset = HEADER_BYTES_MAX; offset < fileBytes(); offset += Abi.PAGE_BYTES) {
            file.read(offset, page);
            if (!isZero(page)) {
                SnapshotWriter.addToChecksum(checksum, scratch, offset / Abi.PAGE_BYTES, page);
            }
        }
        require(checksum.value() == contentChecksum, "is damaged: its content's checksum does not fit");
    }

    private static boolean isZero(byte[] page) {
        for (byte b : page) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    byte[] encode() {
        Fields fields = new Fields(new byte[HEADER_BYTES_MAX]);
        fields.putLong(MAGIC);
        fields.putInt(VERSION);
        fields.putInt(0); // length and checksum are put in at the end
        fields.putInt(0);
        fields.putInt(contentChecksum);
        fields.putLong(fileBytes());
        fields.putInt(Abi.VERSION);
        fields.putInt(epoch);
        fields.putLong(takenWallNanos);
        fields.putLong(monotonicNanos);
        fields.putLong(memoryBytes);
        fields.putLong(heapLimitBytes);
        fields.putLong(heapBytes);
        fields.putLong(heapFileBytes);
        fields.putInt(stackSlotsLimit);
        fields.putInt(stackSlots);
        fields.putLong(stacksFileBytes);
        fields.putLong(faultEntry);
        fields.putLong(faultStack);
        fields.putLong(canary);
        fields.putInt(pendingEvents);
        fields.putInt(rxIndex);
        fields.putInt(txIndex);
        fields.putBytes(registers);
        fields.putBytes(floatingPoint);
        fields.putInt(segments.size());
        for (int i = 0; i < segments.size(); i++) {
            fields.putLong(segments.get(i).address);
            fields.putLong(segments.get(i).memoryBytes);
            fields.putInt(segments.get(i).flags);
        }
        fields.putString(name);
        fields.putStrings(arguments);
        fields.putStrings(environment);
        fields.putInt(ports.size());
        for (int i = 0; i < ports.size(); i++) {
            fields.putBytes(ports.get(i).address());
            fields.putInt(ports.get(i).hostPort());
            fields.putInt(ports.get(i).guestPort());
        }
        putRanges(fields, workingSet);
        putRanges(fields, touched);
        byte[] bytes = fields.written();
        Fields prefix = new Fields(bytes);
        prefix.getLong();
        prefix.getInt();
        prefix.putInt(bytes.length);
        prefix.putInt(Crc32c.of(bytes, 0, bytes.length));
        return bytes;
    }

    private static void putRanges(Fields fields, List<int[]> ranges) {
        fields.putInt(ranges.size());
        for (int i = 0; i < ranges.size(); i++) {
            fields.putInt(ranges.get(i)[0]);
            fields.putInt(ranges.get(i)[1]);
        }
    }

    private static void getRanges(Fields fields, List<int[]> ranges) {
        int count = fields.getCount(RANGES_MAX);
        for (int i = 0; i < count; i++) {
            int firstPage = fields.getInt();
            int pages = fields.getInt();
            ranges.add(new int[] {firstPage, pages});
        }
    }

    private static Snapshot decode(byte[] header, long fileBytes) {
        Fields fields = new Fields(header);
        fields.getLong();
        fields.getInt();
        fields.getInt();
        int checksum = fields.getInt();
        byte[] cleared = header.clone();
        new Fields(cleared).skip(CHECKSUM_OFFSET).putInt(0);
        require(checksum == Crc32c.of(cleared, 0, cleared.length), "is damaged: its header's checksum does not fit");
        Snapshot snapshot = new Snapshot();
        try {
            snapshot.read(fields, fileBytes);
        } catch (IndexOutOfBoundsException e) {
            throw new MonitorException(Abi.EXIT_USAGE, "is damaged: its header ends too early");
        }
        return snapshot;
    }

    private void read(Fields fields, long fileBytes) {
        contentChecksum = fields.getInt();
        long bytesSaid = fields.getLong();
        require(bytesSaid <= fileBytes, "is truncated: " + fileBytes + " bytes of " + bytesSaid);
        int abi = fields.getInt();
        require(abi == Abi.VERSION, "speaks version " + abi + " of the guest ABI; this monitor: " + Abi.VERSION);
        epoch = fields.getInt();
        takenWallNanos = fields.getLong();
        monotonicNanos = fields.getLong();
        memoryBytes = fields.getLong();
        heapLimitBytes = fields.getLong();
        heapBytes = fields.getLong();
        heapFileBytes = fields.getLong();
        stackSlotsLimit = fields.getInt();
        stackSlots = fields.getInt();
        stacksFileBytes = fields.getLong();
        faultEntry = fields.getLong();
        faultStack = fields.getLong();
        canary = fields.getLong();
        pendingEvents = fields.getInt();
        rxIndex = fields.getInt();
        txIndex = fields.getInt();
        fields.getBytes(registers);
        fields.getBytes(floatingPoint);
        int count = fields.getCount(SEGMENTS_MAX);
        for (int i = 0; i < count; i++) {
            long address = fields.getLong();
            long bytes = fields.getLong();
            require(address >= LOW && bytes > 0, "is damaged: a segment of it is nowhere");
            int flags = fields.getInt();
            segments.add(new ElfImage.Segment(lowOffset(address), bytes, address, bytes, flags));
        }
        name = fields.getString();
        fields.getStrings(arguments, STRINGS_MAX);
        fields.getStrings(environment, STRINGS_MAX);
        count = fields.getCount(PORTS_MAX);
        for (int i = 0; i < count; i++) {
            byte[] address = fields.getSizedBytes();
            require(address.length == 4 || address.length == 16, "is damaged: a port of it has no address");
            int hostPort = fields.getInt();
            int guestPort = fields.getInt();
            ports.add(new PublishedPort(address, hostPort, guestPort));
        }
        getRanges(fields, workingSet);
        getRanges(fields, touched);
        checkSizes(bytesSaid);
    }

    private void checkSizes(long bytesSaid) {
        require(
                heapLimitBytes >= 0
                        && heapLimitBytes <= Abi.HEAP_BYTES_MAX
                        && heapBytes >= 0
                        && heapBytes <= heapLimitBytes
                        && heapBytes % PageTables.LARGE_PAGE_BYTES == 0
                        && heapFileBytes >= 0
                        && heapFileBytes <= heapBytes
                        && heapFileBytes % Abi.PAGE_BYTES == 0,
                "is damaged: its heap has no possible size");
        require(
                stackSlotsLimit > 0
                        && stackSlotsLimit <= Abi.STACK_SLOTS_MAX
                        && stackSlots > 0
                        && stackSlots <= stackSlotsLimit
                        && stacksFileBytes >= 0
                        && stacksFileBytes <= (long) stackSlots * Abi.STACK_SLOT_BYTES
                        && stacksFileBytes % Abi.PAGE_BYTES == 0,
                "is damaged: its stacks have no possible size");
        require(!segments.isEmpty() && bytesSaid == fileBytes(), "is damaged: its parts do not add up");
    }

    /** For people. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("snapshot of " + name + (epoch == 0 ? "" : ", itself a clone of a snapshot"));
        lines.add("taken " + Instant.ofEpochSecond(takenWallNanos / 1_000_000_000) + ", " + monotonicNanos / 1_000_000
                + " ms of monotonic time");
        lines.add("memory " + (memoryBytes >> 20) + " MiB; heap " + (heapFileBytes >> 10) + " of "
                + (heapLimitBytes >> 10) + " KiB; " + stackSlots + " stacks");
        lines.add("arguments " + arguments);
        lines.add("environment " + environment);
        for (int i = 0; i < ports.size(); i++) {
            lines.add("publishes "
                    + IpAddress.formatWithPort(
                            ports.get(i).address(), ports.get(i).hostPort()) + " -> guest port "
                    + ports.get(i).guestPort());
        }
        lines.add(
                "a clone writes " + pages(workingSet) + " pages until its first answer, and touches " + pages(touched));
        lines.add("checksums fit");
        return lines;
    }

    private static long pages(List<int[]> ranges) {
        long pages = 0;
        for (int i = 0; i < ranges.size(); i++) {
            pages += ranges.get(i)[1] & 0xffff_ffffL;
        }
        return pages;
    }

    static void require(boolean condition, String complaint) {
        if (!condition) {
            throw new MonitorException(Abi.EXIT_USAGE, complaint);
        }
    }
}
