/** What applications may use of Diatom. */
@NullMarked
package dev.diatom;

import org.jspecify.annotations.NullMarked;
