package dev.diatom.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The load generator wrk, with one thread, and what report.lua makes it print. */
final class Wrk {
    private static final List<Integer> CONNECTIONS = List.of(1, 32);
    static final List<Column> COLUMNS = List.of(
            new Column("rate1", "1 conn: req/s", 0),
            new Column("p50Micros1", "p50 us", 0),
            new Column("p99Micros1", "p99 us", 0),
            new Column("rate32", "32 conn: req/s", 0),
            new Column("p50Micros32", "p50 us", 0),
            new Column("p99Micros32", "p99 us", 0),
            new Column("errors", "errors", 0));

    private final Path script;

    Wrk(Lab lab) throws IOException {
        script = lab.scratch().resolve("report.lua");
        Files.writeString(script, Lab.resource("report.lua"));
    }

    /** Why there can be no load, empty if there can. */
    static String missing() {
        return Command.exists("wrk") ? "" : "wrk is not installed";
    }

    /** What wrk measured of one load. */
    record Load(double rate, double errors, double p50Micros, double p99Micros) {
        /** Reads the line that report.lua prints. */
        static Load parse(String output) throws IOException {
            String line = output.lines()
                    .filter(each -> each.startsWith("figures "))
                    .findFirst()
                    .orElseThrow(() -> new IOException("wrk printed no figures: " + output));
            String[] figures = line.split(" ", -1);
            double requests = Double.parseDouble(figures[1]);
            double seconds = Double.parseDouble(figures[2]) / 1e6;
            return new Load(
                    requests / seconds,
                    Double.parseDouble(figures[3]),
                    Double.parseDouble(figures[4]),
                    Double.parseDouble(figures[5]));
        }
    }

    /** Figures for {@link #COLUMNS}, after a time of warming up, of which none are kept. */
    Map<String, Double> figures(int port, String path, Duration warmUp, Duration span, String... headers)
            throws IOException, InterruptedException {
        Map<String, Double> figures = new LinkedHashMap<>();
        double errors = 0;
        load(port, path, CONNECTIONS.getLast(), warmUp, headers);
        for (int connections : CONNECTIONS) {
            Load load = load(port, path, connections, span, headers);
            figures.put("rate" + connections, load.rate());
            figures.put("p50Micros" + connections, load.p50Micros());
            figures.put("p99Micros" + connections, load.p99Micros());
            errors += load.errors();
        }
        figures.put("errors", errors);
        return figures;
    }

    /** Asks for a path, again and again, over so many connections; with headers such as {@code Connection: close}. */
    private Load load(int port, String path, int connections, Duration span, String... headers)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "wrk",
                "--threads=1",
                "--connections=" + connections,
                "--duration=" + span.toSeconds() + "s",
                "--script=" + script));
        for (String header : headers) {
            command.add("--header=" + header);
        }
        command.add("http://127.0.0.1:" + port + path);
        return Load.parse(
                Command.run(command, span.plusSeconds(15)).orThrow(command).output());
    }
}
