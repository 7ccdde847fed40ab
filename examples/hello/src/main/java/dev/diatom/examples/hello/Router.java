package dev.diatom.examples.hello;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Finds the route for a request by its exact path and its method, and counts requests. What no route answers becomes a
 * problem document: 404 for an unknown path, 405 for an unknown method of a known one, 400 for a {@link BadRequest}, 500
 * for anything else a route throws.
 */
final class Router implements HttpHandler {
    private final Map<String, Map<String, Function<Request, Response>>> routes = new HashMap<>();
    private final AtomicLong requests;

    /** {@code requests} is increased by one for each request, before its route runs. */
    Router(AtomicLong requests) {
        this.requests = requests;
    }

    Router get(String path, Function<Request, Response> route) {
        return add("GET", path, route).add("HEAD", path, route);
    }

    Router post(String path, Function<Request, Response> route) {
        return add("POST", path, route);
    }

    private Router add(String method, String path, Function<Request, Response> route) {
        routes.computeIfAbsent(path, _ -> new TreeMap<>()).put(method, route);
        return this;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        try (exchange) {
            answer(exchange).send(exchange);
        }
    }

    private Response answer(HttpExchange exchange) throws IOException {
        try {
            Request request = Request.read(exchange);
            Map<String, Function<Request, Response>> methods = routes.get(request.path());
            if (methods == null) {
                return Response.problem(404, "Not found", "there is nothing at " + request.path());
            }
            Function<Request, Response> route = methods.get(request.method());
            if (route == null) {
                String allowed = String.join(", ", methods.keySet());
                exchange.getResponseHeaders().set("Allow", allowed);
                return Response.problem(405, "Method not allowed", request.path() + " answers to " + allowed);
            }
            return route.apply(request);
        } catch (BadRequest e) {
            return Response.problem(400, "Bad request", String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            e.printStackTrace();
            return Response.problem(500, "Internal error", "the service failed; its log says why");
        }
    }
}
