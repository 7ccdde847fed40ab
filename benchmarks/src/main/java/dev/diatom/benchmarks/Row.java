package dev.diatom.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was measured of one subject. A subject that could not be measured has no figures and a remark that says why. */
record Row(String label, Map<String, Double> figures, String remark) {
    static Row of(String label) {
        return new Row(label, new LinkedHashMap<>(), "");
    }

    static Row absent(String label, String reason) {
        return new Row(label, Map.of(), reason);
    }

    Row with(String key, double figure) {
        figures.put(key, figure);
        return this;
    }

    double figure(String key) {
        return figures.getOrDefault(key, Double.NaN);
    }
}
