package dev.diatom.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one benchmark found: a row for each subject, the findings that sum it up, and how it was measured. */
record Report(
        String bench, String title, List<Column> columns, List<Row> rows, List<Finding> findings, List<String> notes) {

    /** The figure of the row of that label, NaN if it was not measured. */
    static double figure(List<Row> rows, String label, String key) {
        return rows.stream()
                .filter(row -> row.label().equals(label))
                .mapToDouble(row -> row.figure(key))
                .findFirst()
                .orElse(Double.NaN);
    }

    /** The report as a JSON object: what {@code --json} prints as one line. */
    Map<String, Object> toJson(Machine machine) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("bench", bench);
        json.put("title", title);
        json.put("substrate", machine.substrate().name());
        json.put("machine", machine.toJson());
        List<Object> rowObjects = new ArrayList<>();
        for (Row row : rows) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("subject", row.label());
            object.putAll(row.figures());
            if (!row.remark().isEmpty()) {
                object.put("remark", row.remark());
            }
            rowObjects.add(object);
        }
        json.put("rows", rowObjects);
        json.put("findings", findings.stream().map(Report::toJson).toList());
        json.put("notes", notes);
        return json;
    }

    private static Map<String, Object> toJson(Finding finding) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("label", finding.label());
        object.put("figure", finding.figure());
        object.put("unit", finding.unit().strip());
        switch (finding.bound()) {
            case NONE -> {}
            case AT_MOST -> object.put("atMost", finding.limit());
            case AT_LEAST -> object.put("atLeast", finding.limit());
        }
        if (finding.bound() != Finding.Bound.NONE && finding.isMeasured()) {
            object.put("met", finding.isMet());
        }
        return object;
    }
}
