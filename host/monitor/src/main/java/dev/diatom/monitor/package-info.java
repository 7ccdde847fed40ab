/** The virtual machine monitor: one process per VM. */
@NullMarked
package dev.diatom.monitor;

import org.jspecify.annotations.NullMarked;
