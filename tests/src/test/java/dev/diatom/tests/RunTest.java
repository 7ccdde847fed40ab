package dev.diatom.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./diatom} as a user meets it, with the examples and with mistakes. */
class RunTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void needsMachine() {
        Repository.noMachine().ifPresent(reason -> assumeTrue(false, reason));
    }

    @Test
    void helloAnswersRequests() throws Exception {
        int port = Http.freePort();
        try (Service hello = Service.start("hello: listening", "examples/hello", "-p", port + ":8080")) {
            assertEquals(200, Http.get(port, "/").statusCode());
            assertEquals(
                    "{\"greeting\": \"Hello, Ada!\", \"name\": \"Ada\"}\n",
                    Http.get(port, "/greet?name=Ada").body());
            assertEquals(
                    "some text, ünicode",
                    Http.post(port, "/echo", "some text, ünicode").body());
            assertEquals(404, Http.get(port, "/nothing").statusCode());
            assertEquals(405, Http.post(port, "/greet", "").statusCode());
            assertEquals(400, Http.get(port, "/greet?name=" + "x".repeat(101)).statusCode());
            assertEquals("{\"requests\": 7}\n", Http.get(port, "/count").body());
            assertEquals(130, hello.stop("INT"));
        }
    }

    @Test
    void bodiesMayBeLarge() throws Exception {
        int port = Http.freePort();
        String large = "0123456789abcdef".repeat(1 << 16);
        try (Service hello = Service.start("hello: listening", "examples/hello", "-p", port + ":8080")) {
            assertEquals(large, Http.post(port, "/echo", large).body());
            assertEquals(400, Http.post(port, "/echo", large + "x").statusCode());
            assertEquals(143, hello.stop("TERM"));
        }
    }

    @Test
    void theMonitorRunsConfined() throws Exception {
        try (Service hello = Service.start("hello: listening", "examples/hello")) {
            assertTrue(hello.processStatus().contains("NoNewPrivs:\t1\nSeccomp:\t2\n"), hello.processStatus());
        }
    }

    @Test
    void anInterruptRunsTheHooksAndIsTheExitCode() throws Exception {
        int port = Http.freePort();
        try (Service hello = Service.start("hello: listening", "examples/hello", "-p", port + ":8080")) {
            Http.get(port, "/");
            assertEquals(130, hello.stop("INT"));
            assertTrue(hello.output().contains("goodbye after 1 requests"), hello.output());
        }
    }

    @Test
    void terminationRunsTheHooksAndIsTheExitCode() throws Exception {
        try (Service hello = Service.start("hello: listening", "examples/hello")) {
            assertEquals(143, hello.stop("TERM"));
            assertTrue(hello.output().contains("goodbye after 0 requests"), hello.output());
        }
    }

    @Test
    void argumentsComeAfterTheDashes() throws Exception {
        int port = Http.freePort();
        try (Service store =
                Service.start("store: listening on port 9000", "examples/store", "-p", port + ":9000", "--", "9000")) {
            try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
                client.getOutputStream().write("SET a b c\nGET a\nQUIT\n".getBytes(StandardCharsets.UTF_8));
                String answers = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertEquals("OK\nVALUE b c\nBYE\n", answers);
            }
            assertEquals(143, store.stop("TERM"));
        }
    }

    @Test
    void aLibraryAndAPackedFileAreInTheImage() {
        Command.Result result = diatom("run", "-q", "examples/outline");
        assertEquals(0, result.exitCode(), result.errors());
        assertTrue(result.output().contains("broken    Back to the top"), result.output());
    }

    @Test
    void standardInputIsThePrograms() {
        Command command = command("run", "-q", "examples/outline", "--", "-");
        Command.Result result =
                command.reading("<title>Mine</title><h1>One</h1><p>two words").run();
        assertEquals(0, result.exitCode(), result.errors());
        assertTrue(result.output().startsWith("Mine\n"), result.output());
    }

    @Test
    void aSourceFileRunsWithEnvironmentAndExitCode() throws IOException {
        Path source = program("Answer", """
                System.out.println(System.getenv("NAME") + args.length);
                System.err.println("to the other stream");
                System.exit(42);
                """);
        Command.Result result = diatom("run", "-q", "-e", "NAME=a=b", source.toString(), "--", "x", "-y");
        assertEquals("a=b2\n", result.output(), result.errors());
        assertEquals("to the other stream\n", result.errors());
        assertEquals(42, result.exitCode());
    }

    @Test
    void aCompactSourceFileRunsWithTheFileBesideIt() throws IOException {
        Path source = Files.writeString(folder.resolve("Compact.java"), """
                void main() {
                    IO.println(new Beside().greet(IO.readln("Name? ")));
                }
                """);
        Files.writeString(folder.resolve("Beside.java"), """
                class Beside {
                    String greet(String name) {
                        return "Hello, " + name;
                    }
                }
                """);
        Command.Result result =
                command("run", "-q", source.toString()).reading("Ada\n").run();
        assertEquals("Name? Hello, Ada\n", result.output(), result.errors());
    }

    @Test
    void unchangedInputIsNotBuiltAgain() throws IOException {
        Path source = program("Twice", "System.out.println(\"twice\");");
        // A cache of its own: the user's may hold this very image from an earlier run of the tests.
        Command run = command("run", source.toString())
                .with(Map.of("DIATOM_CACHE", folder.resolve("cache").toString()));
        String first = run.run().errors();
        String second = run.run().errors();
        assertTrue(first.contains("Java to C"), first);
        assertTrue(!second.contains("Java to C"), second);
    }

    @Test
    void aBuiltImageCanBeInspectedAndRun() throws IOException {
        Path source = program("Built", "System.out.println(\"built\");");
        Path image = folder.resolve("built.img");
        assertEquals(
                0, diatom("build", source.toString(), "-o", image.toString()).exitCode());
        Command.Result inspected = diatom("inspect", image.toString());
        assertEquals(0, inspected.exitCode(), inspected.errors());
        assertTrue(inspected.output().contains("Built"), inspected.output());
        assertEquals("built\n", diatom("run", "-q", image.toString()).output());
    }

    @Test
    void whatCannotBeCompiledIsNamedWithItsCallers() throws IOException {
        Path source = program(
                "Impossible",
                "System.out.println(java.lang.invoke.MethodHandles.lookup().defineClass(new byte[args.length]));");
        Command.Result result = diatom("run", source.toString());
        assertEquals(2, result.exitCode(), result.errors());
        assertTrue(result.errors().contains("java.lang.invoke.MethodHandles"), result.errors());
        assertTrue(result.errors().contains("Impossible.main(Impossible.java:"), result.errors());
    }

    @Test
    void aCheckTellsWhatIsMissingAndWhatIsDifferent() throws IOException {
        Path fine = program("Fine", "System.out.println(Runtime.getRuntime().availableProcessors());");
        Command.Result result = diatom("check", fine.toString());
        assertEquals(0, result.exitCode(), result.errors());
        assertTrue(result.output().contains("availableProcessors() is 1"), result.output());
        assertTrue(result.output().contains("used by Fine.main(Fine.java:3)"), result.output());

        Path lacking = program("Lacking", "System.out.println(java.awt.Toolkit.getDefaultToolkit());");
        Command.Result refusal = diatom("check", lacking.toString());
        assertEquals(2, refusal.exitCode(), refusal.errors());
        assertTrue(refusal.output().contains("Lacking.main(Lacking.java:3)"), refusal.output());
    }

    @Test
    void notesAreJson() throws Exception {
        int port = Http.freePort();
        try (Service notes = Service.start("notes: listening", "examples/notes", "-p", port + ":8080")) {
            assertEquals("[]\n", Http.get(port, "/notes").body());
            String note = "{\"author\": \"Ada\", \"text\": \"buy \\\"milk\\\", \u00fc\"}";
            assertEquals(201, Http.post(port, "/notes", note).statusCode());
            assertEquals(400, Http.post(port, "/notes", "{\"author\": \"Ada\"}").statusCode());
            assertEquals(400, Http.post(port, "/notes", "[1").statusCode());
            assertEquals(
                    "[{\"id\":1,\"author\":\"Ada\",\"text\":\"buy \\\"milk\\\", \u00fc\"}]\n",
                    Http.get(port, "/notes").body());
            assertEquals(143, notes.stop("TERM"));
        }
    }

    @Test
    void membersOfTheChatHearEachOther() throws Exception {
        int port = Http.freePort();
        try (Service chat = Service.start("chat: listening", "examples/chat", "-p", port + ":6667");
                Socket ada = new Socket(InetAddress.getLoopbackAddress(), port);
                Socket grace = new Socket(InetAddress.getLoopbackAddress(), port)) {
            BufferedReader toAda = lines(ada);
            assertEquals("Your name?", toAda.readLine());
            say(ada, "Ada");
            assertEquals("* here: Ada", toAda.readLine());
            BufferedReader toGrace = lines(grace);
            say(grace, "Ada\nGrace");
            assertEquals("Your name?", toGrace.readLine());
            assertEquals("That name is taken. Your name?", toGrace.readLine());
            assertEquals("* here: Ada, Grace", toGrace.readLine());
            assertEquals("* Grace came", toAda.readLine());
            say(grace, "good morning\n/quit");
            assertEquals("Grace: good morning", toAda.readLine());
            assertEquals("* Grace left", toAda.readLine());
            assertNull(toGrace.readLine());
            assertEquals(143, chat.stop("TERM"));
        }
    }

    private static void say(Socket client, String text) throws IOException {
        client.getOutputStream().write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static BufferedReader lines(Socket client) throws IOException {
        client.setSoTimeout(Math.toIntExact(Duration.ofMinutes(1).toMillis()));
        return new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    }

    @Test
    void mistakesAreAnsweredWithOneSentence() throws IOException {
        Path noJar = Files.writeString(folder.resolve("no.jar"), "this is no JAR");
        refused("there is no such file", "run", folder.resolve("none.jar").toString());
        refused("not a JAR", "run", noJar.toString());
        refused("a port is no number", "run", "-p", "80:http", "examples/hello");
        refused("an unknown target", "run", "--target", "moon", "examples/hello");
        refused("an unknown option", "run", "--nonsense", "examples/hello");
        refused("no image", "inspect", noJar.toString());
    }

    @Test
    void aPortInUseIsSaid() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();
            Command.Result result = diatom("run", "examples/hello", "-p", port + ":8080");
            assertTrue(result.exitCode() != 0);
            assertTrue(result.errors().contains(Integer.toString(port)), result.errors());
            assertTrue(!result.errors().contains("\tat "), result.errors());
        }
    }

    private static void refused(String mistake, String... words) {
        Command.Result result = diatom(words);
        assertEquals(2, result.exitCode(), mistake + "\n" + result.errors());
        assertTrue(!result.errors().isBlank() && !result.errors().contains("\tat "), mistake + "\n" + result.errors());
        assertEquals("", result.output(), mistake);
    }

    /** A source file of one class whose main method has the given body. */
    private Path program(String name, String body) throws IOException {
        return Files.writeString(folder.resolve(name + ".java"), """
                public class %s {
                    public static void main(String[] args) throws Exception {
                %s
                    }
                }
                """.formatted(name, body));
    }

    private static Command command(String... words) {
        List<String> all = new ArrayList<>(List.of(Repository.DIATOM));
        all.addAll(List.of(words));
        return Command.of(all);
    }

    private static Command.Result diatom(String... words) {
        return command(words).run();
    }
}
