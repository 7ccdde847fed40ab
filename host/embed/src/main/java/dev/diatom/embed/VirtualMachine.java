package dev.diatom.embed;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A running virtual machine. Closing it kills it at once, as does the end of the program that started it; {@link #stop} lets its program run its
 * shutdown hooks.
 *
 * <pre>{@code
 * try (var pool = ClonePool.open(Path.of("app.snap")); var vm = pool.start(8080)) {
 *     var request = HttpRequest.newBuilder(vm.uri(8080, "/greet?name=Ada")).build();
 *     System.out.println(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
 * }
 * }</pre>
 */
public interface VirtualMachine extends AutoCloseable {
    /**
     * Boots an image, or starts a clone of a snapshot, and publishes these ports of its on the loopback address.
     *
     * @param options as {@code diatom run} takes them, such as {@code "-m", "64m"}
     * @throws IOException where the monitor is not there or refuses; its message says why
     */
    static VirtualMachine start(Path file, List<String> options, int... guestPorts) throws IOException {
        return SingleMachine.start(file, options, guestPorts);
    }

    /** Where a published port of the guest's is to be reached. It accepts from the start: connections wait for the guest. */
    InetSocketAddress address(int guestPort);

    /**
     * What a client asks for to reach an HTTP service in the guest.
     *
     * @param pathAndQuery such as {@code /greet?name=Ada}
     */
    default URI uri(int guestPort, String pathAndQuery) {
        InetSocketAddress address = address(guestPort);
        return URI.create("http://" + address.getHostString() + ":" + address.getPort() + pathAndQuery);
    }

    /** Completed with the program's exit code, or with 137 where the machine was killed. */
    CompletableFuture<Integer> onExit();

    /** Asks the program to end, as by SIGTERM, and waits for that: up to 10 s, then it is killed. The exit code. */
    int stop() throws IOException;

    @Override
    void close();
}
