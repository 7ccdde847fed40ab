/** Extensions of TeaVM that images need. */
@NullMarked
package dev.diatom.image.teavm;

import org.jspecify.annotations.NullMarked;
