/**
 * Every figure of Diatom's beside a peer measured in the same run. {@code docs/benchmarks.md} says how each is taken; the
 * harness runs on a plain JVM and needs nothing but the JDK, a C compiler and the peers themselves.
 */
@NullMarked
package dev.diatom.benchmarks;

import org.jspecify.annotations.NullMarked;
