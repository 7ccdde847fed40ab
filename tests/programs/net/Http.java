package net;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The JDK's HTTP server, talked to with plain sockets. */
public class Http {
    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    static String raw(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            InputStream in = socket.getInputStream();
            in.transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    static void show(String name, String answer) {
        System.out.println("-- " + name);
        answer.lines().filter(line -> !line.startsWith("Date:")).forEach(System.out::println);
    }

    static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n";
    }

    public static void main(String[] args) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/hello", e -> answer(e, 200, "hello " + e.getRequestURI().getQuery()));
        server.createContext("/echo", e -> {
            byte[] body = e.getRequestBody().readAllBytes();
            answer(e, 200, e.getRequestMethod() + " " + body.length + " " + new String(body, StandardCharsets.UTF_8));
        });
        server.createContext("/chunked", e -> {
            e.sendResponseHeaders(200, 0);
            try (OutputStream out = e.getResponseBody()) {
                for (int i = 0; i < 3; i++) {
                    out.write(("part " + i + " ").getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
            }
        });
        server.createContext("/fail", e -> {
            throw new IllegalStateException("handler fails");
        });
        server.createContext("/empty", e -> answer(e, 204, ""));
        server.createContext("/headers", e -> {
            Headers headers = e.getRequestHeaders();
            e.getResponseHeaders().add("X-Two", "one");
            e.getResponseHeaders().add("X-Two", "two");
            answer(
                    e,
                    200,
                    headers.getFirst("x-custom") + " " + headers.get("X-Many") + " " + e.getProtocol() + " "
                            + e.getRemoteAddress().getAddress().isLoopbackAddress());
        });
        server.createContext("/filtered", e -> answer(e, 200, "attribute " + e.getAttribute("seen")))
                .getFilters()
                .add(Filter.beforeHandler("marks", e -> e.setAttribute("seen", "yes")));
        ExecutorService pool = Executors.newFixedThreadPool(3);
        server.setExecutor(pool);
        server.start();
        int port = server.getAddress().getPort();
        show("get", raw(port, get("/hello?name=ada")));
        show("deeper path", raw(port, get("/hello/deeper")));
        show("not found", raw(port, get("/nothing")));
        show(
                "post",
                raw(
                        port,
                        "POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 9\r\nConnection: close\r\n\r\nbody ä 中"
                                .replace("9", "" + "body ä 中".getBytes(StandardCharsets.UTF_8).length)));
        show(
                "chunked post",
                raw(
                        port,
                        "POST /echo HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n4\r\nabcd\r\n3\r\nefg\r\n0\r\n\r\n"));
        show("chunked answer", raw(port, get("/chunked")));
        show("head", raw(port, "HEAD /empty HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n"));
        show("no content", raw(port, get("/empty")));
        show(
                "headers",
                raw(
                        port,
                        "GET /headers HTTP/1.1\r\nHost: t\r\nX-Custom: c\r\nX-Many: 1\r\nX-Many: 2\r\nConnection: close\r\n\r\n"));
        show("http 1.0", raw(port, "GET /hello HTTP/1.0\r\n\r\n"));
        show("filter", raw(port, get("/filtered")));
        show("two on one connection", raw(port, "GET /hello?1 HTTP/1.1\r\nHost: t\r\n\r\n" + get("/hello?2")));
        show("bad request", raw(port, "NONSENSE\r\n\r\n"));
        System.out.println("failing handler closes: " + raw(port, get("/fail")).isEmpty());
        List<Thread> clients = new ArrayList<>();
        int[] good = new int[8];
        for (int c = 0; c < 8; c++) {
            int n = c;
            Thread client = new Thread(() -> {
                for (int i = 0; i < 10; i++) {
                    try {
                        if (raw(port, get("/hello?" + n + "-" + i)).endsWith("hello " + n + "-" + i)) {
                            good[n]++;
                        }
                    } catch (IOException e) {
                        System.out.println(e);
                    }
                }
            });
            clients.add(client);
            client.start();
        }
        int total = 0;
        for (int c = 0; c < 8; c++) {
            clients.get(c).join();
            total += good[c];
        }
        System.out.println("good answers " + total);
        server.stop(0);
        pool.shutdown();
        try {
            raw(port, get("/hello"));
        } catch (IOException e) {
            System.out.println("stopped: " + e.getClass().getSimpleName());
        }
    }
}
