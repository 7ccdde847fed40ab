package dev.diatom.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Times from the spawn of a command to the last byte of its first HTTP response, of subjects that take turns. */
final class FirstResponses {
    private static final String MILLIS = "millis";

    private FirstResponses() {}

    /** The static C server, with nothing around it. */
    static Subject plainServer(Path server) {
        return Subject.of(
                "C server, plain process", port -> Launch.of(List.of(server.toString(), Integer.toString(port))));
    }

    static List<Interleaved.Result> measure(Lab lab, String name, List<Subject> subjects, int runs)
            throws IOException, InterruptedException {
        Stopwatch stopwatch = new Stopwatch(lab);
        List<Interleaved.Entrant> entrants = subjects.stream()
                .map(subject -> new Interleaved.Entrant(
                        subject.label(),
                        subject.missing(),
                        () -> Map.of(MILLIS, stopwatch.firstResponseMillis(subject))))
                .toList();
        return Interleaved.measure(lab, name, entrants, 1, runs);
    }

    /** Median, least, the percentiles as {@code p90Millis}, and how many there are; a remark where there are none. */
    static Row row(Interleaved.Result result, int... percentiles) {
        Samples samples = result.samples(MILLIS);
        Row row = result.medians();
        if (samples.isEmpty()) {
            return row;
        }
        Row figures = new Row(row.label(), new LinkedHashMap<>(), row.remark())
                .with("medianMillis", samples.median())
                .with("leastMillis", samples.least());
        for (int percentile : percentiles) {
            figures = figures.with("p" + percentile + "Millis", samples.percentile(percentile));
        }
        return figures.with("runs", samples.count());
    }
}
