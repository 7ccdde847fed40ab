import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Answers with a number from every source of random numbers, all of which are in use before the snapshot; and keeps a file. */
public class Draws {
    private static final Random RANDOM = new Random();
    private static final Random GAUSSIAN = new Random();
    private static final SecureRandom SECURE = new SecureRandom();
    private static final Random SEEDED = new Random(42);
    private static final SplittableRandom SPLITTABLE = new SplittableRandom();
    private static final SplittableRandom SPLIT = SPLITTABLE.split();
    private static final SplittableRandom SPLITTABLE_SEEDED = new SplittableRandom(42);

    private static final Path FILE = Path.of("/tmp/lines");

    public static void main(String[] args) throws Exception {
        draws();
        Files.writeString(FILE, "template");
        SEEDED.nextInt();
        SPLITTABLE_SEEDED.nextInt();
        HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0);
        server.createContext("/draw", exchange -> answer(exchange, draws()));
        server.createContext(
                "/seeded", exchange -> answer(exchange, SEEDED.nextInt() + " " + SPLITTABLE_SEEDED.nextInt()));
        server.createContext(
                "/file",
                exchange -> answer(exchange, file(exchange.getRequestURI().getQuery())));
        server.createContext("/env", exchange -> answer(exchange, "" + System.getenv("NAME")));
        server.createContext(
                "/time", exchange -> answer(exchange, System.currentTimeMillis() + " " + System.nanoTime()));
        server.start();
        long began = System.nanoTime();
        Thread sleeper = new Thread(() -> {
            try {
                Thread.sleep(1500);
            } catch (InterruptedException e) {
                return;
            }
            System.out.println("slept " + (System.nanoTime() - began) / 100_000_000);
        });
        sleeper.setDaemon(true);
        sleeper.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook ran")));
        System.out.println("listening");
    }

    private static String file(String more) throws IOException {
        Files.writeString(FILE, " " + more, StandardOpenOption.APPEND);
        return Files.readString(FILE);
    }

    private static String draws() {
        return UUID.randomUUID() + " " + SECURE.nextLong() + " " + Math.random() + " "
                + ThreadLocalRandom.current().nextLong() + " " + RANDOM.nextLong() + " " + new Random().nextLong() + " "
                + GAUSSIAN.nextGaussian() + " " + new SecureRandom().nextLong() + " "
                + SPLITTABLE.nextLong() + " " + SPLIT.nextLong() + " " + new SplittableRandom().nextLong() + " "
                + SPLITTABLE.split().nextLong() + " "
                + SPLITTABLE.splits(1).findFirst().get().nextLong();
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes();
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
