package dev.diatom.image.manifest;

import dev.diatom.abi.Abi;
import dev.diatom.image.BuildException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What tools read from a built image: an ELF64 file (System V gABI, chapters 4 and 5). The image is trusted as far as it
 * was built here; anything that is no such file is refused with a {@link BuildException}.
 *
 * @param entry address of the first instruction
 * @param sections in the order of the file
 * @param segments what is loaded
 */
public record Elf(long entry, List<Section> sections, List<Segment> segments) {
    private static final int MAGIC = 0x464c_457f;
    private static final int CLASS_64 = 2;
    private static final int OS_ABI_OFFSET = 7;
    private static final byte OS_ABI_STANDALONE = (byte) 255;
    private static final int SECTION_NOTE = 7;
    private static final int SECTION_NOBITS = 8;
    private static final int SEGMENT_LOAD = 1;
    private static final int SYMBOL_BYTES = 24;
    private static final int WORD = 4;

    /** A section header, with its content when the file has any. */
    public record Section(String name, int type, long flags, long sizeBytes, ByteBuffer content) {
        static final long WRITE = 1;
        static final long ALLOCATE = 2;
        static final long EXECUTE = 4;

        boolean has(long flag) {
            return (flags & flag) != 0;
        }

        boolean isZeroed() {
            return type == SECTION_NOBITS;
        }
    }

    /** A loadable segment. */
    public record Segment(long address, long memoryBytes) {}

    /** Whether a file begins as an ELF file does. */
    public static boolean isElf(Path file) {
        try (var channel = Files.newByteChannel(file)) {
            ByteBuffer start = ByteBuffer.allocate(WORD).order(ByteOrder.LITTLE_ENDIAN);
            return channel.read(start) == WORD && start.flip().getInt() == MAGIC;
        } catch (IOException e) {
            return false;
        }
    }

    /** Says in the header that the file runs on no operating system: the script {@code diatom} looks there. */
    public static void markStandalone(Path file) throws IOException {
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.position(OS_ABI_OFFSET).write(ByteBuffer.wrap(new byte[] {OS_ABI_STANDALONE}));
        }
    }

    public static Elf read(Path file) {
        try {
            return parse(ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN));
        } catch (IOException e) {
            throw new BuildException("'" + file + "' cannot be read: " + e.getMessage() + ".", e);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new BuildException("'" + file + "' is no image that Diatom built.", e);
        }
    }

    private static Elf parse(ByteBuffer file) {
        if (file.getInt(0) != MAGIC || file.get(WORD) != CLASS_64) {
            throw new IllegalArgumentException("no ELF64 file");
        }
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < file.getShort(56); i++) {
            int header = (int) file.getLong(32) + i * file.getShort(54);
            if (file.getInt(header) == SEGMENT_LOAD) {
                segments.add(new Segment(file.getLong(header + 16), file.getLong(header + 40)));
            }
        }
        int headers = (int) file.getLong(40);
        int headerBytes = file.getShort(58);
        int names = (int) file.getLong(headers + file.getShort(62) * headerBytes + 24);
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < file.getShort(60); i++) {
            int header = headers + i * headerBytes;
            int type = file.getInt(header + WORD);
            long size = file.getLong(header + 32);
            ByteBuffer content = type == SECTION_NOBITS
                    ? ByteBuffer.allocate(0)
                    : file.slice((int) file.getLong(header + 24), (int) size);
            sections.add(new Section(
                    text(file, names + file.getInt(header)),
                    type,
                    file.getLong(header + 8),
                    size,
                    content.order(ByteOrder.LITTLE_ENDIAN)));
        }
        return new Elf(file.getLong(24), sections, segments);
    }

    private static String text(ByteBuffer file, int offset) {
        int end = offset;
        while (file.get(end) != 0) {
            end++;
        }
        byte[] bytes = new byte[end - offset];
        file.get(offset, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The descriptor of the first note of Diatom's with that type. */
    public Optional<ByteBuffer> note(int type) {
        for (Section section : sections) {
            if (section.type != SECTION_NOTE) {
                continue;
            }
            ByteBuffer notes = section.content;
            for (int at = 0; at + 3 * WORD <= notes.limit(); ) {
                int nameBytes = notes.getInt(at);
                int descriptorBytes = notes.getInt(at + WORD);
                int name = at + 3 * WORD;
                int descriptor = name + aligned(nameBytes);
                if (notes.getInt(at + 2 * WORD) == type && text(notes, name).equals(Abi.NOTE_NAME)) {
                    return Optional.of(notes.slice(descriptor, descriptorBytes).order(ByteOrder.LITTLE_ENDIAN));
                }
                at = descriptor + aligned(descriptorBytes);
            }
        }
        return Optional.empty();
    }

    /** The sizes of functions and objects by symbol, as far as the file has a symbol table (gABI, chapter 4). */
    Map<String, Long> symbolSizes() {
        Map<String, Long> sizes = new HashMap<>();
        Optional<Section> table = section(".symtab");
        Optional<Section> names = section(".strtab");
        if (table.isPresent() && names.isPresent()) {
            ByteBuffer symbols = table.get().content;
            for (int at = 0; at < symbols.limit(); at += SYMBOL_BYTES) {
                sizes.put(text(names.get().content, symbols.getInt(at)), symbols.getLong(at + 16));
            }
        }
        return sizes;
    }

    private Optional<Section> section(String name) {
        return sections.stream().filter(section -> section.name.equals(name)).findFirst();
    }

    static int aligned(int bytes) {
        return (bytes + WORD - 1) / WORD * WORD;
    }

    /** Bytes of memory the segments take, whole pages. */
    long memoryBytes() {
        long bytes = 0;
        for (Segment segment : segments) {
            long first = segment.address / Abi.PAGE_BYTES;
            long last = (segment.address + segment.memoryBytes + Abi.PAGE_BYTES - 1) / Abi.PAGE_BYTES;
            bytes += (last - first) * Abi.PAGE_BYTES;
        }
        return bytes;
    }
}
