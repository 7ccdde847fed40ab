package dev.diatom.image.csource;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LazyFramesTest {
    /** The statements of a function with one root, after the allocation of its frame. */
    private static List<String> rewritten(String... statements) {
        String function = Stream.of(statements)
                .map(statement -> "    " + statement + "\n")
                .collect(Collectors.joining(
                        "", "void* meth_A_f(void* teavm_local_1) {\n    TEAVM_ALLOC_STACK(INT32_C(1));\n", "}\n"));
        List<String> lines =
                LazyFrames.apply(function).lines().map(String::strip).toList();
        return lines.subList(1, lines.size() - 1);
    }

    @Test
    void checksAndAllocationsLeaveTheFrameAlone() {
        assertEquals(
                List.of(
                        "DIATOM_LAZY_STACK(INT32_C(1));",
                        "DIATOM_LAZY_ROOT(INT32_C(0), teavm_local_1);",
                        "teavm_local_2 = DIATOM_NEW_LINKED(4, A);",
                        "teavm_local_1 = TEAVM_FIELD((diatom_nullCheckAt(5, teavm_local_1)), cls_A, fld_x);",
                        "",
                        "return teavm_local_1;"),
                rewritten(
                        "TEAVM_GC_ROOT(INT32_C(0), teavm_local_1);",
                        "teavm_local_2 = TEAVM_WITH_CALL_SITE_ID(4, DIATOM_NEW(A));",
                        "teavm_local_1 = TEAVM_FIELD((diatom_nullCheckAt(5, teavm_local_1)), cls_A, fld_x);",
                        "TEAVM_RELEASE_STACK;",
                        "return teavm_local_1;"));
    }

    @Test
    void theFrameIsLinkedAroundTheCallsOfOneBranch() {
        assertEquals(
                List.of(
                        "DIATOM_LAZY_STACK(INT32_C(1));",
                        "if (teavm_local_1 != NULL) {",
                        "DIATOM_LAZY_ROOT(INT32_C(0), teavm_local_1);",
                        "DIATOM_LINK_CHECKED;",
                        "TEAVM_WITH_CALL_SITE_ID(4, meth_B_g(teavm_local_1));",
                        "DIATOM_ROOT_RELEASE(INT32_C(0));",
                        "TEAVM_WITH_CALL_SITE_ID(5, meth_B_g(teavm_local_1));",
                        "TEAVM_RELEASE_STACK;",
                        "teavm_local_1 = NULL;",
                        "}",
                        "return teavm_local_1;"),
                rewritten(
                        "if (teavm_local_1 != NULL) {",
                        "TEAVM_GC_ROOT(INT32_C(0), teavm_local_1);",
                        "TEAVM_WITH_CALL_SITE_ID(4, meth_B_g(teavm_local_1));",
                        "TEAVM_GC_ROOT_RELEASE(INT32_C(0));",
                        "TEAVM_WITH_CALL_SITE_ID(5, meth_B_g(teavm_local_1));",
                        "teavm_local_1 = NULL;",
                        "}",
                        "return teavm_local_1;"));
    }

    @Test
    void aLoopIsLinkedWholeAndSoIsWhereItsJumpsLead() {
        assertEquals(
                List.of(
                        "DIATOM_LAZY_STACK(INT32_C(1));",
                        "DIATOM_LINK_CHECKED;",
                        "while (1) {",
                        "TEAVM_WITH_CALL_SITE_ID(4, meth_B_g(teavm_local_1));",
                        "goto teavm_label_1;",
                        "}",
                        "teavm_local_1 = NULL;",
                        "teavm_label_1:;",
                        "TEAVM_RELEASE_STACK;",
                        "return teavm_local_1;"),
                rewritten(
                        "while (1) {",
                        "TEAVM_WITH_CALL_SITE_ID(4, meth_B_g(teavm_local_1));",
                        "goto teavm_label_1;",
                        "}",
                        "teavm_local_1 = NULL;",
                        "teavm_label_1:;",
                        "return teavm_local_1;"));
    }

    @Test
    void theWayToAThrowIsLinkedByItself() {
        assertEquals(
                List.of(
                        "DIATOM_LAZY_STACK(INT32_C(1));",
                        "if (teavm_local_1 != NULL) {",
                        "",
                        "return teavm_local_1;",
                        "}",
                        "DIATOM_LINK;",
                        "TEAVM_GC_ROOT(INT32_C(0), teavm_local_1);",
                        "TEAVM_WITH_CALL_SITE_ID(4, meth_B_fail(teavm_local_1));",
                        "TEAVM_UNREACHABLE"),
                rewritten(
                        "if (teavm_local_1 != NULL) {",
                        "TEAVM_RELEASE_STACK;",
                        "return teavm_local_1;",
                        "}",
                        "TEAVM_GC_ROOT(INT32_C(0), teavm_local_1);",
                        "TEAVM_WITH_CALL_SITE_ID(4, meth_B_fail(teavm_local_1));",
                        "TEAVM_UNREACHABLE"));
    }

    @Test
    void aFunctionThatCatchesKeepsItsFrame() {
        List<String> lines = List.of(
                "TEAVM_TRY",
                "TEAVM_WITH_CALL_SITE_ID(4, meth_B_g(teavm_local_1));",
                "TEAVM_CATCH",
                "TEAVM_END_TRY",
                "TEAVM_RELEASE_STACK;");
        assertEquals(
                "TEAVM_ALLOC_STACK(INT32_C(1));",
                rewritten(lines.toArray(String[]::new)).getFirst());
        assertEquals(lines, rewritten(lines.toArray(String[]::new)).subList(1, 6));
    }

    @Test
    void whatIsCalledWithoutASiteMayNeedTheFrame() {
        assertEquals(
                "TEAVM_ALLOC_STACK(INT32_C(1));",
                rewritten("sfld_A_TYPE = teavm_getClassObject(&A_Cls);").getFirst());
    }

    @Test
    void quietFunctionsAreCalledWithoutASite() {
        assertEquals("""
                int32_t meth_A_size(void* teavm_this_) {
                return TEAVM_FIELD(teavm_this_, cls_A, fld_size);
                }
                int32_t meth_A_twice(void* teavm_this_) {
                DIATOM_LAZY_STACK(INT32_C(0));
                return 2 * (meth_A_size(teavm_this_));
                }
                """, LazyFrames.apply("""
                int32_t meth_A_size(void* teavm_this_) {
                return TEAVM_FIELD(teavm_this_, cls_A, fld_size);
                }
                int32_t meth_A_twice(void* teavm_this_) {
                TEAVM_ALLOC_STACK(INT32_C(0));
                return 2 * TEAVM_WITH_CALL_SITE_ID(4, meth_A_size(teavm_this_));
                }
                """));
    }

    @Test
    void recursionIsNotQuiet() {
        assertEquals("""
                void meth_A_down() {
                DIATOM_LAZY_STACK(INT32_C(0));
                DIATOM_LINK_CHECKED;
                TEAVM_WITH_CALL_SITE_ID(4, meth_A_down());
                TEAVM_RELEASE_STACK;
                }
                """, LazyFrames.apply("""
                void meth_A_down() {
                TEAVM_ALLOC_STACK(INT32_C(0));
                TEAVM_WITH_CALL_SITE_ID(4, meth_A_down());
                }
                """));
    }
}
