/** From an application to a bootable image. */
@NullMarked
package dev.diatom.image;

import org.jspecify.annotations.NullMarked;
