package dev.diatom.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a VM for every request, or connection, costs: requests a second and latency beside processes for every connection, and beside one VM. */
final class PerRequestBenchmark implements Benchmark {
    private static final int RUNS = 3;
    private static final String PER_REQUEST = "a clone per request";
    private static final String PER_CONNECTION = "a clone per connection";
    private static final String PROCESS = "C server, fork and exec per connection";
    private static final String CLOSE = "Connection: close";
    private static final Duration WARM_UP = Duration.ofSeconds(1);
    private static final Duration SPAN = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "per-request";
    }

    @Override
    public Report run(Lab lab) throws IOException, InterruptedException {
        Path server = lab.compileC("http_server");
        Diatom diatom = new Diatom(lab);
        diatom.takeSnapshot("/");
        Wrk wrk = new Wrk(lab);
        List<Interleaved.Entrant> entrants = new ArrayList<>();
        entrants.add(entrant(lab, wrk, diatom.pooled(PER_REQUEST, "--per-request")));
        entrants.add(entrant(lab, wrk, diatom.pooled(PER_CONNECTION, "--per-connection"), CLOSE));
        entrants.add(entrant(lab, wrk, processes(server, "C server, fork per connection", "fork"), CLOSE));
        entrants.add(entrant(lab, wrk, processes(server, PROCESS, "exec"), CLOSE));
        entrants.add(entrant(lab, wrk, diatom.snapshotClone(), CLOSE));
        List<Interleaved.Result> results = Interleaved.measure(lab, name(), entrants, 0, lab.runs(RUNS));
        return new Report(
                name(),
                "a virtual machine for every request of examples/hello",
                Wrk.COLUMNS,
                results.stream().map(Interleaved.Result::medians).toList(),
                List.of(
                        ratio(results, PER_REQUEST, PROCESS),
                        ratio(results, PER_CONNECTION, PROCESS),
                        ratio(results, PER_REQUEST, Diatom.CLONE)),
                List.of(
                        "wrk with one thread for %d s, GET /; per request keep-alive, all others a connection for each request."
                                .formatted(SPAN.toSeconds()),
                        "The C server is static and has a fixed answer; '" + Diatom.CLONE
                                + "' is one VM for all requests.",
                        "The JDK's server closes a connection when asked to, but does not announce it: wrk counts that as an error."));
    }

    private static Subject processes(Path server, String label, String mode) {
        return Subject.of(label, port -> Launch.of(List.of(server.toString(), Integer.toString(port), mode)));
    }

    private static Finding ratio(List<Interleaved.Result> results, String one, String other) {
        return Finding.of(
                "requests a second, %s / %s, 32 connections".formatted(one, other),
                Interleaved.median(results, one, "rate32") / Interleaved.median(results, other, "rate32"),
                "");
    }

    private static Interleaved.Entrant entrant(Lab lab, Wrk wrk, Subject subject, String... headers) {
        return new Interleaved.Entrant(
                subject.label(),
                Wrk.missing().isEmpty() ? subject.missing() : Wrk.missing(),
                () -> measure(lab, wrk, subject, headers));
    }

    private static Map<String, Double> measure(Lab lab, Wrk wrk, Subject subject, String... headers)
            throws IOException, InterruptedException {
        Service service = Service.start(subject, lab.scratch().resolve("per-request.log"));
        try {
            return wrk.figures(service.port(), "/", WARM_UP, SPAN, headers);
        } finally {
            service.stop();
        }
    }
}
