/** Sockets of target {@code linux}: the kernel's, without blocking, and one epoll descriptor for all of them. */
@NullMarked
package dev.diatom.os.linux;

import org.jspecify.annotations.NullMarked;
