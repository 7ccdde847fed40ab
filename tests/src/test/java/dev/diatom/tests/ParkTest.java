package dev.diatom.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clones that are parked while they are idle: what comes back, and what does not. */
class ParkTest {
    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final int READY = 2;

    @TempDir
    private static Path folder = Path.of("");

    private static Path snapshot = Path.of("");

    @TempDir
    private Path parked = Path.of("");

    @BeforeAll
    static void takeSnapshot() {
        snapshot = folder.resolve("traces.snap");
        Snapshots.take("Traces", snapshot, "--warm", "/draw");
    }

    @Test
    void aParkedMachineComesBackAsItWas() throws Exception {
        try (Service pool = pool();
                Parkable clone = new Parkable("-e", "NAME=mine")) {
            String name = clone.get("/state").replaceAll(".*(name [^,]*).*", "$1");
            assertEquals("kept", clone.get("/keep?3"));
            String sum = clone.get("/state").replaceAll(".*(sum .*)", "$1");
            for (int requests = 3; requests < 6; requests++) {
                awaitParked(pool, 1);
                assertEquals(requests + " requests, local " + requests + ", " + name + ", " + sum, clone.get("/state"));
                assertEquals("mine", clone.get("/env"));
            }
            awaitParked(pool, 1);
            clone.request.say("stop\n");
            assertEquals("exited 143", clone.request.line());
            awaitFiles(0);
        }
    }

    @Test
    void aTimerWakesIt() throws Exception {
        try (Service pool = pool();
                Parkable clone = new Parkable()) {
            assertEquals("set", clone.get("/wake?4000"));
            long set = System.nanoTime();
            awaitParked(pool, 1);
            assertTrue(System.nanoTime() - set < TimeUnit.SECONDS.toNanos(4), "parked before the time has come");
            PoolProcesses.awaitClones(pool, READY + 1);
            assertTrue(System.nanoTime() - set >= TimeUnit.SECONDS.toNanos(3), "woken before the time has come");
            assertEquals("rang", clone.get("/rang"));
        }
    }

    @Test
    void whoseClientGoesIsGone() throws Exception {
        try (Service pool = pool()) {
            try (Parkable clone = new Parkable()) {
                assertEquals("null", clone.get("/env"));
                awaitParked(pool, 1);
            }
            awaitFiles(0);
        }
    }

    @Test
    void aDamagedFileIsRefused() throws Exception {
        try (Service pool = pool();
                Parkable whole = new Parkable();
                Parkable damaged = new Parkable()) {
            awaitParked(pool, 2);
            try (Stream<Path> files = Files.list(parked);
                    RandomAccessFile file = new RandomAccessFile(
                            files.sorted().skip(1).findFirst().orElseThrow().toFile(), "rw")) {
                file.seek(file.length() / 2);
                int value = file.read();
                file.seek(file.length() / 2);
                file.write(value ^ 1);
            }
            assertThrows(IOException.class, () -> damaged.get("/env"));
            assertEquals("exited 125", damaged.request.line());
            assertTrue(pool.output().contains("its file is damaged: its content's checksum"), pool.output());
            assertEquals("null", whole.get("/env"));
        }
    }

    @Test
    void aConnectionThatIsOpenKeepsIt() throws Exception {
        try (Service pool = pool();
                Parkable other = new Parkable();
                Parkable clone = new Parkable();
                Socket open = new Socket(InetAddress.getLoopbackAddress(), clone.port)) {
            awaitParked(pool, 1);
            open.getOutputStream()
                    .write("GET /env HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(open.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertTrue(answer.endsWith("null"), answer);
            assertEquals("null", other.get("/env"));
        }
    }

    @Test
    void whatAPoolLeftIsRemovedAndItsFolderIsItsOwn() throws Exception {
        try (Service pool = pool();
                Parkable clone = new Parkable()) {
            assertEquals("null", clone.get("/env"));
            awaitParked(pool, 1);
            Command.Result second = Snapshots.diatom(
                    "pool",
                    snapshot.toString(),
                    "--socket",
                    folder.resolve("second").toString(),
                    "--park-after",
                    "1",
                    "--park-in",
                    parked.toString());
            assertEquals(2, second.exitCode());
            assertTrue(second.errors().contains("another pool parks there"), second.errors());
            pool.stop("KILL");
        }
        awaitFiles(1);
        try (Service pool = pool()) {
            awaitFiles(0);
            assertEquals(143, pool.stop("TERM"));
        }
    }

    private Service pool() throws Exception {
        return Service.startCommand(
                "clones are to be had",
                "pool",
                snapshot.toString(),
                "--socket",
                socket().toString(),
                "--ready",
                Integer.toString(READY),
                "--park-after",
                "1",
                "--park-in",
                parked.toString());
    }

    private static Path socket() {
        return folder.resolve("socket");
    }

    /** A clone with a port. */
    private static final class Parkable implements AutoCloseable {
        final PoolRequest request;
        final int port;

        Parkable(String... options) throws IOException {
            request = new PoolRequest(
                    socket(),
                    Stream.concat(Stream.of("start", "-p", "127.0.0.1:0:8080"), Stream.of(options))
                            .toArray(String[]::new));
            assertEquals("started", request.line());
            String line = request.line();
            port = Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
            assertEquals("", request.line());
        }

        String get(String path) throws IOException {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setSoTimeout((int) TimeUnit.NANOSECONDS.toMillis(LIMIT_NANOS));
                socket.getOutputStream()
                        .write(("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
                if (!answer.startsWith("HTTP/1.1 200 ")) {
                    throw new IOException("answered '" + answer + "'");
                }
                return answer.substring(answer.indexOf("\r\n\r\n") + 4);
            }
        }

        @Override
        public void close() throws IOException {
            request.close();
        }
    }

    /** Waits until so many machines are parked, and all processes that are left wait to be taken, or serve a connection. */
    private void awaitParked(Service pool, int count) throws Exception {
        long end = System.nanoTime() + LIMIT_NANOS;
        while (sizes().stream().filter(size -> size > 0).count() != count) {
            assertTrue(System.nanoTime() < end, () -> sizes().toString());
            Thread.sleep(5);
        }
        int live = sizes().size() - count;
        PoolProcesses.awaitClones(pool, READY + live);
    }

    private void awaitFiles(int count) throws InterruptedException {
        long end = System.nanoTime() + LIMIT_NANOS;
        while (sizes().size() != count) {
            assertTrue(System.nanoTime() < end, () -> sizes().toString());
            Thread.sleep(5);
        }
    }

    private List<Long> sizes() {
        try (Stream<Path> files = Files.list(parked)) {
            return files.map(file -> file.toFile().length()).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
