/** The virtual machine monitor: one process per VM. Each package below knows those before it: linux, machine, device, network, vm, pool. */
@NullMarked
package dev.diatom.monitor;

import org.jspecify.annotations.NullMarked;
