package dev.diatom.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InterleavedTest {
    private final Lab lab =
            new Lab(Path.of("."), Path.of("."), usual -> usual, new PrintStream(OutputStream.nullOutputStream()));

    private final List<String> taken = new ArrayList<>();

    @Test
    void everyRoundTakesEachInAnotherOrderAndWarmUpsDoNotCount() throws InterruptedException {
        List<Interleaved.Result> results =
                Interleaved.measure(lab, "test", List.of(entrant("a"), entrant("b"), entrant("c")), 1, 2);
        assertEquals(List.of("a", "b", "c", "c", "a", "b", "b", "c", "a"), taken);
        assertEquals(2, results.getFirst().samples("order").count());
        assertEquals((5 + 9) / 2.0, Interleaved.median(results, "a", "order"));
    }

    @Test
    void oneThatIsMissingIsNotTried() throws InterruptedException {
        Interleaved.Entrant missing = new Interleaved.Entrant("m", "not installed", () -> {
            throw new AssertionError("tried");
        });
        Row row = Interleaved.measure(lab, "test", List.of(missing), 0, 3)
                .getFirst()
                .medians();
        assertEquals(Row.absent("m", "not installed"), row);
    }

    @Test
    void oneThatFailsTwiceIsLeftOutAndSaysSo() throws InterruptedException {
        List<Integer> calls = new ArrayList<>();
        Interleaved.Entrant failing = new Interleaved.Entrant("f", "", () -> {
            calls.add(calls.size());
            if (calls.size() > 1) {
                throw new IOException("broken");
            }
            return Map.of("order", 7.0);
        });
        Row row = Interleaved.measure(lab, "test", List.of(failing), 0, 9)
                .getFirst()
                .medians();
        assertEquals(3, calls.size());
        assertEquals(7, row.figure("order"));
        assertEquals("1 of 9 runs, then: broken", row.remark());
        assertTrue(Double.isNaN(row.figure("other")));
    }

    private Interleaved.Entrant entrant(String label) {
        return new Interleaved.Entrant(label, "", () -> {
            taken.add(label);
            return Map.of("order", (double) taken.size());
        });
    }
}
