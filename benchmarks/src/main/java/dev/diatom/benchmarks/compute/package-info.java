/**
 * Programs that only compute, in plain Java: the same JAR runs on HotSpot, as a Linux executable and in the VM. Each prints
 * a checksum that must agree everywhere.
 */
package dev.diatom.benchmarks.compute;
