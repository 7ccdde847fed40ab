package net;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** URLs and what they connect to. */
public class UrlConnections {
    public static void main(String[] args) throws Exception {
        parts();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", UrlConnections::answer);
        server.start();
        String base = "http://localhost:" + server.getAddress().getPort();
        get(base);
        post(base);
        failures(base);
        server.stop(0);
        closed();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        byte[] answer = (exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                        + exchange.getRequestHeaders().getFirst("X-Asked") + " " + body)
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("X-Answered", "yes");
        exchange.getResponseHeaders().add("Content-Type", "text/plain; charset=utf-8");
        switch (path) {
            case "/missing" -> exchange.sendResponseHeaders(404, answer.length);
            case "/moved" -> {
                exchange.getResponseHeaders().add("Location", "/found");
                exchange.sendResponseHeaders(302, answer.length);
            }
            case "/long" -> exchange.sendResponseHeaders(200, 0);
            default -> exchange.sendResponseHeaders(200, answer.length);
        }
        int times = path.equals("/long") ? 1000 : 1;
        for (int i = 0; i < times; i++) {
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }

    private static void parts() throws Exception {
        URL url = new URI("http://user@host:8080/a/b.txt?q=1&r=2#part").toURL();
        System.out.println(url + " " + url.getProtocol() + " " + url.getHost() + " " + url.getPort() + " "
                + url.getPath()
                + " " + url.getQuery() + " " + url.getRef() + " " + url.getFile() + " " + url.getUserInfo() + " "
                + url.getAuthority() + " " + url.getDefaultPort());
        System.out.println(url.toURI() + " " + url.sameFile(new URI("http://user@host:8080/a/b.txt?q=1&r=2").toURL()));
        for (String wrong : new String[] {"foo://host/", "nothing", "http://host:port/"}) {
            try {
                System.out.println(new URL(wrong));
            } catch (MalformedURLException e) {
                System.out.println(e);
            }
        }
        String encoded = URLEncoder.encode("a b&c=ä/+", StandardCharsets.UTF_8);
        System.out.println(encoded + " " + URLDecoder.decode(encoded, StandardCharsets.UTF_8));
    }

    private static void get(String base) throws Exception {
        HttpURLConnection connection =
                (HttpURLConnection) new URI(base + "/path?q=1").toURL().openConnection();
        connection.setRequestProperty("X-Asked", "1");
        connection.setConnectTimeout(5000);
        connection.setReadTimeout(5000);
        System.out.println(connection.getRequestMethod() + " " + connection.getResponseCode() + " "
                + connection.getResponseMessage() + " " + connection.getHeaderField("X-Answered") + " "
                + connection.getContentType() + " " + connection.getContentLength());
        System.out.println(new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        try (InputStream in = new URI(base + "/long").toURL().openStream()) {
            System.out.println(in.readAllBytes().length);
        }
        URLConnection moved = new URI(base + "/moved").toURL().openConnection();
        System.out.println(new String(moved.getInputStream().readAllBytes(), StandardCharsets.UTF_8) + " "
                + moved.getURL().getPath());
        HttpURLConnection stays =
                (HttpURLConnection) new URI(base + "/moved").toURL().openConnection();
        stays.setInstanceFollowRedirects(false);
        System.out.println(stays.getResponseCode() + " " + stays.getHeaderField("Location"));
    }

    private static void post(String base) throws Exception {
        for (int mode = 0; mode < 3; mode++) {
            HttpURLConnection connection =
                    (HttpURLConnection) new URI(base + "/post").toURL().openConnection();
            connection.setRequestMethod(mode == 0 ? "POST" : "PUT");
            connection.setDoOutput(true);
            byte[] body = "body ä".getBytes(StandardCharsets.UTF_8);
            if (mode == 1) {
                connection.setFixedLengthStreamingMode(body.length);
            } else if (mode == 2) {
                connection.setChunkedStreamingMode(4);
            }
            connection.getOutputStream().write(body);
            System.out.println(connection.getResponseCode() + " "
                    + new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        HttpURLConnection head =
                (HttpURLConnection) new URI(base + "/head").toURL().openConnection();
        try {
            head.setRequestMethod("NONE");
        } catch (IOException e) {
            System.out.println(e);
        }
    }

    private static void failures(String base) throws Exception {
        HttpURLConnection connection =
                (HttpURLConnection) new URI(base + "/missing").toURL().openConnection();
        System.out.println(connection.getResponseCode() + " "
                + new String(connection.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        try {
            connection.getInputStream();
        } catch (FileNotFoundException e) {
            System.out.println(e.getMessage().endsWith("/missing"));
        }
    }

    private static void closed() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try {
            new URI("http://127.0.0.1:" + port + "/").toURL().openStream();
        } catch (ConnectException e) {
            System.out.println(e.getMessage());
        }
    }
}
