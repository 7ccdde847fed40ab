/** The devices of a virtual machine, whose rings the guest fills: console, and sockets with a connection each. */
@NullMarked
package dev.diatom.monitor.device;

import org.jspecify.annotations.NullMarked;
