/** The diatom command. */
@NullMarked
package dev.diatom.cli;

import org.jspecify.annotations.NullMarked;
