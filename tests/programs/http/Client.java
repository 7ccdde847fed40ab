package http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The JDK's client of HTTP, against its server. */
public class Client {
    public static void main(String[] args) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", Client::answer);
        server.start();
        String base = "http://localhost:" + server.getAddress().getPort();
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest get = HttpRequest.newBuilder(URI.create(base + "/a"))
                .header("X-A", "1")
                .build();
        HttpResponse<String> response = client.send(get, HttpResponse.BodyHandlers.ofString());
        System.out.println(response.statusCode() + " " + response.body() + " "
                + response.headers().firstValue("X-B") + " " + response.version());
        HttpRequest post = HttpRequest.newBuilder(URI.create(base + "/b"))
                .POST(HttpRequest.BodyPublishers.ofString("body"))
                .timeout(Duration.ofSeconds(20))
                .build();
        response = client.send(post, HttpResponse.BodyHandlers.ofString());
        System.out.println(response.statusCode() + " " + response.body());
        HttpRequest missing =
                HttpRequest.newBuilder(URI.create(base + "/missing")).build();
        System.out.println(client.sendAsync(missing, HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> answer.statusCode() + answer.body())
                .join());
        client.close();
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        byte[] answer = (exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                        + exchange.getRequestHeaders().getFirst("X-A") + " " + new String(body))
                .getBytes();
        exchange.getResponseHeaders().add("X-B", "yes");
        boolean missing = exchange.getRequestURI().getPath().equals("/missing");
        exchange.sendResponseHeaders(missing ? 404 : 200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
