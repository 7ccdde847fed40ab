/** Images that were built before, by the digest of all that went into them. */
@NullMarked
package dev.diatom.image.cache;

import org.jspecify.annotations.NullMarked;
