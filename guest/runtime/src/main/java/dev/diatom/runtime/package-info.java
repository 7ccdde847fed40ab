/** The compiled program's view of the C runtime: threads, monitors, collector, clocks, exit. */
@NullMarked
package dev.diatom.runtime;

import org.jspecify.annotations.NullMarked;
