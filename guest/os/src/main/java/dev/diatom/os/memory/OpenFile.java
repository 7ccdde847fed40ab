package dev.diatom.os.memory;

import dev.diatom.os.file.Errno;
import dev.diatom.os.file.ErrnoException;
import dev.diatom.os.file.Posix;

/** What descriptors refer to: a file, how it may be used, and the place that reading and writing go on from. */
final class OpenFile {
    final Inode inode;
    private final int flags;
    private int descriptors = 1;
    private long position;

    OpenFile(Inode inode, int flags) {
        this.inode = inode;
        this.flags = flags;
    }

    void addDescriptor() {
        descriptors++;
    }

    /** True when it was the last. */
    boolean removeDescriptor() {
        return --descriptors == 0;
    }

    int read(byte[] target, int offset, int length, long nowNanos) throws ErrnoException {
        int count = readAt(position, target, offset, length, nowNanos);
        position += count;
        return count;
    }

    int readAt(long at, byte[] target, int offset, int length, long nowNanos) throws ErrnoException {
        if ((flags & Posix.O_ACCMODE) == Posix.O_WRONLY) {
            throw new ErrnoException(Errno.EBADF);
        }
        return switch (inode) {
            case RegularFile file -> {
                file.accessed(nowNanos);
                yield file.read(at, target, offset, length);
            }
            case Device device -> device.read(target, offset, length);
            case Directory _, SymbolicLink _ -> throw new ErrnoException(Errno.EISDIR);
        };
    }

    int write(byte[] source, int offset, int length, long nowNanos) throws ErrnoException {
        long at = appends() ? inode.sizeBytes() : position;
        int count = writeAt(at, source, offset, length, nowNanos);
        position = at + count;
        return count;
    }

    /** On Linux, an open file that appends does so wherever its user wants to write. */
    int writeAt(long at, byte[] source, int offset, int length, long nowNanos) throws ErrnoException {
        requireWritable();
        if (!(inode instanceof RegularFile file)) {
            return length;
        }
        int count = length == 0 ? 0 : file.write(appends() ? file.sizeBytes() : at, source, offset, length);
        if (count > 0) {
            file.modified(nowNanos);
        }
        return count;
    }

    private boolean appends() {
        return (flags & Posix.O_APPEND) != 0;
    }

    private void requireWritable() throws ErrnoException {
        if ((flags & Posix.O_ACCMODE) == Posix.O_RDONLY) {
            throw new ErrnoException(Errno.EBADF);
        }
    }

    long seek(long offset, int whence) throws ErrnoException {
        long base = switch (whence) {
            case Posix.SEEK_SET -> 0;
            case Posix.SEEK_CUR -> position;
            case Posix.SEEK_END -> inode.sizeBytes();
            default -> throw new ErrnoException(Errno.EINVAL);
        };
        if (base + offset < 0) {
            throw new ErrnoException(Errno.EINVAL);
        }
        if (inode instanceof RegularFile || inode instanceof Directory) {
            position = base + offset;
        }
        return position;
    }

    void truncate(long sizeBytes, long nowNanos) throws ErrnoException {
        if ((flags & Posix.O_ACCMODE) == Posix.O_RDONLY || !(inode instanceof RegularFile file) || sizeBytes < 0) {
            throw new ErrnoException(Errno.EINVAL);
        }
        file.truncate(sizeBytes);
        file.modified(nowNanos);
    }
}
