package dev.diatom.os.memory;

import dev.diatom.os.file.Errno;
import dev.diatom.os.file.ErrnoException;

/** How many bytes the contents of files may take together, so that files cannot starve the program of memory. */
final class Capacity {
    final long bytes;
    private long usedBytes;

    Capacity(long bytes) {
        this.bytes = bytes;
    }

    long freeBytes() {
        return bytes - usedBytes;
    }

    /** Memory for file contents; refused when files have all they may, or the heap is at its end. */
    byte[] take(int count) throws ErrnoException {
        if (count > freeBytes()) {
            throw new ErrnoException(Errno.ENOSPC);
        }
        try {
            byte[] taken = new byte[count];
            usedBytes += count;
            return taken;
        } catch (OutOfMemoryError e) {
            throw new ErrnoException(Errno.ENOSPC);
        }
    }

    void giveBack(byte[] taken) {
        usedBytes -= taken.length;
    }
}
