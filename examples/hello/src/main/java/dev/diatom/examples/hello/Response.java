package dev.diatom.examples.hello;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a client gets back. */
@SuppressWarnings("ArrayRecordComponent") // responses are never compared
record Response(int status, String contentType, byte[] body) {
    static Response text(String text) {
        return new Response(200, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    static Response json(Json json) {
        return new Response(200, "application/json", bytes(json));
    }

    /** A problem, in the form of RFC 9457. */
    static Response problem(int status, String title, String detail) {
        Json json = new Json().put("title", title).put("status", status).put("detail", detail);
        return new Response(status, "application/problem+json", bytes(json));
    }

    void send(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        boolean bodiless = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
        exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] bytes(Json json) {
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
