import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Leaves traces wherever it can, and tells which it found: one request must not know of another. */
public class Traces {
    private static final ThreadLocal<Integer> LOCAL = ThreadLocal.withInitial(() -> 0);
    private static final List<byte[]> KEPT = new ArrayList<>();
    private static final SecureRandom SECURE = new SecureRandom();
    private static final int PORT_LEFT_OPEN = 9090;
    private static int requests;
    private static volatile int ticks;

    public static void main(String[] args) throws Exception {
        LOCAL.get();
        HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0);
        server.createContext("/found", exchange -> answer(exchange, findAndLeave()));
        server.createContext("/draw", exchange -> answer(exchange, UUID.randomUUID() + " " + SECURE.nextLong()));
        server.createContext("/env", exchange -> answer(exchange, "" + System.getenv("NAME")));
        server.createContext("/client", exchange -> answer(exchange, "" + exchange.getRemoteAddress()));
        server.createContext("/slow", exchange -> sleep(exchange));
        server.createContext("/spin", exchange -> spin());
        server.createContext("/exit", exchange -> Runtime.getRuntime().halt(7));
        server.createContext("/length", exchange -> {
            answer(exchange, "" + exchange.getRequestBody().readAllBytes().length);
        });
        server.start();
        System.out.println("listening");
    }

    private static String findAndLeave() throws IOException {
        String found = requests + " requests, local " + LOCAL.get() + ", kept " + KEPT.size() + ", property "
                + System.getProperty("trace") + ", ticks " + ticks + ", port " + (isFree() ? "free" : "taken");
        requests++;
        LOCAL.set(requests);
        KEPT.add(new byte[1000]);
        System.setProperty("trace", "left");
        Thread ticker = new Thread(() -> {
            while (true) {
                ticks++;
                pause(1);
            }
        });
        ticker.start();
        while (ticks == 0) {
            pause(1);
        }
        return found;
    }

    @SuppressWarnings("resource") // left open on purpose
    private static boolean isFree() {
        try {
            new ServerSocket(PORT_LEFT_OPEN);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void sleep(HttpExchange exchange) throws IOException {
        pause(Long.parseLong(exchange.getRequestURI().getQuery()));
        answer(exchange, "slept");
    }

    private static void spin() {
        long x = 1;
        while (x != 0) {
            x = x * 6364136223846793005L + 1442695040888963407L | 1;
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes();
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
