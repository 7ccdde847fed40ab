/** The class path of an image: where every class and resource of the compiled program comes from. */
@NullMarked
package dev.diatom.image.classpath;

import org.jspecify.annotations.NullMarked;
