/** Changes to classes on their way into the compiler. */
@NullMarked
package dev.diatom.image.rewrite;

import org.jspecify.annotations.NullMarked;
