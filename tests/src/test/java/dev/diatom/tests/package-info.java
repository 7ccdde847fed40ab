/** Tests of the whole: they start {@code ./diatom} and the images it builds, and look at what comes out. */
@NullMarked
package dev.diatom.tests;

import org.jspecify.annotations.NullMarked;
