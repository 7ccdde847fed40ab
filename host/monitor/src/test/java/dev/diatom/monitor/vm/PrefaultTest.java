package dev.diatom.monitor.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.diatom.abi.Abi;
import dev.diatom.monitor.linux.Signals;
import dev.diatom.monitor.machine.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages touched ahead of a clone, which runs as if they had not been, whatever a file says of them. Needs /dev/kvm. */
class PrefaultTest {
    private static final long WORD = GuestProgram.DATA + 64;
    private static final int ANSWER = 77;

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void takeSnapshot() throws Exception {
        assumeTrue(Files.isWritable(Path.of("/dev/kvm")), "/dev/kvm is not there or not writable");
        file = Files.createFile(folder.resolve("snapshot"));
        GuestRun run = GuestRun.start(
                new GuestProgram()
                        .store(WORD, ANSWER)
                        .storeInt(Abi.MAILBOX + Abi.MAILBOX_LISTENING_PORT_OFFSET, 80)
                        .call(Abi.CALL_WAIT, Abi.WAIT_FOREVER)
                        .call(Abi.CALL_SNAPSHOT)
                        .load(WORD)
                        .exitWithRax()
                        .image(),
                "-o",
                file.toString());
        assertEquals(0, run.exitCode(), run.error());
    }

    private static int[] pages(long address, int count) {
        return new int[] {(int) (address / Abi.PAGE_BYTES), count};
    }

    private int runAfter(List<int[]> touched, List<int[]> written) throws Exception {
        RunOptions options = RunOptions.parse(new String[] {"--unfiltered", "--egress", "none", file.toString()}, 0);
        ImageFile image = new ImageFile(file.toString());
        Snapshot snapshot = image.requiredSnapshot(options);
        snapshot.touched = touched;
        snapshot.workingSet = written;
        Signals signals = new Signals();
        Guest guest = new Guest(options, snapshot, AddressSpace.of(image, snapshot, false));
        image.close();
        Monitor monitor = new Monitor(options, guest, Streams.STANDARD, signals);
        guest.prefault();
        int exitCode = monitor.serve(List.of(), null);
        monitor.close();
        return exitCode;
    }

    @Test
    void pagesAreReadAndWrittenAsTheyAre() throws Exception {
        List<int[]> touched = List.of(
                pages(Abi.BOOT_INFO, 1),
                pages(Abi.SHARED, Abi.SHARED_BYTES / Abi.PAGE_BYTES),
                pages(GuestProgram.CODE, 1),
                pages(GuestProgram.DATA, 2),
                pages(Abi.HEAP_BASE, 1024));
        assertEquals(ANSWER, runAfter(touched, List.of(pages(GuestProgram.DATA, 2), pages(Abi.HEAP_BASE, 512))));
    }

    @Test
    void whatCannotBeTouchedIsLeftAlone() throws Exception {
        List<int[]> code = List.of(pages(GuestProgram.CODE, 1));
        assertEquals(ANSWER, runAfter(code, code));
        List<int[]> stacks = List.of(pages(Abi.STACKS_BASE, 2), pages(GuestProgram.DATA, 1));
        assertEquals(ANSWER, runAfter(stacks, List.of()));
        assertEquals(ANSWER, runAfter(List.of(pages(0, -1), pages(-1L, -1), pages(0x7777_7777_7000L, 9)), List.of()));
    }
}
