/** The virtual machine as the kernel and the guest see it: processor, memory, page tables, and the files it comes from. Has no devices. */
@NullMarked
package dev.diatom.monitor.machine;

import org.jspecify.annotations.NullMarked;
