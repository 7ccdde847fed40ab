package dev.diatom.os.file;

/** How much a file system holds: what {@code statvfs} tells. */
public record Space(long blockBytes, long blocks, long freeBlocks, long availableBlocks) {}
