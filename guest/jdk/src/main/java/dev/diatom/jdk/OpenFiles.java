package dev.diatom.jdk;

import dev.diatom.os.file.Errno;
import dev.diatom.os.file.ErrnoException;
import dev.diatom.os.file.FileStatus;
import dev.diatom.os.file.FileSystem;
import dev.diatom.os.file.Posix;
import dev.diatom.runtime.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Open files by their descriptors, as {@code java.io} and file channels use them. Descriptors 0 to 2 are the console, which
 * the runtime has. Failures are {@link IOException}s with the words of {@code strerror}.
 */
public final class OpenFiles {
    private static final int STANDARD_INPUT = 0;
    private static final int STANDARD_ERROR = 2;
    private static final int BUFFER_BYTES = 8192;
    private static final int DEFAULT_MODE = 0666;

    private OpenFiles() {}

    private static boolean isConsole(int fd) {
        return fd >= STANDARD_INPUT && fd <= STANDARD_ERROR;
    }

    private static void requireOpen(int fd) throws IOException {
        if (fd < 0) {
            throw new IOException("Stream Closed");
        }
    }

    /** Without a message, as the JDK's natives do it. */
    private static void requireRange(byte[] bytes, int offset, int length) {
        if ((offset | length) < 0 || length > bytes.length - offset) {
            throw new IndexOutOfBoundsException();
        }
    }

    public static IOException failure(ErrnoException e) {
        return new IOException(e.getMessage());
    }

    public static byte[] path(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    /** Opens a file that is not a directory. */
    public static int open(String name, int flags) throws FileNotFoundException {
        FileSystem files = FileSystem.current();
        try {
            int fd = files.open(Posix.AT_FDCWD, path(name), flags, DEFAULT_MODE);
            FileStatus status = new FileStatus();
            files.status(fd, null, 0, status);
            if (!status.isDirectory()) {
                return fd;
            }
            files.close(fd);
            throw new ErrnoException(Errno.EISDIR);
        } catch (ErrnoException e) {
            throw new FileNotFoundException(name + " (" + e.getMessage() + ")");
        }
    }

    public static void close(int fd) throws IOException {
        if (fd >= 0 && !isConsole(fd)) {
            try {
                FileSystem.current().close(fd);
            } catch (ErrnoException e) {
                throw failure(e);
            }
        }
    }

    /**
     * The number of bytes read, or -1 at the end of the file.
     *
     * @param position -1 for where the file is
     */
    public static int read(int fd, long position, byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        try {
            int count;
            if (fd == STANDARD_INPUT) {
                count = Kernel.readInput(target, offset, length);
            } else if (position < 0) {
                count = FileSystem.current().read(fd, target, offset, length);
            } else {
                count = FileSystem.current().readAt(fd, position, target, offset, length);
            }
            return count <= 0 ? -1 : count;
        } catch (ErrnoException e) {
            throw failure(e);
        }
    }

    /** The number of bytes written, at least one if there are any. */
    public static int write(int fd, long position, byte[] source, int offset, int length) throws IOException {
        try {
            if (isConsole(fd)) {
                Kernel.writeConsole(fd, source, offset, length);
                return length;
            }
            return position < 0
                    ? FileSystem.current().write(fd, source, offset, length)
                    : FileSystem.current().writeAt(fd, position, source, offset, length);
        } catch (ErrnoException e) {
            throw failure(e);
        }
    }

    public static void writeFully(int fd, byte[] source, int offset, int length) throws IOException {
        requireRange(source, offset, length);
        requireOpen(fd);
        int done = 0;
        while (done < length) {
            done += write(fd, -1, source, offset + done, length - done);
        }
    }

    public static int readByte(int fd) throws IOException {
        byte[] single = new byte[1];
        return read(fd, single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    /** From a stream, which may be closed. */
    public static int read(int fd, byte[] target, int offset, int length) throws IOException {
        requireRange(target, offset, length);
        requireOpen(fd);
        return read(fd, -1, target, offset, length);
    }

    public static long seek(int fd, long offset, int whence) throws IOException {
        requireOpen(fd);
        try {
            return FileSystem.current().seek(fd, offset, whence);
        } catch (ErrnoException e) {
            throw failure(e);
        }
    }

    public static FileStatus status(int fd) throws IOException {
        requireOpen(fd);
        FileStatus status = new FileStatus();
        if (isConsole(fd)) {
            status.mode = Posix.S_IFCHR;
            return status;
        }
        try {
            FileSystem.current().status(fd, null, 0, status);
            return status;
        } catch (ErrnoException e) {
            throw failure(e);
        }
    }

    /** Bytes that can be read without blocking. */
    public static int available(int fd) throws IOException {
        FileStatus status = status(fd);
        if (!status.isRegularFile()) {
            return 0;
        }
        long rest = status.sizeBytes - seek(fd, 0, Posix.SEEK_CUR);
        return Math.clamp(rest, 0, Integer.MAX_VALUE);
    }

    public static void truncate(int fd, long sizeBytes) throws IOException {
        requireOpen(fd);
        try {
            FileSystem.current().truncate(fd, sizeBytes);
        } catch (ErrnoException e) {
            throw failure(e);
        }
    }

    public static void sync(int fd) throws IOException {
        if (!isConsole(fd)) {
            try {
                FileSystem.current().sync(fd);
            } catch (ErrnoException e) {
                throw failure(e);
            }
        }
    }

    /** All bytes of a file. */
    public static byte[] content(String name) throws IOException {
        int fd = open(name, Posix.O_RDONLY);
        try {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int count = read(fd, -1, buffer, 0, BUFFER_BYTES);
                    count > 0;
                    count = read(fd, -1, buffer, 0, BUFFER_BYTES)) {
                content.write(buffer, 0, count);
            }
            return content.toByteArray();
        } finally {
            close(fd);
        }
    }
}
