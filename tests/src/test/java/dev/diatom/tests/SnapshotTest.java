package dev.diatom.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.crac.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots as a user takes and clones them: what goes on, and what no two clones have in common. */
class SnapshotTest {
    private static final Path PROGRAMS = Repository.TESTS.resolve("snapshots");
    private static final Duration START_LIMIT = Duration.ofSeconds(20);

    @TempDir
    private static Path folder = Path.of("");

    private static Path draws = Path.of("");

    @BeforeAll
    static void takeSnapshot() {
        draws = folder.resolve("draws.snap");
        assertEquals("listening\n", Snapshots.take("Draws", draws, "--warm", "/draw", "-e", "NAME=template"));
    }

    @Test
    void clonesDifferInWhatTheyDrawAndAgreeInTheRest() throws Exception {
        int first = Http.freePort();
        int second = Http.freePort();
        try (Service one = clone(first);
                Service other = clone(second, "-e", "NAME=other")) {
            assertTrue(disjoint(get(first, "/draw"), get(second, "/draw")));
            assertEquals(get(first, "/seeded"), get(second, "/seeded"));
            assertEquals("template", get(first, "/env"));
            assertEquals("other", get(second, "/env"));
            assertEquals(143, one.stop("TERM"));
            assertTrue(one.output().contains("hook ran"), one.output());
            assertEquals(130, other.stop("INT"));
        }
    }

    @Test
    void aClonesFilesAreItsOwn() throws Exception {
        int first = Http.freePort();
        int second = Http.freePort();
        try (Service one = clone(first);
                Service other = clone(second)) {
            assertEquals("template one", get(first, "/file?one"));
            assertEquals("template other", get(second, "/file?other"));
            assertEquals("template one again", get(first, "/file?again"));
            assertEquals(143, one.stop("TERM"));
            assertEquals(143, other.stop("TERM"));
        }
        try (Service later = clone(first)) {
            assertEquals("template later", get(first, "/file?later"));
            assertEquals(143, later.stop("TERM"));
        }
    }

    @Test
    void wallTimeIsNowAndMonotonicTimeGoesOn() throws Exception {
        int port = Http.freePort();
        try (Service clone = clone(port)) {
            long wallMillis = Long.parseLong(get(port, "/time").split(" ", -1)[0]);
            assertTrue(Math.abs(System.currentTimeMillis() - wallMillis) < 2000);
            Thread.sleep(2000);
            // The sleeper of the template, which slept less than its 1.5 s there.
            String output = clone.output();
            assertTrue(output.contains("slept 15") || output.contains("slept 16"), output);
        }
    }

    /** A number of clones in a row, none of which draws what another has drawn. */
    @Test
    void noTwoClonesDrawTheSame() throws Exception {
        int count = Integer.getInteger("diatom.snapshot.clones", 300);
        Set<String> drawn = new HashSet<>();
        int port = Http.freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        Repository.MONITOR, "run", "-q", "-p", "127.0.0.1:" + port + ":8080", draws.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        for (int i = 0; i < count; i++) {
            Process clone = builder.start();
            try {
                String response = askUntilAnswered(port, "/draw");
                assertTrue(response.startsWith("HTTP/1.1 200"), response);
                String body = response.substring(response.indexOf("\r\n\r\n") + 4);
                for (String draw : body.split(" ", -1)) {
                    assertTrue(drawn.add(draw), "clone " + i + " drew " + draw + " again");
                }
            } finally {
                clone.destroyForcibly().waitFor();
            }
        }
        System.out.println(count + " clones drew " + drawn.size() + " numbers, none twice");
    }

