package dev.diatom.os.linux;

import dev.diatom.machine.Linux;
import dev.diatom.machine.Memory;
import dev.diatom.os.file.Errno;
import dev.diatom.os.file.ErrnoException;
import dev.diatom.os.file.FileStatus;
import dev.diatom.os.file.FileSystem;
import dev.diatom.os.file.Posix;
import dev.diatom.os.file.Space;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kernel's files, by its system calls. A call that blocks in the kernel stops all threads of the program. */
public final class LinuxFileSystem implements FileSystem {
    private static final int READ = 0;
    private static final int WRITE = 1;
    private static final int CLOSE = 3;
    private static final int LSEEK = 8;
    private static final int PREAD64 = 17;
    private static final int PWRITE64 = 18;
    private static final int FCNTL = 72;
    private static final int FSYNC = 74;
    private static final int FTRUNCATE = 77;
    private static final int GETCWD = 79;
    private static final int FCHMOD = 91;
    private static final int STATFS = 137;
    private static final int GETDENTS64 = 217;
    private static final int OPENAT = 257;
    private static final int MKDIRAT = 258;
    private static final int FCHOWNAT = 260;
    private static final int UNLINKAT = 263;
    private static final int RENAMEAT = 264;
    private static final int LINKAT = 265;
    private static final int SYMLINKAT = 266;
    private static final int READLINKAT = 267;
    private static final int FCHMODAT = 268;
    private static final int FACCESSAT = 269;
    private static final int UTIMENSAT = 280;
    private static final int STATX = 332;

    private static final int F_SETLK = 6;
    private static final int F_SETLKW = 7;
    private static final int F_DUPFD_CLOEXEC = 1030;
    private static final short F_RDLCK = 0;
    private static final short F_WRLCK = 1;
    private static final short F_UNLCK = 2;

    private static final int AT_EMPTY_PATH = 0x1000;
    private static final int STATX_BASIC_STATS_AND_BTIME = 0xfff;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private static final int TRANSFER_BYTES = 64 * 1024;

    /** Two paths, then bytes or a structure. */
    private final long first = Memory.allocate(2L * Posix.PATH_MAX + TRANSFER_BYTES);

    private final long second = first + Posix.PATH_MAX;
    private final long bytes = second + Posix.PATH_MAX;

    private static long call(int number, long a0, long a1, long a2, long a3, long a4) throws ErrnoException {
        while (true) {
            long result = Linux.syscall(number, a0, a1, a2, a3, a4, 0);
            if (result >= 0) {
                return result;
            }
            if (result != -Errno.EINTR) {
                throw new ErrnoException((int) -result);
            }
        }
    }

    private static long put(long address, byte[] path) throws ErrnoException {
        if (path.length >= Posix.PATH_MAX) {
            throw new ErrnoException(Errno.ENAMETOOLONG);
        }
        Memory.write(address, path, 0, path.length);
        Memory.putByte(address + path.length, (byte) 0);
        return address;
    }

    private byte[] taken(int count) {
        byte[] taken = new byte[count];
        Memory.read(bytes, taken, 0, count);
        return taken;
    }

    @Override
    public synchronized byte[] workingDirectory() throws ErrnoException {
        return taken((int) call(GETCWD, bytes, Posix.PATH_MAX, 0, 0, 0) - 1);
    }

    @Override
    public synchronized int open(int directory, byte[] path, int flags, int mode) throws ErrnoException {
        return (int) call(OPENAT, directory, put(first, path), flags | Posix.O_CLOEXEC, mode, 0);
    }

    @Override
    public void close(int descriptor) throws ErrnoException {
        call(CLOSE, descriptor, 0, 0, 0, 0);
    }

    @Override
    public int duplicate(int descriptor) throws ErrnoException {
        return (int) call(FCNTL, descriptor, F_DUPFD_CLOEXEC, 0, 0, 0);
    }

    @Override
    public synchronized int read(int descriptor, byte[] target, int offset, int length) throws ErrnoException {
        int count = (int) call(READ, descriptor, bytes, Math.min(length, TRANSFER_BYTES), 0, 0);
        Memory.read(bytes, target, offset, count);
        return count;
    }

