package dev.diatom.examples.embed;

import dev.diatom.embed.ClonePool;
import dev.diatom.embed.VirtualMachine;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;

/** Calls a service, each time in a virtual machine of its own, and says how long that took from the start to the answer. */
public final class Embed {
    private static final int PORT = 8080;

    private Embed() {}

    /**
     * Greets.
     *
     * @param arguments a snapshot of a service on port 8080, and the names to be greeted by it
     */
    public static void main(String[] arguments) throws Exception {
        try (ClonePool pool = ClonePool.open(Path.of(arguments[0]), "--egress", "none");
                HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 1; i < arguments.length; i++) {
                long began = System.nanoTime();
                String answer = greet(pool, client, arguments[i]);
                System.out.println(answer.strip() + " after " + (System.nanoTime() - began) / 1000 + " us");
            }
        }
    }

    private static String greet(ClonePool pool, HttpClient client, String name) throws Exception {
        try (VirtualMachine machine = pool.start(Map.of("CALLER", "embed"), PORT)) {
            var request = HttpRequest.newBuilder(machine.uri(PORT, "/greet?name=" + name))
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}
