package dev.diatom.os.linux;

import dev.diatom.machine.Memory;

/**
 * The memory through which bytes and structures pass between Java and the kernel. One for all sockets: system calls do not
 * block, so it is held for the length of a call.
 */
final class NativeBuffer {
    static final int BYTES = 64 * 1024;

    /** Room for structures, before the bytes. */
    private static final int STRUCTURES_BYTES = 256;

    final long structures = Memory.allocate(STRUCTURES_BYTES + (long) BYTES);
    final long bytes = structures + STRUCTURES_BYTES;
}
