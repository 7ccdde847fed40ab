package dev.diatom.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures several things in turn, round after round and each round in another order, so that whatever disturbs the machine
 * disturbs all of them alike.
 */
final class Interleaved {
    private static final int FAILURES_MAX = 2;

    private Interleaved() {}

    /** Measures once: figures by the keys of the report's columns. */
    interface Measurement {
        Map<String, Double> take() throws IOException, InterruptedException;
    }

    /**
     * One of the things compared.
     *
     * @param missing why it cannot be measured, empty if it can
     */
    record Entrant(String label, String missing, Measurement measurement) {}

    /** What was measured of one entrant. */
    static final class Result {
        private final String label;
        private final Map<String, Samples> samples = new LinkedHashMap<>();
        private final int runsWanted;
        private String remark;
        private int failures;
        private int runs;

        private Result(Entrant entrant, int runsWanted) {
            this.label = entrant.label();
            this.remark = entrant.missing();
            this.runsWanted = runsWanted;
        }

        String label() {
            return label;
        }

        /** The samples of a key; empty if there are none. */
        Samples samples(String key) {
            return samples.getOrDefault(key, new Samples());
        }

        double median(String key) {
            return samples(key).median();
        }

        /** A row of the medians of all keys. */
        Row medians() {
            if (samples.isEmpty()) {
                return Row.absent(label, remark);
            }
            Row row = new Row(label, new LinkedHashMap<>(), remark);
            samples.forEach((key, values) -> row.with(key, values.median()));
            return row;
        }

        private boolean isGivenUp() {
            return failures >= FAILURES_MAX || (!remark.isEmpty() && failures == 0);
        }

        private void add(Map<String, Double> figures) {
            runs++;
            figures.forEach((key, figure) ->
                    samples.computeIfAbsent(key, _ -> new Samples()).add(figure));
        }

        private void fail(IOException failure) {
            failures++;
            remark = "%d of %d runs, then: %s".formatted(runs, runsWanted, failure.getMessage());
        }
    }

    /**
     * Takes {@code runs} measurements of every entrant. One that fails twice is left out from then on.
     *
     * @param warmUps rounds before the counted ones: they bring files into the page cache and are thrown away
     * @return one result for each entrant, in the same order
     */
    static List<Result> measure(Lab lab, String what, List<Entrant> entrants, int warmUps, int runs)
            throws InterruptedException {
        List<Result> results =
                entrants.stream().map(entrant -> new Result(entrant, runs)).toList();
        for (int round = -warmUps; round < runs; round++) {
            lab.say("%s: round %d of %d".formatted(what, round + 1, runs));
            for (int index : order(entrants.size(), round + warmUps)) {
                Result result = results.get(index);
                if (result.isGivenUp()) {
                    continue;
                }
                try {
                    Map<String, Double> figures =
                            entrants.get(index).measurement().take();
                    if (round >= 0) {
                        result.add(figures);
                    }
                } catch (IOException failure) {
                    lab.say(result.label + ": " + failure.getMessage());
                    result.fail(failure);
                }
            }
        }
        return results;
    }

    /** The indices below {@code count}, beginning elsewhere in every round. */
    static List<Integer> order(int count, int round) {
        List<Integer> indices = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            indices.add(index);
        }
        Collections.rotate(indices, round);
        return indices;
    }

    static double median(List<Result> results, String label, String key) {
        return results.stream()
                .filter(result -> result.label().equals(label))
                .mapToDouble(result -> result.median(key))
                .findFirst()
                .orElse(Double.NaN);
    }
}
