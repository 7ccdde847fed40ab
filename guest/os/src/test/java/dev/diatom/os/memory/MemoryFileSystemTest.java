package dev.diatom.os.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.diatom.os.file.Errno;
import dev.diatom.os.file.ErrnoException;
import dev.diatom.os.file.FileStatus;
import dev.diatom.os.file.Posix;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class MemoryFileSystemTest {
    private static final int CAPACITY = 100_000;

    private long now = 1000;
    private final MemoryFileSystem files = new MemoryFileSystem(CAPACITY, () -> now);

    private static byte[] path(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private int open(String path, int flags) throws ErrnoException {
        return files.open(Posix.AT_FDCWD, path(path), flags, 0644);
    }

    private FileStatus status(String path) throws ErrnoException {
        FileStatus status = new FileStatus();
        files.status(Posix.AT_FDCWD, path(path), 0, status);
        return status;
    }

    private static void assertErrno(int errno, Executable executable) {
        assertEquals(errno, assertThrows(ErrnoException.class, executable).errno());
    }

    @Test
    void writesUntilThereIsNoSpaceAndGivesItBack() throws ErrnoException {
        int fd = open("/a", Posix.O_RDWR | Posix.O_CREAT);
        byte[] bytes = new byte[CAPACITY];
        int written = 0;
        while (written < CAPACITY) {
            int before = written;
            try {
                written += files.write(fd, bytes, 0, bytes.length);
            } catch (ErrnoException e) {
                assertEquals(Errno.ENOSPC, e.errno());
                break;
            }
            assertEquals(before + (written - before), status("/a").sizeBytes);
        }
        assertEquals(written, status("/a").sizeBytes);
        assertErrno(Errno.ENOSPC, () -> files.write(fd, bytes, 0, 1));
        files.truncate(fd, 10);
        assertEquals(1, files.writeAt(fd, 50_000, bytes, 0, 1));
        files.unlink(Posix.AT_FDCWD, path("/a"), 0);
        long free = files.space(path("/")).freeBlocks();
        files.close(fd);
        assertEquals(CAPACITY / 4096, files.space(path("/")).freeBlocks());
        assertEquals(true, free < CAPACITY / 4096);
    }

    @Test
    void holesReadAsZeros() throws ErrnoException {
        int fd = open("/a", Posix.O_RDWR | Posix.O_CREAT);
        files.writeAt(fd, 3L * RegularFile.CHUNK_BYTES, new byte[] {1}, 0, 1);
        byte[] read = new byte[2 * RegularFile.CHUNK_BYTES];
        Arrays.fill(read, (byte) 9);
        assertEquals(read.length, files.readAt(fd, RegularFile.CHUNK_BYTES / 2, read, 0, read.length));
        assertArrayEquals(new byte[read.length], read);
        files.truncate(fd, 100L * RegularFile.CHUNK_BYTES * RegularFile.CHUNK_BYTES);
        assertEquals(
                CAPACITY / 4096 - RegularFile.CHUNK_BYTES / 4096 - 1,
                files.space(path("/")).freeBlocks());
    }

    @Test
    void whatWasCutOffDoesNotComeBack() throws ErrnoException {
        int fd = open("/a", Posix.O_RDWR | Posix.O_CREAT);
        files.write(fd, new byte[] {1, 2, 3, 4}, 0, 4);
        files.truncate(fd, 2);
        files.truncate(fd, 4);
        byte[] read = new byte[4];
        files.readAt(fd, 0, read, 0, 4);
        assertArrayEquals(new byte[] {1, 2, 0, 0}, read);
    }

    @Test
    void originalsAreReadWhereTheyAreAndStayAsTheyAre() throws ErrnoException {
        byte[] original = {5, 6, 7};
        files.addOriginal("/app/deep/file", new Original() {
            @Override
            public int sizeBytes() {
                return original.length;
            }

            @Override
            public void read(int position, byte[] target, int offset, int length) {
                System.arraycopy(original, position, target, offset, length);
            }
        });
        files.setReadOnly("/app");
        int fd = open("/app/deep/file", Posix.O_RDONLY);
        byte[] read = new byte[10];
        assertEquals(2, files.readAt(fd, 1, read, 3, 7));
        assertArrayEquals(new byte[] {0, 0, 0, 6, 7, 0, 0, 0, 0, 0}, read);
        assertErrno(Errno.EROFS, () -> open("/app/deep/file", Posix.O_WRONLY));
        assertErrno(Errno.EROFS, () -> open("/app/deep/new", Posix.O_WRONLY | Posix.O_CREAT));
        assertErrno(Errno.EROFS, () -> files.unlink(Posix.AT_FDCWD, path("/app/deep/file"), 0));
        assertErrno(Errno.EROFS, () -> files.unlink(Posix.AT_FDCWD, path("/app/deep"), Posix.AT_REMOVEDIR));
        assertErrno(Errno.EROFS, () -> files.access(path("/app/deep/file"), Posix.W_OK));
        assertErrno(Errno.EROFS, () -> files.rename(Posix.AT_FDCWD, path("/app"), Posix.AT_FDCWD, path("/other")));
        assertErrno(Errno.EROFS, () -> files.changeMode(Posix.AT_FDCWD, path("/app/deep/file"), 0777));
    }

    @Test
    void workingDirectoryMovesWithItsTree() throws ErrnoException {
        files.makeDirectory(path("/a"), 0755);
        files.makeDirectory(path("/a/b"), 0755);
        files.setWorkingDirectory("/a/b");
        files.rename(Posix.AT_FDCWD, path("/a"), Posix.AT_FDCWD, path("/c"));
        assertEquals("/c/b", new String(files.workingDirectory(), StandardCharsets.UTF_8));
        files.close(open("here", Posix.O_WRONLY | Posix.O_CREAT));
        assertEquals(0, status("/c/b/here").sizeBytes);
        files.unlink(Posix.AT_FDCWD, path("here"), 0);
        files.unlink(Posix.AT_FDCWD, path("/c/b"), Posix.AT_REMOVEDIR);
        assertErrno(Errno.ENOENT, () -> open("gone", Posix.O_WRONLY | Posix.O_CREAT));
    }

    @Test
    void timesAreThoseOfTheClock() throws ErrnoException {
        int fd = open("/a", Posix.O_RDWR | Posix.O_CREAT);
        now = 2000;
        files.write(fd, new byte[1], 0, 1);
        now = 3000;
        files.changeMode(Posix.AT_FDCWD, path("/a"), 0600);
        FileStatus status = status("/a");
        assertEquals(1000, status.birthNanos);
        assertEquals(2000, status.modificationNanos);
        assertEquals(3000, status.changeNanos);
        assertEquals(1000, status("/").modificationNanos);
    }
}
