package dev.diatom.examples.notes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** The service: {@code GET /notes} tells the latest notes, {@code POST /notes} adds one. */
public final class NotesService {
    private static final int PORT = 8080;

    private final Notes notes = new Notes();

    private NotesService() {}

    public static void main(String[] args) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(PORT), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/notes", new NotesService()::serve);
        server.start();
        System.out.println("notes: listening on port " + PORT);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            respond(exchange);
        }
    }

    private void respond(HttpExchange exchange) throws IOException {
        try {
            switch (exchange.getRequestMethod()) {
                case "GET" -> {
                    ByteArrayOutputStream list = new ByteArrayOutputStream();
                    Note.write(notes.latest(), list);
                    answer(exchange, 200, "application/json", list.toByteArray());
                }
                case "POST" -> {
                    long id = notes.add(Note.read(exchange.getRequestBody()));
                    exchange.getResponseHeaders().set("Location", "/notes/" + id);
                    answer(exchange, 201, "text/plain", text("kept"));
                }
                default -> answer(exchange, 405, "text/plain", text("GET or POST"));
            }
        } catch (InvalidNoteException e) {
            answer(exchange, 400, "text/plain", text(String.valueOf(e.getMessage())));
        }
    }

    private static byte[] text(String line) {
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
