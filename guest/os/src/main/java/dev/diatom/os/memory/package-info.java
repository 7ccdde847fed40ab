/** A file system that lives in the guest's memory. */
@NullMarked
package dev.diatom.os.memory;

import org.jspecify.annotations.NullMarked;
