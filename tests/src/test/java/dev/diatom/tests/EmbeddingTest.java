package dev.diatom.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.diatom.embed.ClonePool;
import dev.diatom.embed.VirtualMachine;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Virtual machines as a Java program starts them. */
class EmbeddingTest {
    private static final String PROPERTY = "diatom.monitor";

    @TempDir
    private static Path folder = Path.of("");

    private static Path snapshot = Path.of("");

    @BeforeAll
    static void takeSnapshot() {
        snapshot = folder.resolve("traces.snap");
        Snapshots.take("Traces", snapshot);
        System.setProperty(PROPERTY, Snapshots.diatom("monitor").output().strip());
    }

    @AfterAll
    static void forget() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void clonesAreStartedCalledAndStopped() throws Exception {
        try (ClonePool pool = ClonePool.open(snapshot, "--egress", "none");
                VirtualMachine stopped = pool.start(8080)) {
            VirtualMachine killed = pool.start(Map.of("NAME", "two words"), 8080);
            assertEquals("null", get(stopped, "/env"));
            assertEquals("two words", get(killed, "/env"));
            assertEquals(143, stopped.stop());
            assertEquals(143, stopped.onExit().get());
            killed.close();
            assertEquals(137, killed.onExit().get());
            assertThrows(IOException.class, () -> get(killed, "/env"));
            assertThrows(IllegalArgumentException.class, () -> stopped.address(8081));
        }
    }

    @Test
    void aCloneForOneConnectionEndsWithIt() throws Exception {
        try (ClonePool pool = ClonePool.open(snapshot);
                SocketChannel channel = pool.connect(Map.of("NAME", "stream"), 8080)) {
            channel.write(ByteBuffer.wrap(
                    "GET /env HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
            String answer = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.US_ASCII);
            assertTrue(answer.endsWith("\r\n\r\nstream"), answer);
        }
    }

    @Test
    void aPoolThatClosesTakesItsClonesAlong() throws Exception {
        ClonePool pool = ClonePool.open(snapshot);
        VirtualMachine clone = pool.start(8080);
        pool.close();
        assertEquals(137, clone.onExit().get(10, TimeUnit.SECONDS));
        assertThrows(IOException.class, () -> pool.start(8080));
    }

    @Test
    void aMachineRunsWithoutAPool() throws Exception {
        try (VirtualMachine machine = VirtualMachine.start(snapshot, List.of("-e", "NAME=alone"), 8080)) {
            assertEquals("alone", get(machine, "/env"));
            assertEquals(143, machine.stop());
        }
    }

    @Test
    void whatTheMonitorRefusesIsSaid() throws IOException {
        Path none = folder.resolve("none.snap");
        assertRefused("there is no such file", () -> ClonePool.open(none));
        assertRefused("there is no such file", () -> VirtualMachine.start(none, List.of(), 8080));
        assertRefused("--ready x", () -> ClonePool.open(snapshot, "--ready", "x"));
        try (ClonePool pool = ClonePool.open(snapshot)) {
            assertRefused("65535", () -> pool.start(70_000));
        }
    }

    private interface Attempt {
        AutoCloseable make() throws IOException;
    }

    private static void assertRefused(String complaint, Attempt attempt) {
        IOException refusal = assertThrows(IOException.class, attempt::make);
        assertTrue(String.valueOf(refusal.getMessage()).contains(complaint), refusal.getMessage());
    }

    private static String get(VirtualMachine machine, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(machine.uri(8080, path))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}
