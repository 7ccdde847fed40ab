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

    @Test
    void checksNoteTheirCallSiteWhenTheyFail() {
        String generated = "x = TEAVM_WITH_CALL_SITE_ID(12, teavm_nullCheck(TEAVM_WITH_CALL_SITE_ID(11, f(y))));";
        String rewritten = "x = (diatom_nullCheckAt(12, TEAVM_WITH_CALL_SITE_ID(11, f(y))));";
        assertEquals(rewritten, new CheckedSites().apply(generated));
    }

    @Test
    void allocationsTellTheirSize() {
        String generated = "diatom_allocate(&a_B_Cls), diatom_allocate(cls)";
        assertEquals("DIATOM_NEW(a_B), diatom_allocate(cls)", new SizedAllocations().apply(generated));
    }

    @Test
    void callSitesReferByIndex() {
        CallSiteTables tables = new CallSiteTables();
        assertEquals("""
                _Static_assert(2 <= DIATOM_MOST_CALL_SITES, "too many call sites");
                const TeaVM_CallSiteLocation callSiteLocations_teavm_callSites[2] = {
                    { .method = 7 + 1, .lineNumber = 3, .next = 1 + 1 },
                    { .method = 0, .lineNumber = 4 },
                };
                _Static_assert(1 <= DIATOM_MOST_CALL_SITES, "too many call sites");
                const TeaVM_MethodLocation methodLocations_teavm_callSites[1] = {
                    { .fileName = 0, .className = 5 + 1, .methodName = 6 + 1 },
                };
                """, tables.apply("""
                static TeaVM_CallSiteLocation callSiteLocations_teavm_callSites[2] = {
                    { .method = methodLocations_teavm_callSites + 7, .lineNumber = 3, .next = callSiteLocations_teavm_callSites + 1 },
                    { .method = NULL, .lineNumber = 4 },
                };
                static TeaVM_MethodLocation methodLocations_teavm_callSites[1] = {
                    { .fileName = NULL, .className = TEAVM_GET_STRING_ADDRESS(5), .methodName = TEAVM_GET_STRING_ADDRESS(6) },
                };
                """));
    }

    @Test
    void tablesAreConstant() {
        ConstantTables constantTables = new ConstantTables();
        String pool = """
                TeaVM_String* teavm_stringPool[2] = {};
                void teavm_initStringPool() {
                    for (;;) {
                    }
                }
                """;
        assertEquals("""
                const int32_t teavm_stringPoolSize = 2;
                TeaVM_String *const teavm_stringPool[2] = {};
                void teavm_initStringPool() {
                }
                """, constantTables.apply(pool));
    }

    @Test
    void fieldsThatAreZeroAreNotCleared() {
        String generated = "void sysinitclass_a() {\nsfld_a_x = NULL;\nsfld_a_y = INT32_C(7);\n}\n";
        assertEquals("void sysinitclass_a() {\nsfld_a_y = INT32_C(7);\n}\n", new ConstantTables().apply(generated));
    }

    @Test
    void servicesOfAnyClassHaveTheirPlace() {
        assertEquals(
                "((TeaVM_Class*) &a_Cls)->services = (TeaVM_Services*) &b;",
                new ServiceTables().apply("a_Cls.services = (TeaVM_Services*) &b;"));
    }
}
