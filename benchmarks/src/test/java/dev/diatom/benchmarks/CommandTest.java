package dev.diatom.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandTest {
    @Test
    void givesExitCodeAndBothStreams() throws IOException, InterruptedException {
        Command.Outcome outcome = Command.run(
                List.of("sh", "-c", "echo $GREETING; echo two >&2; exit 3"),
                Map.of("GREETING", "one"),
                Duration.ofSeconds(10));
        assertEquals(3, outcome.exitCode());
        assertEquals("one\ntwo\n", outcome.output());
        assertEquals("one / two", outcome.tail());
        IOException failure = assertThrows(IOException.class, () -> outcome.orThrow(List.of("sh")));
        assertEquals("sh ended with exit code 3: one / two", failure.getMessage());
    }

    @Test
    void endsWhatTakesTooLong() {
        List<String> command = List.of("sleep", "60");
        assertThrows(IOException.class, () -> Command.run(command, Duration.ofMillis(50)));
        assertTrue(ProcessHandle.current()
                .children()
                .noneMatch(child ->
                        child.isAlive() && child.info().command().orElse("").endsWith("/sleep")));
    }
}
