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
    private static volatile String rang = "silent";
    private static int requests;
    private static volatile int ticks;

    /** Drawn by the first who asks. */
    private static final class Own {
        static final UUID NAME = UUID.randomUUID();
    }

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
        server.createContext("/state", exchange -> answer(exchange, state()));
        server.createContext("/keep", exchange -> answer(exchange, keep(number(exchange))));
        server.createContext("/wake", exchange -> answer(exchange, wakeAfter(number(exchange))));
        server.createContext("/rang", exchange -> answer(exchange, rang));
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

    /** What changes by nothing but requests. */
    private static String state() {
        requests++;
        LOCAL.set(LOCAL.get() + 1);
        long sum = 0;
        for (byte[] bytes : KEPT) {
            for (byte b : bytes) {
                sum = 31 * sum + b;
            }
        }
        return requests + " requests, local " + LOCAL.get() + ", name " + Own.NAME + ", sum " + sum;
    }

    private static String keep(int megabytes) {
        for (int i = 0; i < megabytes; i++) {
            byte[] bytes = new byte[1 << 20];
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] = (byte) (i * 31 + j * 7);
            }
            KEPT.add(bytes);
        }
        return "kept";
    }

    private static String wakeAfter(int millis) {
        long due = System.nanoTime() + millis * 1_000_000L;
        Thread.startVirtualThread(() -> {
            pause(millis);
            rang = System.nanoTime() < due ? "early" : "rang";
        });
        return "set";
    }

    private static int number(HttpExchange exchange) {
        return Integer.parseInt(exchange.getRequestURI().getQuery());
    }

    private static void sleep(HttpExchange exchange) throws IOException {
        pause(number(exchange));
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
