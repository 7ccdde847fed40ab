package dev.diatom.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections out of a VM to a server on the host's loopback, as {@code --egress} allows them. */
class EgressTest {
    private static final String HOST = "host.diatom.internal";
    private static final int MESSAGE_BYTES = 3_000_000;

    @TempDir
    private static Path folder = Path.of("");

    private static Path image = Path.of("");

    @BeforeAll
    static void buildsAClient() throws IOException {
        Repository.noMachine().ifPresent(reason -> assumeTrue(false, reason));
        Path source = Files.writeString(folder.resolve("Outwards.java"), """
                import java.io.*;
                import java.net.*;
                import java.util.Arrays;

                public class Outwards {
                    public static void main(String[] args) throws Exception {
                        for (int i = 0; i < args.length; i += 2) {
                            System.out.println(tried(args[i], Integer.parseInt(args[i + 1])));
                        }
                    }

                    static String tried(String host, int port) throws Exception {
                        try (Socket socket = new Socket(host, port)) {
                            byte[] sent = new byte[%d];
                            for (int i = 0; i < sent.length; i++) {
                                sent[i] = (byte) (i * 31 >> 3);
                            }
                            Thread writer = new Thread(() -> {
                                try {
                                    socket.getOutputStream().write(sent);
                                    socket.shutdownOutput();
                                } catch (IOException e) {
                                    System.out.println(e);
                                }
                            });
                            writer.start();
                            byte[] received = socket.getInputStream().readAllBytes();
                            writer.join();
                            return "echoed " + Arrays.equals(sent, received);
                        } catch (IOException e) {
                            return e.toString();
                        }
                    }
                }
                """.formatted(MESSAGE_BYTES));
        image = folder.resolve("outwards.img");
        Command.Result built = diatom("build", source.toString(), "-o", image.toString());
        assertEquals(0, built.exitCode(), built.errors());
    }

    @Test
    void theHostIsReachedByItsNameOrAddress() throws IOException {
        try (EchoServer echo = new EchoServer()) {
            assertEquals("echoed true\n", outwards(HOST + ":" + echo.port(), HOST, echo.port()));
            assertEquals("echoed true\n", outwards("all,127.0.0.1:" + echo.port(), HOST, echo.port()));
        }
    }

    @Test
    void whatIsNotAllowedIsRefused() throws IOException {
        try (EchoServer echo = new EchoServer()) {
            for (String egress : List.of("all", "none", HOST + ":1", "192.0.2.1:" + echo.port())) {
                String said = outwards(egress, HOST, echo.port());
                assertTrue(said.startsWith("java.net."), egress + ": " + said);
            }
            assertEquals(0, echo.connections());
        }
    }

    @Test
    void whereNobodyListensIsRefusedByTheHost() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        assertEquals("java.net.ConnectException: Connection refused\n", outwards(HOST + ":*", HOST, closed));
    }

    @Test
    void anUnknownNameIsUnknown() {
        String name = "x".repeat(64) + ".invalid"; // too long a label to ask any server for: RFC 1035, 2.3.4
        String said = outwards("all", name, 80);
        assertTrue(said.startsWith("java.net.UnknownHostException: " + name), said);
    }

    private static String outwards(String egress, String host, int port) {
        Command.Result result =
                diatom("run", "-q", "--egress", egress, image.toString(), "--", host, Integer.toString(port));
        assertEquals(0, result.exitCode(), result.errors());
        return result.output();
    }

    private static Command.Result diatom(String... words) {
        return Command.of(Stream.concat(Stream.of(Repository.DIATOM), Stream.of(words))
                        .toList())
                .within(Duration.ofMinutes(3))
                .run();
    }
}
