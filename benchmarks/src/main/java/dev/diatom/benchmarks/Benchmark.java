package dev.diatom.benchmarks;

import java.io.IOException;

/** One of the benchmarks that {@link Main} knows by name. */
interface Benchmark {
    String name();

    Report run(Lab lab) throws IOException, InterruptedException;
}
