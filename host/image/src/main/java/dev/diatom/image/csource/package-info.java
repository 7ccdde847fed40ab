/** The C text between TeaVM and gcc. */
@NullMarked
package dev.diatom.image.csource;

import org.jspecify.annotations.NullMarked;
