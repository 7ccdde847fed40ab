package dev.diatom.monitor.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.diatom.abi.Abi;
import dev.diatom.monitor.linux.MonitorException;
import dev.diatom.monitor.vm.GuestProgram;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.api.Test;

public class ElfImageTest {
    private static final int PROGRAM_HEADERS = 64;
    private static final int DATA_HEADER = PROGRAM_HEADERS + 56;

    public static ElfImage.Source source(byte[] file) {
        return new ElfImage.Source() {
            @Override
            public long bytes() {
                return file.length;
            }

            @Override
            public void read(long offset, byte[] target) {
                System.arraycopy(file, Math.toIntExact(offset), target, 0, target.length);
            }
        };
    }

    private static byte[] image() {
        return new GuestProgram().exit(0).faultEntry().exit(1).image();
    }

    private static void assertRefused(String reason, byte[] file) {
        MonitorException e = assertThrows(MonitorException.class, () -> ElfImage.parse(source(file)));
        assertTrue(String.valueOf(e.getMessage()).contains(reason), e.getMessage());
        assertEquals(Abi.EXIT_USAGE, e.exitCode());
    }

    private static byte[] with(int offset, long value, int bytes) {
        byte[] image = image();
        ByteBuffer buffer = ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN);
        switch (bytes) {
            case 2 -> buffer.putShort(offset, (short) value);
            case 4 -> buffer.putInt(offset, (int) value);
            default -> buffer.putLong(offset, value);
        }
        return image;
    }

    @Test
    void segmentsEntryAndBootNoteAreRead() {
        ElfImage image = ElfImage.parse(source(image()));
        assertEquals(2, image.segments().size());
        assertEquals(GuestProgram.CODE, image.entry());
        assertTrue(image.faultEntry() > GuestProgram.CODE);
        assertEquals(GuestProgram.DATA + GuestProgram.DATA_BYTES, image.faultStack());
        assertEquals(GuestProgram.DATA + GuestProgram.DATA_BYTES, image.limit());
    }

    @Test
    void whatIsNoImageIsRefusedWithTheReason() {
        assertRefused("truncated", new byte[10]);
        assertRefused("does not begin with an ELF64 header", new byte[100]);
        assertRefused("not 1 to 16", with(56, 0, 2));
        assertRefused("not 1 to 16", with(56, 17, 2));
        assertRefused("truncated", with(32, 1L << 40, 8));
        assertRefused("truncated", with(32, -8, 8));
        assertRefused("x86-64", with(18, 183, 2));
        assertRefused("ET_EXEC", with(16, 3, 2));
        assertRefused("both writable and executable", with(PROGRAM_HEADERS + 4, 7, 4));
        assertRefused("outside the addresses", with(PROGRAM_HEADERS + 16, 0x1000, 8));
        assertRefused("outside the addresses", with(DATA_HEADER + 40, 1L << 40, 8));
        assertRefused("outside the addresses", with(DATA_HEADER + 40, -1, 8));
        assertRefused("more bytes in the file", with(DATA_HEADER + 32, 0x3000, 8));
        assertRefused("more bytes in the file", with(DATA_HEADER + 32, -1, 8));
        assertRefused("truncated", with(DATA_HEADER + 8, Long.MAX_VALUE, 8));
        assertRefused("within the page", with(PROGRAM_HEADERS + 8, 0xfff, 8));
        assertRefused("share a page", with(DATA_HEADER + 16, GuestProgram.CODE, 8));
        assertRefused("outside its code", with(24, GuestProgram.DATA, 8));
        assertRefused("version 2", with(PROGRAM_HEADERS + 3 * 56 + 20, 2, 4));
        assertRefused("fault entry", with(PROGRAM_HEADERS + 3 * 56 + 28, 0x1234, 8));
    }

    @Test
    void randomChangesAreRefusedOrHarmless() {
        Random random = new Random(4);
        byte[] good = image();
        for (int i = 0; i < 20_000; i++) {
            byte[] file = good.clone();
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                file[random.nextInt(300)] = (byte) random.nextInt();
            }
            try {
                ElfImage image = ElfImage.parse(source(file));
                long end = Abi.IMAGE_BASE;
                for (ElfImage.Segment segment : image.segments()) {
                    assertTrue(segment.firstPage() >= end && segment.limit() <= Abi.IMAGE_LIMIT);
                    assertTrue(segment.fileOffset + segment.fileBytes <= file.length);
                    end = segment.limit();
                }
            } catch (MonitorException e) {
                assertEquals(Abi.EXIT_USAGE, e.exitCode());
            }
        }
    }
}
