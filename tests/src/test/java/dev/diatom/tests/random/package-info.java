/** A generator of Java programs from seeds. */
@NullMarked
package dev.diatom.tests.random;

import org.jspecify.annotations.NullMarked;
