package dev.diatom.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProcFiguresTest {
    private static final String SMAPS_ROLLUP = """
            00400000-7ffd1a9f3000 ---p 00000000 00:00 0                              [rollup]
            Rss:                1532 kB
            Pss:                 187 kB
            Pss_Dirty:            96 kB
            Pss_Anon:             96 kB
            Shared_Clean:       1436 kB
            """;

    @Test
    void aNameIsNotTakenForALongerOneThatBeginsAlike() {
        assertEquals(187, ProcFigures.kib(SMAPS_ROLLUP, "Pss"));
        assertEquals(96, ProcFigures.kib(SMAPS_ROLLUP, "Pss_Dirty"));
        assertEquals(1532, ProcFigures.kib(SMAPS_ROLLUP, "Rss"));
    }

    @Test
    void aMissingNameOrAnotherUnitIsAnError() {
        assertThrows(IllegalArgumentException.class, () -> ProcFigures.kib(SMAPS_ROLLUP, "Swap"));
        assertThrows(
                IllegalArgumentException.class, () -> ProcFigures.kib("HugePages_Total:    0\n", "HugePages_Total"));
    }

    @Test
    void thisProcessHasMemory() throws IOException {
        long pid = ProcessHandle.current().pid();
        assertTrue(ProcFigures.pssKib(pid) > 1024);
        assertTrue(ProcFigures.rssKib(pid) > 1024);
        assertTrue(ProcFigures.memAvailableKib() > 1024);
    }
}
