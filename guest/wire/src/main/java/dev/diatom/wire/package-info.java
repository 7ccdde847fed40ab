/** Packet and frame codecs: pure functions over bytes, shared by guest and host. */
@NullMarked
package dev.diatom.wire;

import org.jspecify.annotations.NullMarked;
