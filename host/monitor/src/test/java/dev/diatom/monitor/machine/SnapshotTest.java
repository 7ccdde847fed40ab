package dev.diatom.monitor.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.diatom.abi.Abi;
import dev.diatom.monitor.linux.MonitorException;
import dev.diatom.monitor.vm.GuestProgram;
import dev.diatom.monitor.vm.GuestRun;
import dev.diatom.wire.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots of a guest of a few instructions: written, cloned, and damaged. Needs /dev/kvm, but for those of the format alone. */
class SnapshotTest {
    private static final int EINVAL = 22;
    private static final long WORD = GuestProgram.DATA + 64;

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void createFile() throws IOException {
        file = Files.createFile(folder.resolve("snapshot"));
    }

    /** Waits as a guest that listens, ends as a snapshot, and in each clone tells a word of its memory and its epoch. */
    private static byte[] template() {
        return new GuestProgram()
                .store(WORD, 40)
                .storeInt(Abi.MAILBOX + Abi.MAILBOX_LISTENING_PORT_OFFSET, 80)
                .call(Abi.CALL_WAIT, Abi.WAIT_FOREVER)
                .call(Abi.CALL_SNAPSHOT)
                .load(WORD)
                .bytes(0x48, 0x89, 0xc1) // mov rcx, rax
                .load(Abi.MAILBOX + Abi.MAILBOX_RESULT_OFFSET)
                .bytes(0x48, 0x01, 0xc1) // add rcx, rax
                .load(Abi.BOOT_INFO + Abi.BOOT_EPOCH_OFFSET)
                .bytes(0x89, 0xc0, 0x48, 0x01, 0xc8) // mov eax, eax; add rax, rcx
                .exitWithRax()
                .image();
    }

    private byte[] snapshot() throws IOException {
        GuestRun run = GuestRun.start(template(), "-o", file.toString(), "-e", "A=b", "-p", "127.0.0.1:0:80");
        assertEquals(0, run.exitCode(), run.error());
        return Files.readAllBytes(file);
    }

    @Test
    void aCloneGoesOnWhereTheTemplateEnded() throws IOException {
        byte[] snapshot = snapshot();
        for (int i = 0; i < 3; i++) {
            GuestRun clone = GuestRun.start(snapshot);
            assertEquals(40 + 1 + 1, clone.exitCode(), clone.error());
        }
    }

    @Test
    void itSaysWhatItIs() throws Exception {
        snapshot();
        List<String> lines = SnapshotFile.describe(file);
        assertTrue(lines.contains("environment [A=b]"), lines.toString());
        assertTrue(lines.contains("publishes 127.0.0.1:0 -> guest port 80"), lines.toString());
    }

    @Test
    void aGuestThatWasNotAskedCannotBecomeOne() {
        GuestRun run = GuestRun.start(new GuestProgram()
                .call(Abi.CALL_SNAPSHOT)
                .exitWithNegatedResult()
                .image());
        assertEquals(EINVAL, run.exitCode(), run.error());
    }

    @Test
    void aGuestThatEndsBeforeMakesNone() throws IOException {
        GuestRun run = GuestRun.start(new GuestProgram().exit(3).image(), "-o", file.toString());
        assertEquals(Abi.EXIT_USAGE, run.exitCode());
        assertTrue(run.error().contains("before a snapshot"), run.error());
        assertEquals(0, Files.size(file));
    }

    @Test
    void argumentsAndMemoryAreTheTemplates() throws IOException {
        byte[] snapshot = snapshot();
        GuestRun memory = GuestRun.start(snapshot, "-m", "64m");
        assertEquals(Abi.EXIT_USAGE, memory.exitCode());
        assertTrue(memory.error().contains("has its memory already"), memory.error());
    }

    @Test
    void everyDamagedByteOfTheHeaderIsNoticed() throws IOException {
        byte[] snapshot = snapshot();
        int headerBytes = Bytes.getIntLittle(snapshot, 12);
        for (int i = 0; i < headerBytes; i++) {
            byte[] damaged = snapshot.clone();
            damaged[i] ^= 0x10;
            assertThrows(MonitorException.class, () -> Snapshot.read(source(damaged)), "byte " + i);
        }
        Snapshot.read(source(snapshot));
    }

    @Test
    void damageOfTheContentIsNoticedByWhoLooksAtAllOfIt() throws IOException {
        byte[] snapshot = snapshot();
        Snapshot.read(source(snapshot)).checkContent(source(snapshot));
        snapshot[Snapshot.HEADER_BYTES_MAX + 5] ^= 1;
        Snapshot header = Snapshot.read(source(snapshot));
        MonitorException e = assertThrows(MonitorException.class, () -> header.checkContent(source(snapshot)));
        assertTrue(String.valueOf(e.getMessage()).contains("checksum"), e.getMessage());
    }

    @Test
    void otherFilesAreRefusedWithASentence() throws IOException {
        byte[] snapshot = snapshot();
        byte[] truncated = java.util.Arrays.copyOf(snapshot, snapshot.length - Abi.PAGE_BYTES);
        assertRefused("is truncated", truncated);
        assertRefused("is truncated", java.util.Arrays.copyOf(snapshot, 100));
        byte[] newer = snapshot.clone();
        newer[8]++;
        assertRefused("does not know", newer);
        byte[] foreign = snapshot.clone();
        foreign[0]++;
        assertRefused("no image", foreign);
    }

    private static void assertRefused(String complaint, byte[] content) {
        GuestRun run = GuestRun.start(content);
        assertEquals(Abi.EXIT_USAGE, run.exitCode(), run.error());
        assertTrue(run.error().contains(complaint), run.error());
        assertEquals(1, run.error().lines().count(), run.error());
    }

    /** A guest that was taken over can be made a snapshot, too: its sizes are checked, whatever their checksum. */
    @Test
    void impossibleSizesAreRefused() throws IOException {
        byte[] snapshot = snapshot();
        Snapshot grown = Snapshot.read(source(snapshot));
        grown.heapFileBytes = grown.heapBytes + Abi.PAGE_BYTES;
        assertThrows(MonitorException.class, () -> Snapshot.read(source(grown.encode(), 1 << 30)));
        Snapshot many = Snapshot.read(source(snapshot));
        many.stackSlots = many.stackSlotsLimit + 1;
        assertThrows(MonitorException.class, () -> Snapshot.read(source(many.encode(), 1 << 30)));
        Snapshot elsewhere = Snapshot.read(source(snapshot));
        ElfImage.Segment code = elsewhere.segments.get(0);
        elsewhere.segments.set(0, new ElfImage.Segment(0, 1, code.address - 8192, code.memoryBytes, code.flags));
        byte[] encoded = elsewhere.encode();
        assertThrows(
                MonitorException.class,
                () -> Snapshot.read(source(encoded, 1 << 30)).image(source(encoded, 1 << 30)));
    }

    private static ElfImage.Source source(byte[] content) {
        return source(content, content.length);
    }

    /** A file that claims to be longer than the bytes that are looked at. */
    private static ElfImage.Source source(byte[] content, long length) {
        return new ElfImage.Source() {
            @Override
            public long bytes() {
                return length;
            }

            @Override
            public void read(long offset, byte[] target) {
                System.arraycopy(content, (int) offset, target, 0, target.length);
            }
        };
    }
}
