package dev.diatom.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarkParsingTest {
    @Test
    void readsWhatTheWrkScriptPrints() throws IOException {
        Wrk.Load load = Wrk.Load.parse("Running 5s test\nfigures 10000 2000000 3 180 950\n");
        assertEquals(new Wrk.Load(5000, 3, 180, 950), load);
        assertThrows(IOException.class, () -> Wrk.Load.parse("unable to connect"));
    }

    @Test
    void readsWhatComputeProgramsPrint() throws IOException {
        ComputeBenchmark.Run run = ComputeBenchmark.Run.parse("checksum -42\nsteady 1500000\ntotal 9\n");
        assertEquals(new ComputeBenchmark.Run("-42", 1.5), run);
        assertThrows(IOException.class, () -> ComputeBenchmark.Run.parse("checksum 1\n"));
    }

    @Test
    void readsTheCommandLine() {
        Main.Options options = Main.Options.parse(List.of("start", "--runs", "5", "--json", "size"));
        assertEquals(
                List.of("start", "size"),
                options.benchmarks().stream().map(Benchmark::name).toList());
        assertEquals(5, options.runs());
        assertTrue(options.json());
        assertEquals(11, Main.Options.parse(List.of()).benchmarks().size());
        assertThrows(IllegalArgumentException.class, () -> Main.Options.parse(List.of("nothing")));
        assertThrows(IllegalArgumentException.class, () -> Main.Options.parse(List.of("--runs", "0")));
        assertThrows(IllegalArgumentException.class, () -> Main.Options.parse(List.of("--runs")));
    }
}
