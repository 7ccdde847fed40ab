/** Notes, as JSON over HTTP. */
@NullMarked
package dev.diatom.examples.notes;

import org.jspecify.annotations.NullMarked;
