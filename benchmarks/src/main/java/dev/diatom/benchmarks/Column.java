package dev.diatom.benchmarks;

/** One figure of a table's rows: its name in JSON, its heading (unit last) and the decimals that are worth printing. */
record Column(String key, String heading, int decimals) {}
