package dev.diatom.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clones that are handed out: a VM for every request or connection, and for whoever asks at a pool's socket. */
class PoolTest {
    private static final String NOTHING_FOUND = "0 requests, local 0, kept 0, property null, ticks 0, port free";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    private static Path folder = Path.of("");

    private static Path traces = Path.of("");

    @BeforeAll
    static void takeSnapshot() {
        traces = folder.resolve("traces.snap");
        Snapshots.take("Traces", traces, "--warm", "/draw");
    }

    @Test
    void oneRequestLeavesNothingToTheNext() throws Exception {
        int port = Http.freePort();
        try (Service service = serve("--per-request", port);
                HttpClient client = client()) {
            Set<String> drawn = new HashSet<>();
            for (int i = 0; i < 50; i++) {
                assertEquals(NOTHING_FOUND, get(client, port, "/found"));
                for (String draw : get(client, port, "/draw").split(" ", -1)) {
                    assertTrue(drawn.add(draw), draw);
                }
            }
            assertEquals("17", post(client, port, "/length", "x".repeat(17)));
            assertEquals("3000000", post(client, port, "/length", "x".repeat(3_000_000)));
            assertTrue(get(client, port, "/client").startsWith("/127.0.0.1:"));
            assertEquals("clone", get(client, port, "/env"));
            assertEquals(143, service.stop("TERM"));
        }
    }

    @Test
    void pipelinedRequestsAreAnsweredInOrderEachByItsOwnClone() throws Exception {
        int port = Http.freePort();
        try (Service service = serve("--per-request", port)) {
            String request = "GET /found HTTP/1.1\r\nHost: x\r\n\r\n";
            String chunked =
                    "POST /length HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
            String last = "GET /found HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            String answers = exchange(port, request + request + chunked + last);
            assertEquals(4, answers.split("HTTP/1.1 200 OK", -1).length - 1, answers);
            assertEquals(3, answers.split(NOTHING_FOUND, -1).length - 1, answers);
            assertTrue(answers.endsWith(NOTHING_FOUND), answers);
            assertStatus(400, exchange(port, "GET / HTTP/1.1\r\nContent-Length : 3\r\n\r\n"));
            assertStatus(400, exchange(port, "GET / HTTP/1.1\nHost: x\n\n"));
            assertStatus(431, exchange(port, "GET / HTTP/1.1\r\nA: " + "a".repeat(70_000)));
            assertStatus(502, exchange(port, "GET /exit HTTP/1.1\r\nHost: x\r\n\r\n"));
            assertTrue(service.output().contains("a clone for every request"), service.output());
        }
    }