    @Override
    public synchronized int readAt(int descriptor, long position, byte[] target, int offset, int length)
            throws ErrnoException {
        int count = (int) call(PREAD64, descriptor, bytes, Math.min(length, TRANSFER_BYTES), position, 0);
        Memory.read(bytes, target, offset, count);
        return count;
    }

    @Override
    public synchronized int write(int descriptor, byte[] source, int offset, int length) throws ErrnoException {
        int count = Math.min(length, TRANSFER_BYTES);
        Memory.write(bytes, source, offset, count);
        return (int) call(WRITE, descriptor, bytes, count, 0, 0);
    }

    @Override
    public synchronized int writeAt(int descriptor, long position, byte[] source, int offset, int length)
            throws ErrnoException {
        int count = Math.min(length, TRANSFER_BYTES);
        Memory.write(bytes, source, offset, count);
        return (int) call(PWRITE64, descriptor, bytes, count, position, 0);
    }

    @Override
    public long seek(int descriptor, long offset, int whence) throws ErrnoException {
        return call(LSEEK, descriptor, offset, whence, 0, 0);
    }

    @Override
    public void truncate(int descriptor, long sizeBytes) throws ErrnoException {
        call(FTRUNCATE, descriptor, sizeBytes, 0, 0, 0);
    }

    @Override
    public void sync(int descriptor) throws ErrnoException {
        call(FSYNC, descriptor, 0, 0, 0, 0);
    }

