/** Files as a Unix kernel has them: what the JDK's file classes are bound to, on every target. */
@NullMarked
package dev.diatom.os.file;

import org.jspecify.annotations.NullMarked;
