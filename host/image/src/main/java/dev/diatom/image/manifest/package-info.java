/** What an image says of itself. */
@NullMarked
package dev.diatom.image.manifest;

import org.jspecify.annotations.NullMarked;
