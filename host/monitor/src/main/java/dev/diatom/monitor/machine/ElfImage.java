package dev.diatom.monitor.machine;

import dev.diatom.abi.Abi;
import dev.diatom.monitor.linux.MonitorException;
import dev.diatom.wire.Bytes;
import java.util.ArrayList;
import java.util.List;

/**
 * What an image file says about itself: the segments to load, the entry point, and the boot note (System V ABI, "Object
 * files" and "Program loading"; docs/guest-abi.md, Image). The file may be hostile: every number is checked before it is
 * used, and what this class hands out can be mapped without further checks.
 */
public final class ElfImage {
    public static final int FLAG_EXECUTE = 1;
    public static final int FLAG_WRITE = 2;

    private static final int HEADER_BYTES = 64;
    private static final int PROGRAM_HEADER_BYTES = 56;
    private static final int PROGRAM_HEADERS_MAX = 16;
    /** Manifests are far smaller; a boot note behind more than this is not found. */
    private static final int NOTES_BYTES_MAX = 1 << 16;
    /** What the page tables of a VM can map of an image. */
    private static final long IMAGE_BYTES_MAX = 512L << 20;

    private static final int PT_LOAD = 1;
    private static final int PT_INTERP = 3;
    private static final int PT_NOTE = 4;

    /** A file to read an image from. */
    public interface Source {
        long bytes();

        /** Fills {@code target} from {@code offset}, which lies {@code target.length} bytes before the end or earlier. */
        void read(long offset, byte[] target);
    }

    /** A {@code PT_LOAD} segment. Segments are in ascending order and share no page. */
    public static final class Segment {
        final long fileOffset;
        final long fileBytes;
        final long address;
        final long memoryBytes;
        public final int flags;

        Segment(long fileOffset, long fileBytes, long address, long memoryBytes, int flags) {
            this.fileOffset = fileOffset;
            this.fileBytes = fileBytes;
            this.address = address;
            this.memoryBytes = memoryBytes;
            this.flags = flags;
        }

        public long firstPage() {
            return address & -Abi.PAGE_BYTES;
        }

        /** The first page boundary behind it. */
        public long limit() {
            return address + memoryBytes + Abi.PAGE_BYTES - 1 & -Abi.PAGE_BYTES;
        }
    }

    private final List<Segment> segments = new ArrayList<>();
    private long entry;
    private long faultEntry;
    private long faultStack;

    private ElfImage() {}

    public List<Segment> segments() {
        return segments;
    }

    /** Where the last segment ends; a multiple of the page size. */
    public long limit() {
        return segments.get(segments.size() - 1).limit();
    }

    public long entry() {
        return entry;
    }

    /** Where a faulted guest is resumed, or 0. */
    public long faultEntry() {
        return faultEntry;
    }

    public long faultStack() {
        return faultStack;
    }

