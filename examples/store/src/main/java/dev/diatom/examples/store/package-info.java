/** A key-value store over a line protocol: one thread reads and answers each connection. */
@NullMarked
package dev.diatom.examples.store;

import org.jspecify.annotations.NullMarked;
