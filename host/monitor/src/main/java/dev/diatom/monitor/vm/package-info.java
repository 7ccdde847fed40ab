/** One virtual machine from its options to its exit code: what is put together, run, frozen, parked and confined. */
@NullMarked
package dev.diatom.monitor.vm;

import org.jspecify.annotations.NullMarked;