    @Test
    void aConnectionHasItsCloneToItself() throws Exception {
        int port = Http.freePort();
        try (Service service = serve("--per-connection", port)) {
            String request = "GET /found HTTP/1.1\r\nHost: x\r\n\r\n";
            String last = "GET /found HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            for (int i = 0; i < 2; i++) {
                String answers = exchange(port, request + last);
                assertTrue(answers.contains(NOTHING_FOUND), answers);
                assertTrue(answers.contains("1 requests, local 1, kept 1, property left"), answers);
            }
            PoolProcesses.awaitClones(service, 8);
        }
    }

    @Test
    void whoComesWhenAllAreInUseWaits() throws Exception {
        int port = Http.freePort();
        try (Service service = serve("--per-request", port, "--vms", "1", "--timeout", "1", "--ready", "1");
                HttpClient client = client()) {
            CompletableFuture<HttpResponse<String>> slow =
                    client.sendAsync(request(port, "/slow?500"), BodyHandlers.ofString());
            CompletableFuture<HttpResponse<String>> next =
                    client.sendAsync(request(port, "/slow?500"), BodyHandlers.ofString());
            assertEquals("slept", slow.get().body());
            assertEquals("slept", next.get().body());
            assertEquals(
                    504,
                    client.send(request(port, "/slow?5000"), BodyHandlers.ofString())
                            .statusCode());
            assertEquals(
                    504,
                    client.send(request(port, "/spin"), BodyHandlers.ofString()).statusCode());
            assertEquals(NOTHING_FOUND, get(client, port, "/found"));
            PoolProcesses.awaitClones(service, 1);
        }
    }

    @Test
    void killedProcessesAreReplacedAndNothingElseIsLost() throws Exception {
        int port = Http.freePort();
        try (Service service = serve("--per-request", port);
                HttpClient client = client()) {
            CompletableFuture<HttpResponse<String>> slow =
                    client.sendAsync(request(port, "/slow?1000"), BodyHandlers.ofString());
            for (int i = 0; i < 5; i++) {
                List<ProcessHandle> clones = PoolProcesses.awaitClones(service, 9);
                if (i % 2 == 0) {
                    PoolProcesses.named(service, "diatom-zygote").forEach(ProcessHandle::destroyForcibly);
                } else {
                    // Not the one that sleeps: it began first.
                    clones.getLast().destroyForcibly();
                }
                assertEquals(NOTHING_FOUND, get(client, port, "/found"));
            }
            assertEquals("slept", slow.get().body());
            List<ProcessHandle> all = service.descendants().toList();
            assertEquals(143, service.stop("TERM"));
            for (ProcessHandle process : all) {
                process.onExit().get(10, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void allProcessesAreConfined() throws Exception {
        try (Service service = serve("--per-connection", Http.freePort())) {
            assertTrue(service.processStatus().contains("\nSeccomp:\t2\n"), service.processStatus());
            for (ProcessHandle clone : PoolProcesses.awaitClones(service, 8)) {
                String status = Files.readString(Path.of("/proc/" + clone.pid() + "/status"));
                assertTrue(status.contains("\nSeccomp:\t2\n") && status.contains("\nNoNewPrivs:\t1\n"), status);
            }
        }
    }

    @Test
    void clonesAreToBeHadAtASocket() throws Exception {
        Path socket = folder.resolve("pool.socket");
        try (Service service = Service.startCommand(
                "clones are to be had", "pool", traces.toString(), "--socket", socket.toString(), "-e", "NAME=pool")) {
            try (PoolRequest clone = new PoolRequest(socket, "start", "-p", "127.0.0.1:0:8080", "-e", "NAME=mine");
                    HttpClient client = client()) {
                assertEquals("started", clone.line());
                String[] port = clone.line().split("[ :]", -1);
                assertEquals(List.of("port", "8080", "127.0.0.1"), List.of(port).subList(0, 3));
                assertEquals("", clone.line());
                int number = Integer.parseInt(port[3]);
                assertEquals("mine", get(client, number, "/env"));
                assertEquals(NOTHING_FOUND, get(client, number, "/found"));
                assertNotEquals(NOTHING_FOUND, get(client, number, "/found"));
                clone.say("stop\n");
                assertEquals("exited 143", clone.line());
            }
            try (PoolRequest stream = new PoolRequest(socket, "connect", "8080")) {
                assertEquals("connected", stream.line());
                stream.say("GET /env HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
                String answer = stream.rest();
                assertTrue(answer.endsWith("\r\n\r\npool"), answer);
            }
            for (String[] wrong :
                    new String[][] {{"stop"}, {"start", "-m", "8m"}, {"start", "-p", "x"}, {"connect", "0"}}) {
                try (PoolRequest refused = new PoolRequest(socket, wrong)) {
                    String line = refused.line();
                    assertTrue(line.startsWith("error "), line);
                }
            }
            PoolRequest abandoned = new PoolRequest(socket, "start");
            assertEquals("started", abandoned.line());
            abandoned.close();
            PoolProcesses.awaitClones(service, 8);
            assertEquals(143, service.stop("TERM"));
            assertTrue(Files.notExists(socket));
        }
    }

    @Test
    void onlySnapshotsHaveClones() {
        refused("only snapshots have clones", "run", "--per-request", "examples/hello");
        refused("exclude each other", "run", traces.toString(), "--per-request", "--per-connection");
        refused("--ready 0", "run", traces.toString(), "--per-request", "--ready", "0");
        refused("no snapshot", "pool", "--socket", folder.resolve("s").toString(), "examples/hello");
        refused("needs --socket", "pool", traces.toString());
    }

    private static Service serve(String mode, int port, String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                traces.toString(), mode, "-p", "127.0.0.1:" + port + ":8080", "-e", "NAME=clone", "--egress", "none"));
        words.addAll(List.of(options));
        return Service.start("a clone for every", words.toArray(String[]::new));
    }

    private static void assertStatus(int status, String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
    }

    private static String exchange(int port, String text) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) LIMIT.toMillis());
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private static HttpRequest request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(LIMIT)
                .build();
    }

    private static String get(HttpClient client, int port, String path) throws Exception {
        HttpResponse<String> response = client.send(request(port, path), BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), response.body());
        return response.body();
    }

    private static String post(HttpClient client, int port, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(LIMIT)
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    private static void refused(String complaint, String... words) {
        Command.Result result = Snapshots.diatom(words);
        assertEquals(2, result.exitCode(), result.errors());
        assertTrue(result.errors().contains(complaint), result.errors());
    }
}
