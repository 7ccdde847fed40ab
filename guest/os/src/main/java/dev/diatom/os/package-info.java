/** Devices, console, entropy and socket streams of a guest. */
@NullMarked
package dev.diatom.os;

import org.jspecify.annotations.NullMarked;