    /** The response of a service that may be starting still. The connection is reset at the end, so that none is left waiting. */
    private static String askUntilAnswered(int port, String path) throws Exception {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (true) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setSoLinger(true, 0);
                String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (ConnectException refused) {
                assertTrue(System.nanoTime() < deadline, "nobody listens");
                Thread.sleep(1);
            }
        }
    }

    /** Without connections a service waits for one and does nothing else; nor does the kernel keep a machine for it. */
    @Test
    void anIdleCloneSleepsAndWakes() throws Exception {
        int port = Http.freePort();
        try (Service clone = clone(port)) {
            assertEquals("template", get(port, "/env"));
            long before;
            long after = clone.switches();
            long deadline = System.nanoTime() + START_LIMIT.toNanos();
            do {
                before = after;
                Thread.sleep(3000); // what is measured, not waited for
                after = clone.switches();
            } while (after != before && System.nanoTime() < deadline);
            assertEquals(before, after, "it wakes up while nobody asks");
            assertEquals(List.of(), clone.descriptors("kvm-v"));
            assertEquals("template", get(port, "/env"));
            long wallMillis = Long.parseLong(get(port, "/time").split(" ", -1)[0]);
            assertTrue(Math.abs(System.currentTimeMillis() - wallMillis) < 2000);
            assertEquals(2, clone.descriptors("kvm-v").size());
        }
    }

    @Test
    void whatIsNoWholeSnapshotIsRefusedWithOneSentence() throws IOException {
        byte[] bytes = Files.readAllBytes(draws);
        Path damaged = folder.resolve("damaged.snap");
        bytes[100] ^= 1;
        Files.write(damaged, bytes);
        refused("damaged", "run", damaged.toString());
        bytes[100] ^= 1;
        bytes[bytes.length / 2] ^= 1;
        Files.write(damaged, bytes);
        refused("damaged", "inspect", damaged.toString());
        Files.write(damaged, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        refused("truncated", "run", damaged.toString());
        refused("arguments already", "run", draws.toString(), "--", "x");
        Command.Result whole = Snapshots.diatom("inspect", draws.toString());
        assertEquals(0, whole.exitCode(), whole.errors());
        assertTrue(whole.output().startsWith("snapshot of Draws.java\n"), whole.output());
        assertTrue(
                Pattern.compile("a clone writes [1-9]\\d* pages until its first answer, and touches [1-9]\\d+\n")
                        .matcher(whole.output())
                        .find(),
                whole.output());
    }

    @Test
    void aProgramThatIsNeverReadyMakesNoSnapshot() throws IOException {
        Path source = Files.writeString(
                folder.resolve("Short.java"), "public class Short { public static void main(String[] args) {} }");
        Path file = folder.resolve("short.snap");
        refused("before a snapshot", "snapshot", "-q", source.toString(), "-o", file.toString());
        assertTrue(Files.notExists(file));
        try (var files = Files.list(folder)) {
            assertEquals(
                    0, files.filter(f -> f.toString().endsWith(".arriving")).count());
        }
    }

    @Test
    void aWarmRequestMustSucceed() {
        Path file = folder.resolve("cold.snap");
        refused("404", "snapshot", PROGRAMS.resolve("Draws.java").toString(), "-o", file.toString(), "--warm", "/none");
    }

    @Test
    void participantsAreToldAndConnectionsReset() throws Exception {
        Path classes = compile("Participants.java");
        Path file = folder.resolve("participants.snap");
        int port = Http.freePort();
        try (ServerSocket peer = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String host = "host.diatom.internal";
            String peerPort = Integer.toString(peer.getLocalPort());
            Command.Result taken = Snapshots.diatom(
                    "snapshot",
                    classes.toString(),
                    "-o",
                    file.toString(),
                    "--egress",
                    host + ":" + peerPort,
                    "--",
                    host,
                    peerPort);
            assertEquals(0, taken.exitCode(), taken.errors());
            assertEquals("before second\nbefore first\nreset: Connection reset\n", taken.output());
        }
        try (Service clone =
                        Service.start("clone true told true", file.toString(), "-p", "127.0.0.1:" + port + ":8080");
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertEquals("told true", new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            assertTrue(clone.output().contains("after first\nafter second\n"), clone.output());
        }
    }

    /** A folder with the classes of a program and of org.crac's API. */
    private static Path compile(String program) throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        String crac = Path.of(Resource.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        String api = Path.of(dev.diatom.Diatom.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int result = compiler.run(
                null,
                null,
                null,
                "-d",
                classes.toString(),
                "-cp",
                crac + ":" + api,
                PROGRAMS.resolve(program).toString());
        assertEquals(0, result);
        Command unpack = Command.of(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jar").toString(),
                "-x",
                "-f",
                crac,
                "--dir",
                classes.toString()));
        assertEquals(0, unpack.run().exitCode());
        return classes;
    }

    private static boolean disjoint(String one, String other) {
        Set<String> common = new HashSet<>(List.of(one.split(" ", -1)));
        common.retainAll(List.of(other.split(" ", -1)));
        return common.isEmpty();
    }

    private static Service clone(int port, String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of("-p", "127.0.0.1:" + port + ":8080"));
        words.addAll(List.of(options));
        words.add(draws.toString());
        return Service.start("guest port 8080", words.toArray(String[]::new));
    }

    private static void refused(String complaint, String... words) {
        Command.Result result = Snapshots.diatom(words);
        assertEquals(2, result.exitCode(), result.errors());
        assertTrue(result.errors().contains(complaint), result.errors());
        assertTrue(!result.errors().contains("\tat "), result.errors());
    }

    private static String get(int port, String path) throws Exception {
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(START_LIMIT)
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            var response = client.send(request, BodyHandlers.ofString());
            assertEquals(200, response.statusCode());
            assertNotEquals("", response.body());
            return response.body();
        }
    }
}
