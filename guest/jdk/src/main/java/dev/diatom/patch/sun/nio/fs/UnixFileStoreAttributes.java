package dev.diatom.patch.sun.nio.fs;

import dev.diatom.os.file.Space;

/** Filled from what a file system of ours tells. */
public final class UnixFileStoreAttributes {
    private long f_frsize;
    private long f_blocks;
    private long f_bfree;
    private long f_bavail;

    private UnixFileStoreAttributes() {}

    public static void fill(Object target, Space space) {
        UnixFileStoreAttributes attributes = (UnixFileStoreAttributes) target;
        attributes.f_frsize = space.blockBytes();
        attributes.f_blocks = space.blocks();
        attributes.f_bfree = space.freeBlocks();
        attributes.f_bavail = space.availableBlocks();
    }
}
