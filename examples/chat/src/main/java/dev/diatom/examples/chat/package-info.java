/** A chat server on virtual threads. */
@NullMarked
package dev.diatom.examples.chat;

import org.jspecify.annotations.NullMarked;
