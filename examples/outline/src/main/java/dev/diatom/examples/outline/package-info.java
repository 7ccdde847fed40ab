/** A command-line program that reads an HTML page with jsoup and reports what is in it. */
@NullMarked
package dev.diatom.examples.outline;

import org.jspecify.annotations.NullMarked;
