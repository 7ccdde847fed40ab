package dev.diatom.monitor.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProcessorShareTest {
    private static final long MILLI = 1_000_000;

    @Test
    void timeUsedIsPaidForInProportion() {
        assertEquals(1020 * MILLI, ProcessorShare.paidUntil(1000 * MILLI, 1000 * MILLI, 5 * MILLI, 250));
        assertEquals(1040 * MILLI, ProcessorShare.paidUntil(1020 * MILLI, 1020 * MILLI, 5 * MILLI, 250));
    }

    @Test
    void idleTimeIsCreditedUpToATenthOfASecond() {
        assertEquals(9920 * MILLI, ProcessorShare.paidUntil(0, 10_000 * MILLI, 5 * MILLI, 250));
    }
}
