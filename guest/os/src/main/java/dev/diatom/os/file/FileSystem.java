package dev.diatom.os.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file operations of POSIX.1-2024 with the numbers of {@link Posix}. An image has the file system of its target: the
 * guest's memory, or the kernel's files.
 *
 * <p>Paths are bytes without a terminator. A relative one begins at the directory that a descriptor names, or at the working
 * directory for {@link Posix#AT_FDCWD}; a path of null means what the descriptor names itself.
 */
public interface FileSystem {
    /** The file system of the target; each target's patch of this class says which. */
    @SuppressWarnings("DoNotCallSuggester")
    static FileSystem current() {
        throw new UnsupportedOperationException("no target");
    }

    byte[] workingDirectory() throws ErrnoException;

    /** A descriptor: the least that is free. */
    int open(int directory, byte[] path, int flags, int mode) throws ErrnoException;

    void close(int descriptor) throws ErrnoException;

    /** Another descriptor of the same open file. */
    int duplicate(int descriptor) throws ErrnoException;

    /** The number of bytes read, 0 at the end of the file. */
    int read(int descriptor, byte[] target, int offset, int length) throws ErrnoException;

    /** The same at a place of the caller's choice, which does not move the open file's. */
    int readAt(int descriptor, long position, byte[] target, int offset, int length) throws ErrnoException;

    /** The number of bytes written, which may be less than {@code length}. */
    int write(int descriptor, byte[] source, int offset, int length) throws ErrnoException;

    int writeAt(int descriptor, long position, byte[] source, int offset, int length) throws ErrnoException;

    /** The place that reading and writing go on from. */
    long seek(int descriptor, long offset, int whence) throws ErrnoException;

    void truncate(int descriptor, long sizeBytes) throws ErrnoException;

    /** Returns when what was written is as safe as it will be. */
    void sync(int descriptor) throws ErrnoException;

    /**
     * Locks a range against other processes.
     *
     * @return false if another process has it and the call shall not block
     */
    boolean lock(int descriptor, long position, long size, boolean shared, boolean blocking) throws ErrnoException;

    void unlock(int descriptor, long position, long size) throws ErrnoException;

    void status(int directory, byte @Nullable [] path, int flags, FileStatus status) throws ErrnoException;

    void access(byte[] path, int mode) throws ErrnoException;

    Space space(byte[] path) throws ErrnoException;

    void makeDirectory(byte[] path, int mode) throws ErrnoException;

    void link(byte[] existing, byte[] path) throws ErrnoException;

    void symbolicLink(byte[] target, byte[] path) throws ErrnoException;

    byte[] readLink(byte[] path) throws ErrnoException;

    void unlink(int directory, byte[] path, int flags) throws ErrnoException;

    void rename(int fromDirectory, byte[] from, int toDirectory, byte[] to) throws ErrnoException;

    void changeMode(int directory, byte @Nullable [] path, int mode) throws ErrnoException;

    /** An id of -1 stays as it is. */
    void changeOwner(int directory, byte @Nullable [] path, int user, int group, int flags) throws ErrnoException;

    void setTimes(int directory, byte @Nullable [] path, long accessNanos, long modificationNanos, int flags)
            throws ErrnoException;

    /** The names in an open directory, without {@code .} and {@code ..}. */
    List<byte[]> entries(int descriptor) throws ErrnoException;
}
