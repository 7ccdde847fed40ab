/** The kernel as the monitor uses it: system calls, the event loop, sockets, signals; and what is read and written through them. */
@NullMarked
package dev.diatom.monitor.linux;

import org.jspecify.annotations.NullMarked;
