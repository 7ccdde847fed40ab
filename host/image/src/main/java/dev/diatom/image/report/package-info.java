/** What is told of an application that cannot be compiled. */
@NullMarked
package dev.diatom.image.report;

import org.jspecify.annotations.NullMarked;
