package dev.diatom.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FindingTest {
    @Test
    void saysFigureAimAndVerdict() {
        assertEquals(
                "monitor / crun: 0.43 (aim: at most 0.5, met)",
                Finding.of("monitor / crun", 0.43, "").atMost(0.5).describe());
        assertEquals(
                "cold build: 31.00 s (aim: at most 20 s, missed)",
                Finding.of("cold build", 31, " s").atMost(20).describe());
        assertEquals("plain: 2.00", Finding.of("plain", 2, "").describe());
    }

    @Test
    void theBoundItselfIsGoodEnough() {
        assertTrue(Finding.of("x", 0.5, "").atLeast(0.5).isMet());
        assertTrue(Finding.of("x", 0.5, "").atMost(0.5).isMet());
        assertFalse(Finding.of("x", 0.49, "").atLeast(0.5).isMet());
    }

    @Test
    void aPeerThatIsMissingLeavesNothingToJudge() {
        Finding finding = Finding.of("monitor / crun", 1 / Double.NaN, "").atMost(0.5);
        assertEquals("monitor / crun: not measured", finding.describe());
        assertFalse(finding.isMet());
    }
}
