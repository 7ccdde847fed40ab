/** Raw memory and Linux system calls, compiled to single instructions; of the same API as guest/machine's for a JVM. */
@NullMarked
package dev.diatom.machine;

import org.jspecify.annotations.NullMarked;
