package dev.diatom.os.memory;

import dev.diatom.os.file.Errno;
import dev.diatom.os.file.ErrnoException;
import dev.diatom.os.file.FileStatus;
import dev.diatom.os.file.Posix;

/** A file of any type. It lives as long as a directory names it or a program has it open. */
abstract sealed class Inode permits Directory, RegularFile, SymbolicLink, Device {
    final long number;
    private int mode;
    private int links;
    private int user;
    private int group;
    private final long birthNanos;
    private long accessNanos;
    private long modificationNanos;
    private long changeNanos;
    private boolean readOnly;

    /**
     * @param type one of Posix.S_IF
     */
    Inode(long number, int type, int permissions, long nowNanos) {
        this.number = number;
        mode = type | (permissions & Posix.PERMISSIONS);
        birthNanos = nowNanos;
        accessNanos = nowNanos;
        modificationNanos = nowNanos;
        changeNanos = nowNanos;
    }

    abstract long sizeBytes();

    long representedDevice() {
        return 0;
    }

    /** The last name and the last descriptor are gone. */
    void release() {}

    final int links() {
        return links;
    }

    final void addLinks(int difference) {
        links += difference;
    }

    /** Takes the file out of what programs can change, with all that is found through it if it is a directory. */
    final void setReadOnly() {
        readOnly = true;
    }

    final void requireWritable() throws ErrnoException {
        if (readOnly) {
            throw new ErrnoException(Errno.EROFS);
        }
    }

    /** The program is the superuser, whom only the lack of every execute permission stops. */
    final void requireAccess(int access) throws ErrnoException {
        if ((access & Posix.W_OK) != 0) {
            requireWritable();
        }
        if ((access & Posix.X_OK) != 0 && !(this instanceof Directory) && (mode & 0111) == 0) {
            throw new ErrnoException(Errno.EACCES);
        }
    }

    final void setPermissions(int permissions, long nowNanos) throws ErrnoException {
        requireWritable();
        mode = (mode & Posix.S_IFMT) | (permissions & Posix.PERMISSIONS);
        changeNanos = nowNanos;
    }

    final void setOwner(int newUser, int newGroup, long nowNanos) throws ErrnoException {
        requireWritable();
        user = newUser == -1 ? user : newUser;
        group = newGroup == -1 ? group : newGroup;
        changeNanos = nowNanos;
    }

    final void setTimes(long newAccessNanos, long newModificationNanos, long nowNanos) throws ErrnoException {
        requireWritable();
        accessNanos = newAccessNanos;
        modificationNanos = newModificationNanos;
        changeNanos = nowNanos;
    }

    /** As a mount with relatime: a read is noted if it is the first since the file changed. */
    final void accessed(long nowNanos) {
        if (accessNanos <= modificationNanos && !readOnly) {
            accessNanos = nowNanos;
        }
    }

    final void modified(long nowNanos) {
        modificationNanos = nowNanos;
        changeNanos = nowNanos;
    }

    final void changed(long nowNanos) {
        changeNanos = nowNanos;
    }

    final void fill(FileStatus status) {
        status.mode = mode;
        status.inode = number;
        status.device = MemoryFileSystem.DEVICE;
        status.representedDevice = representedDevice();
        status.links = links;
        status.user = user;
        status.group = group;
        status.sizeBytes = sizeBytes();
        status.accessNanos = accessNanos;
        status.modificationNanos = modificationNanos;
        status.changeNanos = changeNanos;
        status.birthNanos = birthNanos;
    }
}
