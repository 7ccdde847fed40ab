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
        return Interleaved.measure(
                lab,
                name,
                subjects.stream().map(subject -> entrant(stopwatch, subject)).toList(),
                1,
                runs);
    }

    static Interleaved.Entrant entrant(Stopwatch stopwatch, Subject subject) {
        return new Interleaved.Entrant(
                subject.label(), subject.missing(), () -> Map.of(MILLIS, stopwatch.firstResponseMillis(subject)));
    }

    /** Median, least, the percentiles as {@code p90Millis}, and how many there are; a remark where there are none. */
    static Row row(Interleaved.Result result, int... percentiles) {
        Row row = result.medians();
        Samples samples = result.samples(MILLIS);
        return samples.isEmpty() ? row : row(row.label(), row.remark(), samples, percentiles);
    }

    static Row row(String label, String remark, Samples samples, int... percentiles) {
        Row figures = new Row(label, new LinkedHashMap<>(), remark)
                .with("medianMillis", samples.median())
                .with("leastMillis", samples.least());
        for (int percentile : percentiles) {
            figures = figures.with("p" + percentile + "Millis", samples.percentile(percentile));
        }
        return figures.with("runs", samples.count());
    }
}
