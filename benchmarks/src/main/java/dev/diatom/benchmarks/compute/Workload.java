package dev.diatom.benchmarks.compute;

/** One compute program. Every call does the same work and returns the same checksum. */
interface Workload {
    long run();
}
