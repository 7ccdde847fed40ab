package dev.diatom.image.csource;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SourceRewriteTest {
    private final SourceRewrite escapes = new LiteralEscapes();
    private final SourceRewrite spills = new SpillDeclarations();

    @Test
    void controlCharactersBecomeOctalEscapes() {
        assertEquals("u\"a\\205b\"", escapes.apply("u\"a\\u0085b\""));
        assertEquals("u\"\\237\"", escapes.apply("u\"\\u009f\""));
    }

    @Test
    void permittedNamesStay() {
        assertEquals("u\"\\u00a0\\u20ac\"", escapes.apply("u\"\\u00a0\\u20ac\""));
    }

    @Test
    void surrogatePairsBecomeUtf8() {
        assertEquals("\"\\360\\237\\230\\200\"", escapes.apply("\"\\ud83d\\ude00\""));
    }

    @Test
    void anEscapedBackslashBeginsNoEscape() {
        assertEquals("\"\\\\u0085\"", escapes.apply("\"\\\\u0085\""));
    }

    @Test
    void spilledPointersAreVolatileThemselves() {
        assertEquals(
                "    TeaVM_Array * volatile teavm_spill_3;", spills.apply("    volatile TeaVM_Array* teavm_spill_3;"));
        assertEquals("    void * volatile teavm_spill_5;", spills.apply("    void * volatile teavm_spill_5;"));
        assertEquals("    volatile int32_t teavm_spill_5;", spills.apply("    volatile int32_t teavm_spill_5;"));
    }
}
