package dev.diatom.examples.hello;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a client asks for: one request, wholly read. */
@SuppressWarnings("ArrayRecordComponent") // requests are never compared
record Request(String method, String path, Map<String, String> parameters, String contentType, byte[] body) {
    private static final int BODY_BYTES_MAX = 1 << 20;

    /** Reads the request of {@code exchange}; a {@link BadRequest} says what is wrong with it. */
    static Request read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(BODY_BYTES_MAX + 1);
        if (body.length > BODY_BYTES_MAX) {
            throw new BadRequest("a body has at most " + BODY_BYTES_MAX + " bytes");
        }
        String contentType = exchange.getRequestHeaders().getFirst("Content-Type");
        String query = exchange.getRequestURI().getRawQuery();
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query == null ? Map.of() : parameters(query),
                contentType == null ? "application/octet-stream" : contentType,
                body);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** The pairs of {@code a=1&b=2}, decoded; of several with one name the last counts. */
    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            parameters.put(decode(name), decode(value));
        }
        return parameters;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("'" + text + "' is not percent-encoded text");
        }
    }
}
