package dev.diatom.os.memory;

import dev.diatom.os.file.Posix;

/** The path that stands for another. */
final class SymbolicLink extends Inode {
    final byte[] target;

    SymbolicLink(long number, long nowNanos, byte[] target) {
        super(number, Posix.S_IFLNK, 0777, nowNanos);
        this.target = target;
    }

    @Override
    long sizeBytes() {
        return target.length;
    }
}