    /** An image whose segments are known from elsewhere, with the same checks. */
    static ElfImage ofSegments(List<Segment> segments, Source source, long faultEntry, long faultStack) {
        ElfImage image = new ElfImage();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            image.checkLoad(
                    source, segment.fileOffset, segment.fileBytes, segment.address, segment.memoryBytes, segment.flags);
            image.segments.add(segment);
        }
        require(faultEntry == 0 || image.isExecutable(faultEntry), "has its fault entry outside its code");
        image.faultEntry = faultEntry;
        image.faultStack = faultStack;
        return image;
    }

    /** Throws {@link MonitorException} with what is wrong where the file is no image that a VM can load. */
    public static ElfImage parse(Source source) {
        byte[] header = part(source, 0, HEADER_BYTES, "the ELF header");
        boolean elf64 = Bytes.getIntLittle(header, 0) == 0x464c_457f && header[4] == 2 && header[5] == 1;
        require(elf64, "is no image: it does not begin with an ELF64 header");
        require(Bytes.getShortLittle(header, 18) == 62, "is no image for x86-64");
        require(Bytes.getShortLittle(header, 16) == 2, "is no static executable (ET_EXEC)");
        require(Bytes.getShortLittle(header, 54) == PROGRAM_HEADER_BYTES, "has program headers of a wrong size");
        int count = Bytes.getShortLittle(header, 56);
        require(count > 0 && count <= PROGRAM_HEADERS_MAX, "has " + count + " program headers, not 1 to 16");
        byte[] headers = part(
                source, Bytes.getLongLittle(header, 32), (long) count * PROGRAM_HEADER_BYTES, "the program headers");
        ElfImage image = new ElfImage();
        image.entry = Bytes.getLongLittle(header, 24);
        for (int i = 0; i < count; i++) {
            image.programHeader(source, headers, i * PROGRAM_HEADER_BYTES);
        }
        require(!image.segments.isEmpty(), "has nothing to load");
        require(image.isExecutable(image.entry), "has its entry point outside its code");
        require(image.faultEntry == 0 || image.isExecutable(image.faultEntry), "has its fault entry outside its code");
        return image;
    }

    private void programHeader(Source source, byte[] headers, int at) {
        int type = Bytes.getIntLittle(headers, at);
        int flags = Bytes.getIntLittle(headers, at + 4);
        long fileOffset = Bytes.getLongLittle(headers, at + 8);
        long address = Bytes.getLongLittle(headers, at + 16);
        long fileBytes = Bytes.getLongLittle(headers, at + 32);
        long memoryBytes = Bytes.getLongLittle(headers, at + 40);
        if (type == PT_LOAD && memoryBytes != 0) {
            checkLoad(source, fileOffset, fileBytes, address, memoryBytes, flags);
            segments.add(new Segment(fileOffset, fileBytes, address, memoryBytes, flags));
        } else if (type == PT_NOTE && fileBytes != 0) {
            long length = fileBytes < 0 ? fileBytes : Math.min(fileBytes, NOTES_BYTES_MAX);
            notes(part(source, fileOffset, length, "the notes"));
        }
        require(type != PT_INTERP, "is dynamically linked: images are static");
    }

    private void checkLoad(Source source, long fileOffset, long fileBytes, long address, long memoryBytes, int flags) {
        require((flags & FLAG_WRITE) == 0 || (flags & FLAG_EXECUTE) == 0, "has a segment both writable and executable");
        require(
                address >= Abi.IMAGE_BASE
                        && address < Abi.IMAGE_BASE + IMAGE_BYTES_MAX
                        && memoryBytes > 0
                        && memoryBytes <= Abi.IMAGE_BASE + IMAGE_BYTES_MAX - address,
                "has a segment outside the addresses of images");
        require(fileBytes >= 0 && fileBytes <= memoryBytes, "has a segment with more bytes in the file than in memory");
        require(
                fileOffset >= 0 && fileOffset <= source.bytes() && fileBytes <= source.bytes() - fileOffset,
                "is truncated: a segment ends behind the file");
        require(
                fileBytes == 0 || (fileOffset - address & Abi.PAGE_BYTES - 1) == 0,
                "has a segment whose file offset and address differ within the page");
        require(
                segments.isEmpty() || limit() <= (address & -Abi.PAGE_BYTES),
                "has segments that overlap, share a page or are not in ascending order");
    }

    /** System V ABI, "Note section": name size, descriptor size, type, then both padded to 4 bytes. */
    private void notes(byte[] notes) {
        int at = 0;
        while (notes.length - at >= 12) {
            int nameBytes = Bytes.getIntLittle(notes, at);
            int descriptorBytes = Bytes.getIntLittle(notes, at + 4);
            int type = Bytes.getIntLittle(notes, at + 8);
            int left = notes.length - at - 12;
            if (nameBytes < 0 || nameBytes > left || descriptorBytes < 0 || descriptorBytes > left - nameBytes) {
                return;
            }
            int descriptor = at + 12 + (nameBytes + 3 & -4);
            if (type == Abi.NOTE_BOOT
                    && isOwner(notes, at + 12, nameBytes)
                    && descriptorBytes >= Abi.NOTE_BOOT_BYTES
                    && descriptor <= notes.length - descriptorBytes) {
                boot(notes, descriptor);
            }
            at = descriptor + (descriptorBytes + 3 & -4);
        }
    }

    private void boot(byte[] notes, int at) {
        int version = Bytes.getIntLittle(notes, at + Abi.NOTE_BOOT_VERSION_OFFSET);
        require(
                version == Abi.VERSION,
                "speaks version " + version + " of the guest ABI; this monitor: 1. Build it again");
        faultEntry = Bytes.getLongLittle(notes, at + Abi.NOTE_BOOT_FAULT_ENTRY_OFFSET);
        faultStack = Bytes.getLongLittle(notes, at + Abi.NOTE_BOOT_FAULT_STACK_OFFSET);
    }

    private static boolean isOwner(byte[] notes, int at, int nameBytes) {
        String owner = Abi.NOTE_NAME;
        if (nameBytes != owner.length() + 1) {
            return false;
        }
        for (int i = 0; i < owner.length(); i++) {
            if (notes[at + i] != owner.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isExecutable(long address) {
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if ((segment.flags & FLAG_EXECUTE) != 0
                    && address >= segment.address
                    && address - segment.address < segment.memoryBytes) {
                return true;
            }
        }
        return false;
    }

    private static byte[] part(Source source, long offset, long length, String what) {
        require(
                offset >= 0 && length >= 0 && offset <= source.bytes() && length <= source.bytes() - offset,
                "is truncated: " + what + " end behind the file");
        byte[] part = new byte[(int) length];
        source.read(offset, part);
        return part;
    }

    private static void require(boolean condition, String complaint) {
        if (!condition) {
            throw new MonitorException(Abi.EXIT_USAGE, complaint);
        }
    }
}
