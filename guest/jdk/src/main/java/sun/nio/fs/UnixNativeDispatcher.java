package sun.nio.fs;

import dev.diatom.os.file.Errno;
import dev.diatom.os.file.ErrnoException;
import dev.diatom.os.file.FileStatus;
import dev.diatom.os.file.FileSystem;
import dev.diatom.os.file.Posix;
import dev.diatom.os.file.RealPath;
import dev.diatom.os.file.Space;
import java.util.function.Function;

/** What the JDK's file system provider asks of Unix, asked of the target's {@link FileSystem}. */
class UnixNativeDispatcher {
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final FileSystem FILES = FileSystem.current();

    protected UnixNativeDispatcher() {}

    private static UnixException failure(ErrnoException e) {
        return new UnixException(e.errno());
    }

    private static byte[] bytes(UnixPath path) {
        return path.getByteArrayForSysCalls();
    }

    static byte[] strerror(int errno) {
        return Util.toBytes(Errno.message(errno));
    }

    static byte[] getcwd() {
        try {
            return FILES.workingDirectory();
        } catch (ErrnoException e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- Open files -----------------------------------------------------------------------------------------------

    static int open(UnixPath path, int flags, int mode) throws UnixException {
        return openat(Posix.AT_FDCWD, bytes(path), flags, mode);
    }

    static int openat(int directory, byte[] path, int flags, int mode) throws UnixException {
        try {
            return FILES.open(directory, path, flags, mode);
        } catch (ErrnoException e) {
            throw failure(e);
        }
    }

    static int dup(int fd) throws UnixException {
        try {
            return FILES.duplicate(fd);
        } catch (ErrnoException e) {
            throw failure(e);
        }
    }

    static void close(int fd) throws UnixException {
        if (fd != -1) {
            try {
                FILES.close(fd);
            } catch (ErrnoException e) {
                throw failure(e);
            }
        }
    }

    /** Closes; the exception for a failure is the mapper's, null for none. */
    static <X extends Throwable> void close(int fd, Function<UnixException, X> mapper) throws X {
        try {
            close(fd);
        } catch (UnixException e) {
            X failure = mapper == null ? null : mapper.apply(e);
            if (failure != null) {
                throw failure;
            }
        }
    }

    // ---- Directories ----------------------------------------------------------------------------------------------

    static long opendir(UnixPath path) throws UnixException {
        return fdopendir(open(path, Posix.O_RDONLY | Posix.O_DIRECTORY, 0));
    }

    static long fdopendir(int directory) throws UnixException {
        FileStatus status = new FileStatus();
        try {
            FILES.status(directory, null, 0, status);
        } catch (ErrnoException e) {
            throw failure(e);
        }
        if (!status.isDirectory()) {
            throw new UnixException(Errno.ENOTDIR);
        }
        return DirectoryReaders.add(directory);
    }

    /** The next name, or null. */
    static byte[] readdir(long reader) throws UnixException {
        try {
            return DirectoryReaders.get(reader).next();
        } catch (ErrnoException e) {
            throw failure(e);
        }
    }

    static void closedir(long reader) throws UnixException {
        close(DirectoryReaders.remove(reader));
    }

    static void mkdir(UnixPath path, int mode) throws UnixException {
        try {
            FILES.makeDirectory(bytes(path), mode);
        } catch (ErrnoException e) {
            throw failure(e);
        }
    }

    static void rmdir(UnixPath path) throws UnixException {
        unlinkat(Posix.AT_FDCWD, bytes(path), Posix.AT_REMOVEDIR);
    }

    // ---- Names ----------------------------------------------------------------------------------------------------

    static void link(UnixPath existing, UnixPath path) throws UnixException {
        try {
            FILES.link(bytes(existing), bytes(path));
        } catch (ErrnoException e) {
            throw failure(e);
        }
    }

    static void symlink(byte[] target, UnixPath path) throws UnixException {
        try {
            FILES.symbolicLink(target, bytes(path));
        } catch (ErrnoException e) {
            throw failure(e);
        }
    }

    static byte[] readlink(UnixPath path) throws UnixException {
        try {
            return FILES.readLink(bytes(path));
        } catch (ErrnoException e) {
            throw failure(e);
        }
    }

    static byte[] realpath(UnixPath path) throws UnixException {
        try {
            return RealPath.of(FILES, bytes(path));
        } catch (ErrnoException e) {
            throw failure(e);
        }
    }

    static void unlink(UnixPath path) throws UnixException {
        unlinkat(Posix.AT_FDCWD, bytes(path), 0);
    }

    static void unlinkat(int directory, byte[] path, int flags) throws UnixException {
        try {
            FILES.unlink(directory, path, flags);
        } catch (ErrnoException e) {
            throw failure(e);
        }
    }

    static void rename(UnixPath from, UnixPath to) throws UnixException {
        renameat(Posix.AT_FDCWD, bytes(from), Posix.AT_FDCWD, bytes(to));
    }

    static void renameat(int fromDirectory, byte[] from, int toDirectory, byte[] to) throws UnixException {
        try {
            FILES.rename(fromDirectory, from, toDirectory, to);
        } catch (ErrnoException e) {
            throw failure(e);
        }
    }

    /** Copying a device or a pipe as such is not offered. */
    static void mknod(UnixPath path, int mode, long device) throws UnixException {
        throw new UnixException(Errno.EPERM);
    }

    // ---- Attributes -----------------------------------------------------------------------------------------------

    static boolean openatSupported() {
        return true;
    }

    static boolean birthtimeSupported() {
        return true;
    }

    static boolean xattrSupported() {
        return false;
    }

    static boolean fchmodatNoFollowSupported() {
        return false;
    }

    static int fgetxattr(int fd, byte[] name, long value, int length) throws UnixException {
        throw new UnixException(Errno.EOPNOTSUPP);
    }

    private static void read(int directory, byte[] path, int flags, UnixFileAttributes attributes)
            throws ErrnoException {
        FileStatus status = new FileStatus();
        FILES.status(directory, path, flags, status);
        dev.diatom.patch.sun.nio.fs.UnixFileAttributes.fill(attributes, status);
    }

    static void stat(UnixPath path, UnixFileAttributes attributes) throws UnixException {
        fstatat(Posix.AT_FDCWD, bytes(path), 0, attributes);
    }

    /** The errno, or 0. */
    static int stat2(UnixPath path, UnixFileAttributes attributes) {
        try {
            read(Posix.AT_FDCWD, bytes(path), 0, attributes);
            return 0;
        } catch (ErrnoException e) {
            return e.errno();
        }
    }

    static void lstat(UnixPath path, UnixFileAttributes attributes) throws UnixException {
        fstatat(Posix.AT_FDCWD, bytes(path), Posix.AT_SYMLINK_NOFOLLOW, attributes);
    }

    static void fstat(int fd, UnixFileAttributes attributes) throws UnixException {
        fstatat(fd, null, 0, attributes);
    }

    static void fstatat(int directory, byte[] path, int flags, UnixFileAttributes attributes) throws UnixException {
        try {
            read(directory, path, flags, attributes);
        } catch (ErrnoException e) {
            throw failure(e);
        }
    }

    static int access(UnixPath path, int mode) {
        try {
            FILES.access(bytes(path), mode);
            return 0;
        } catch (ErrnoException e) {
            return e.errno();
        }
    }

    static void statvfs(UnixPath path, UnixFileStoreAttributes attributes) throws UnixException {
        try {
            Space space = FILES.space(bytes(path));
            dev.diatom.patch.sun.nio.fs.UnixFileStoreAttributes.fill(attributes, space);
        } catch (ErrnoException e) {
            throw failure(e);
        }
    }

    private static void changeOwner(int directory, byte[] path, int user, int group, int flags) throws UnixException {
        try {
            FILES.changeOwner(directory, path, user, group, flags);
        } catch (ErrnoException e) {
            throw failure(e);
        }
    }

    static void chown(UnixPath path, int user, int group) throws UnixException {
        changeOwner(Posix.AT_FDCWD, bytes(path), user, group, 0);
    }

    static void lchown(UnixPath path, int user, int group) throws UnixException {
        changeOwner(Posix.AT_FDCWD, bytes(path), user, group, Posix.AT_SYMLINK_NOFOLLOW);
    }

    static void fchown(int fd, int user, int group) throws UnixException {
        changeOwner(fd, null, user, group, 0);
    }

    private static void changeMode(int directory, byte[] path, int mode) throws UnixException {
        try {
            FILES.changeMode(directory, path, mode);
        } catch (ErrnoException e) {
            throw failure(e);
        }
    }

    static void chmod(UnixPath path, int mode) throws UnixException {
        changeMode(Posix.AT_FDCWD, bytes(path), mode);
    }

    static void fchmod(int fd, int mode) throws UnixException {
        changeMode(fd, null, mode);
    }

    static void fchmodat(int directory, UnixPath path, int mode, int flags) throws UnixException {
        changeMode(directory, path.asByteArray(), mode);
    }

    private static void setTimes(int directory, byte[] path, long access, long modification, int flags)
            throws UnixException {
        // The JDK's own dispatcher makes nanoseconds below 0 of such times, which no kernel takes; its caller knows.
        if (access % NANOS_PER_SECOND < 0 || modification % NANOS_PER_SECOND < 0) {
            throw new UnixException(Errno.EINVAL);
        }
        try {
            FILES.setTimes(directory, path, access, modification, flags);
        } catch (ErrnoException e) {
            throw failure(e);
        }
    }

    static void futimens(int fd, long accessNanos, long modificationNanos) throws UnixException {
        setTimes(fd, null, accessNanos, modificationNanos, 0);
    }

    static void utimensat(int directory, UnixPath path, long accessNanos, long modificationNanos, int flags)
            throws UnixException {
        setTimes(directory, path.asByteArray(), accessNanos, modificationNanos, flags);
    }

    // ---- Users ----------------------------------------------------------------------------------------------------

    static byte[] getpwuid(int user) throws UnixException {
        return Accounts.USERS.name(user);
    }

    static byte[] getgrgid(int group) throws UnixException {
        return Accounts.GROUPS.name(group);
    }

    /** The id, or -1. */
    static int getpwnam(String name) {
        return Accounts.USERS.id(name);
    }

    static int getgrnam(String name) {
        return Accounts.GROUPS.id(name);
    }
}