    @Override
    public synchronized boolean lock(int descriptor, long position, long size, boolean shared, boolean blocking)
            throws ErrnoException {
        try {
            setLock(descriptor, shared ? F_RDLCK : F_WRLCK, position, size, blocking ? F_SETLKW : F_SETLK);
            return true;
        } catch (ErrnoException e) {
            if (!blocking && (e.errno() == Errno.EAGAIN || e.errno() == Errno.EACCES)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public synchronized void unlock(int descriptor, long position, long size) throws ErrnoException {
        setLock(descriptor, F_UNLCK, position, size, F_SETLK);
    }

    /** By a {@code struct flock}; a length of 0 reaches to the end of any file. */
    private void setLock(int descriptor, short type, long position, long size, int command) throws ErrnoException {
        Memory.fill(bytes, 32, (byte) 0);
        Memory.putShort(bytes, type);
        Memory.putLong(bytes + 8, position);
        Memory.putLong(bytes + 16, size == Long.MAX_VALUE ? 0 : size);
        call(FCNTL, descriptor, command, bytes, 0, 0);
    }

    @Override
    public synchronized void status(int directory, byte @Nullable [] path, int flags, FileStatus status)
            throws ErrnoException {
        long name = put(first, path == null ? new byte[0] : path);
        call(STATX, directory, name, path == null ? AT_EMPTY_PATH : flags, STATX_BASIC_STATS_AND_BTIME, bytes);
        status.links = Memory.getInt(bytes + 16);
        status.user = Memory.getInt(bytes + 20);
        status.group = Memory.getInt(bytes + 24);
        status.mode = Memory.getShort(bytes + 28) & 0xffff;
        status.inode = Memory.getLong(bytes + 32);
        status.sizeBytes = Memory.getLong(bytes + 40);
        status.accessNanos = nanos(bytes + 64);
        status.birthNanos = nanos(bytes + 80);
        status.changeNanos = nanos(bytes + 96);
        status.modificationNanos = nanos(bytes + 112);
        status.representedDevice = device(bytes + 128);
        status.device = device(bytes + 136);
    }

    private static long nanos(long timestamp) {
        return Memory.getLong(timestamp) * NANOS_PER_SECOND + Memory.getInt(timestamp + 8);
    }

    /** A {@code dev_t} of major and minor number. */
    private static long device(long numbers) {
        long major = Memory.getInt(numbers);
        long minor = Memory.getInt(numbers + 4);
        return ((major & 0xfff) << 8) | (minor & 0xff) | ((minor & ~0xffL) << 12) | ((major & ~0xfffL) << 32);
    }

    @Override
    public synchronized void access(byte[] path, int mode) throws ErrnoException {
        call(FACCESSAT, Posix.AT_FDCWD, put(first, path), mode, 0, 0);
    }

    @Override
    public synchronized Space space(byte[] path) throws ErrnoException {
        call(STATFS, put(first, path), bytes, 0, 0, 0);
        return new Space(
                Memory.getLong(bytes + 72),
                Memory.getLong(bytes + 16),
                Memory.getLong(bytes + 24),
                Memory.getLong(bytes + 32));
    }

    @Override
    public synchronized void makeDirectory(byte[] path, int mode) throws ErrnoException {
        call(MKDIRAT, Posix.AT_FDCWD, put(first, path), mode, 0, 0);
    }

    @Override
    public synchronized void link(byte[] existing, byte[] path) throws ErrnoException {
        call(LINKAT, Posix.AT_FDCWD, put(first, existing), Posix.AT_FDCWD, put(second, path), 0);
    }

    @Override
    public synchronized void symbolicLink(byte[] target, byte[] path) throws ErrnoException {
        call(SYMLINKAT, put(first, target), Posix.AT_FDCWD, put(second, path), 0, 0);
    }

    @Override
    public synchronized byte[] readLink(byte[] path) throws ErrnoException {
        return taken((int) call(READLINKAT, Posix.AT_FDCWD, put(first, path), bytes, Posix.PATH_MAX, 0));
    }

    @Override
    public synchronized void unlink(int directory, byte[] path, int flags) throws ErrnoException {
        call(UNLINKAT, directory, put(first, path), flags, 0, 0);
    }

    @Override
    public synchronized void rename(int fromDirectory, byte[] from, int toDirectory, byte[] to) throws ErrnoException {
        call(RENAMEAT, fromDirectory, put(first, from), toDirectory, put(second, to), 0);
    }

    @Override
    public synchronized void changeMode(int directory, byte @Nullable [] path, int mode) throws ErrnoException {
        if (path == null) {
            call(FCHMOD, directory, mode, 0, 0, 0);
        } else {
            call(FCHMODAT, directory, put(first, path), mode, 0, 0);
        }
    }

    @Override
    public synchronized void changeOwner(int directory, byte @Nullable [] path, int user, int group, int flags)
            throws ErrnoException {
        long name = put(first, path == null ? new byte[0] : path);
        call(FCHOWNAT, directory, name, user, group, path == null ? AT_EMPTY_PATH : flags);
    }

    @Override
    public synchronized void setTimes(
            int directory, byte @Nullable [] path, long accessNanos, long modificationNanos, int flags)
            throws ErrnoException {
        putNanos(bytes, accessNanos);
        putNanos(bytes + 16, modificationNanos);
        call(UTIMENSAT, directory, path == null ? 0 : put(first, path), bytes, flags, 0);
    }

    private static void putNanos(long timespec, long nanos) {
        Memory.putLong(timespec, Math.floorDiv(nanos, NANOS_PER_SECOND));
        Memory.putLong(timespec + 8, Math.floorMod(nanos, NANOS_PER_SECOND));
    }

    @Override
    public synchronized List<byte[]> entries(int descriptor) throws ErrnoException {
        List<byte[]> names = new ArrayList<>();
        while (true) {
            long count = call(GETDENTS64, descriptor, bytes, TRANSFER_BYTES, 0, 0);
            if (count == 0) {
                return names;
            }
            // struct linux_dirent64: the record's length at 16, the name from 19 on
            for (long at = bytes; at < bytes + count; at += Memory.getShort(at + 16) & 0xffff) {
                byte[] name = string(at + 19);
                if (!isDots(name)) {
                    names.add(name);
                }
            }
        }
    }

    private static byte[] string(long address) {
        byte[] name = new byte[Posix.NAME_MAX + 1];
        int length = 0;
        while (Memory.getByte(address + length) != 0) {
            name[length] = Memory.getByte(address + length);
            length++;
        }
        return Arrays.copyOf(name, length);
    }

    private static boolean isDots(byte[] name) {
        String text = new String(name, StandardCharsets.ISO_8859_1);
        return text.equals(".") || text.equals("..");
    }
}
