/** A Java agent that records what a program reaches by reflection, in the format of GraalVM's reachability metadata. */
@NullMarked
package dev.diatom.trace;

import org.jspecify.annotations.NullMarked;
