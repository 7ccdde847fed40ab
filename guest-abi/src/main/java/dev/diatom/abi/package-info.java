/** The contract between guest and monitor, as constants. */
@NullMarked
package dev.diatom.abi;

import org.jspecify.annotations.NullMarked;
