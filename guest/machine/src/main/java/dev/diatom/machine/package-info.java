/** Raw memory and Linux system calls: the binding for a plain JVM. Images contain guest/runtime's classes of the same names. */
@NullMarked
package dev.diatom.machine;

import org.jspecify.annotations.NullMarked;
