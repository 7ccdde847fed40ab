/** Virtual machines for Java programs: they start, call and stop them; the machines run in processes of their own. */
@NullMarked
package dev.diatom.embed;

import org.jspecify.annotations.NullMarked;
