package dev.diatom.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Requests a second and latency of examples/hello under wrk, with one connection and with many. */
final class ThroughputBenchmark implements Benchmark {
    private static final int RUNS = 3;
    private static final String REQUEST = "/greet?name=Ada";
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration SPAN = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "throughput";
    }

    @Override
    public Report run(Lab lab) throws IOException, InterruptedException {
        Diatom diatom = new Diatom(lab);
        Wrk wrk = new Wrk(lab);
        List<Interleaved.Entrant> entrants = List.of(diatom.vm(), diatom.linux(), new HotSpot(lab).jar()).stream()
                .map(subject -> new Interleaved.Entrant(
                        subject.label(),
                        Wrk.missing().isEmpty() ? subject.missing() : Wrk.missing(),
                        () -> measure(lab, wrk, subject)))
                .toList();
        List<Interleaved.Result> results = Interleaved.measure(lab, name(), entrants, 0, lab.runs(RUNS));
        return new Report(
                name(),
                "requests a second and latency of examples/hello",
                Wrk.COLUMNS,
                results.stream().map(Interleaved.Result::medians).toList(),
                List.of(
                        ratio(results, Diatom.MONITOR, Diatom.LINUX, 1),
                        ratio(results, Diatom.MONITOR, Diatom.LINUX, 32).atLeast(0.5),
                        ratio(results, Diatom.MONITOR, HotSpot.JAR, 1),
                        ratio(results, Diatom.MONITOR, HotSpot.JAR, 32)),
                List.of(
                        "wrk with one thread for %d s after %d s of warming up, GET %s, keep-alive; wrk shares the processors."
                                .formatted(SPAN.toSeconds(), WARM_UP.toSeconds(), REQUEST),
                        "Medians of rounds; every round starts each server anew."));
    }

    private static Finding ratio(List<Interleaved.Result> results, String one, String other, int connections) {
        String key = "rate" + connections;
        return Finding.of(
                "%s / %s, %d connection%s".formatted(one, other, connections, connections == 1 ? "" : "s"),
                Interleaved.median(results, one, key) / Interleaved.median(results, other, key),
                "");
    }

    private static Map<String, Double> measure(Lab lab, Wrk wrk, Subject subject)
            throws IOException, InterruptedException {
        Service service = Service.start(subject, lab.scratch().resolve("throughput.log"));
        try {
            return wrk.figures(service.port(), REQUEST, WARM_UP, SPAN);
        } finally {
            service.stop();
        }
    }
}
