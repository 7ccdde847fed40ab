package dev.diatom.examples.hello;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The service's entry point. The port is the first argument, else the environment variable {@code PORT}, else 8080.
 *
 * <p>Every request runs on a virtual thread of its own, so a client that sends its body slowly keeps nobody waiting.
 */
public final class Hello {
    private static final int DEFAULT_PORT = 8080;

    private final AtomicLong requests = new AtomicLong();

    private Hello() {}

    public static void main(String[] args) throws IOException {
        int port;
        try {
            port = port(args, Objects.requireNonNullElse(System.getenv("PORT"), ""));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        new Hello().serve(port);
    }

    private static int port(String[] args, String environment) {
        String text = args.length > 0 ? args[0] : environment;
        if (text.isBlank()) {
            return DEFAULT_PORT;
        }
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw new IllegalArgumentException("hello: not a port: '" + text + "'; give a number from 0 to 65535");
    }

    private void serve(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
        server.createContext(
                "/",
                new Router(requests)
                        .get("/", this::index)
                        .get("/greet", this::greet)
                        .get("/count", this::count)
                        .post("/echo", this::echo));
        server.setExecutor(Thread::startVirtualThread);
        server.start();
        System.out.println("hello: listening on port " + server.getAddress().getPort());

        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.stop(0);
            System.out.println("hello: goodbye after " + requests.get() + " requests");
        }));
    }

    private Response index(Request request) {
        return Response.text("Hello from Java " + System.getProperty("java.version") + ".\n" + """

                GET  /greet?name=Ada   a greeting, as JSON
                GET  /count            how many requests came so far
                POST /echo             what you send, back again
                """);
    }

    private Response greet(Request request) {
        String name = request.parameter("name").orElse("world");
        if (name.length() > 100) {
            throw new BadRequest("a name has at most 100 characters, not " + name.length());
        }
        return Response.json(new Json().put("greeting", "Hello, " + name + "!").put("name", name));
    }

    private Response count(Request request) {
        return Response.json(new Json().put("requests", requests.get()));
    }

    private Response echo(Request request) {
        return new Response(200, request.contentType(), request.body());
    }
}
