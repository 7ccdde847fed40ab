package dev.diatom.patch.java.io;

import dev.diatom.jdk.OpenFiles;
import dev.diatom.os.file.Errno;
import dev.diatom.os.file.ErrnoException;
import dev.diatom.os.file.FileStatus;
import dev.diatom.os.file.FileSystem;
import dev.diatom.os.file.Posix;
import dev.diatom.os.file.RealPath;
import dev.diatom.os.file.Space;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The JDK's natives. {@code java.io.File} tells failures by false and 0. */
final class UnixFileSystem {
    private static final long NANOS_PER_MILLI = 1_000_000;

    // Constants of java.io.FileSystem.
    private static final int BA_EXISTS = 1;
    private static final int BA_REGULAR = 2;
    private static final int BA_DIRECTORY = 4;
    private static final int ACCESS_WRITE = 2;
    private static final int ACCESS_READ = 4;
    private static final int SPACE_TOTAL = 0;
    private static final int SPACE_FREE = 1;

    private UnixFileSystem() {}

    private static void initIDs() {}

    private static byte[] path(File file) {
        return OpenFiles.path(file.getPath());
    }

    private static FileStatus status(File file) throws ErrnoException {
        FileStatus status = new FileStatus();
        FileSystem.current().status(Posix.AT_FDCWD, path(file), 0, status);
        return status;
    }

    /** What there is of the path is resolved, the rest put behind it. */
    private String canonicalize0(String path) throws IOException {
        String absolute = path.startsWith("/") ? path : System.getProperty("user.dir") + "/" + path;
        String missing = "";
        while (true) {
            try {
                byte[] real = RealPath.of(FileSystem.current(), OpenFiles.path(absolute));
                String resolved = new String(real, StandardCharsets.UTF_8);
                return missing.isEmpty() ? resolved : resolved.equals("/") ? missing : resolved + missing;
            } catch (ErrnoException e) {
                if (e.errno() != Errno.ENOENT && e.errno() != Errno.ENOTDIR && e.errno() != Errno.EACCES) {
                    throw OpenFiles.failure(e);
                }
                int slash = absolute.lastIndexOf('/');
                String name = absolute.substring(slash + 1);
                absolute = slash <= 0 ? "/" : absolute.substring(0, slash);
                if (name.equals("..")) {
                    int above = absolute.lastIndexOf('/');
                    absolute = above <= 0 ? "/" : absolute.substring(0, above);
                } else if (!name.isEmpty() && !name.equals(".")) {
                    missing = "/" + name + missing;
                }
            }
        }
    }

    private int getBooleanAttributes0(File file) {
        try {
            FileStatus status = status(file);
            return BA_EXISTS | (status.isRegularFile() ? BA_REGULAR : 0) | (status.isDirectory() ? BA_DIRECTORY : 0);
        } catch (ErrnoException e) {
            return 0;
        }
    }

    private boolean checkAccess0(File file, int access) {
        try {
            // R_OK, W_OK and X_OK are the same bits.
            FileSystem.current().access(path(file), access);
            return true;
        } catch (ErrnoException e) {
            return false;
        }
    }

    private long getLastModifiedTime0(File file) {
        try {
            return Math.floorDiv(status(file).modificationNanos, NANOS_PER_MILLI);
        } catch (ErrnoException e) {
            return 0;
        }
    }

    private long getLength0(File file) {
        try {
            return status(file).sizeBytes;
        } catch (ErrnoException e) {
            return 0;
        }
    }

    private boolean setPermission0(File file, int access, boolean enable, boolean ownerOnly) {
        int all = ownerOnly ? 0100 : 0111;
        int bits = access == ACCESS_READ ? all << 2 : access == ACCESS_WRITE ? all << 1 : all;
        return changeMode(file, enable ? bits : 0, enable ? 0 : bits);
    }

    private boolean setReadOnly0(File file) {
        return changeMode(file, 0, 0222);
    }

    private static boolean changeMode(File file, int set, int clear) {
        try {
            int mode = status(file).mode & Posix.PERMISSIONS;
            FileSystem.current().changeMode(Posix.AT_FDCWD, path(file), mode & ~clear | set);
            return true;
        } catch (ErrnoException e) {
            return false;
        }
    }

    private boolean setLastModifiedTime0(File file, long millis) {
        try {
            FileStatus status = status(file);
            FileSystem.current().setTimes(Posix.AT_FDCWD, path(file), status.accessNanos, millis * NANOS_PER_MILLI, 0);
            return true;
        } catch (ErrnoException e) {
            return false;
        }
    }

    private boolean createFileExclusively0(String path) throws IOException {
        FileSystem files = FileSystem.current();
        try {
            files.close(files.open(
                    Posix.AT_FDCWD, OpenFiles.path(path), Posix.O_RDWR | Posix.O_CREAT | Posix.O_EXCL, 0666));
            return true;
        } catch (ErrnoException e) {
            if (e.errno() == Errno.EEXIST || path.equals("/")) {
                return false;
            }
            throw OpenFiles.failure(e);
        }
    }

    private boolean delete0(File file) {
        FileSystem files = FileSystem.current();
        try {
            FileStatus status = new FileStatus();
            files.status(Posix.AT_FDCWD, path(file), Posix.AT_SYMLINK_NOFOLLOW, status);
            files.unlink(Posix.AT_FDCWD, path(file), status.isDirectory() ? Posix.AT_REMOVEDIR : 0);
            return true;
        } catch (ErrnoException e) {
            return false;
        }
    }

    private String[] list0(File file) {
        FileSystem files = FileSystem.current();
        try {
            int fd = files.open(Posix.AT_FDCWD, path(file), Posix.O_RDONLY | Posix.O_DIRECTORY, 0);
            try {
                List<byte[]> names = files.entries(fd);
                String[] texts = new String[names.size()];
                Arrays.setAll(texts, i -> new String(names.get(i), StandardCharsets.UTF_8));
                return texts;
            } finally {
                files.close(fd);
            }
        } catch (ErrnoException e) {
            return null;
        }
    }

    private boolean createDirectory0(File file) {
        try {
            FileSystem.current().makeDirectory(path(file), 0777);
            return true;
        } catch (ErrnoException e) {
            return false;
        }
    }

    private boolean rename0(File from, File to) {
        try {
            FileSystem.current().rename(Posix.AT_FDCWD, path(from), Posix.AT_FDCWD, path(to));
            return true;
        } catch (ErrnoException e) {
            return false;
        }
    }

    private long getSpace0(File file, int which) {
        try {
            Space space = FileSystem.current().space(path(file));
            long blocks = switch (which) {
                case SPACE_TOTAL -> space.blocks();
                case SPACE_FREE -> space.freeBlocks();
                default -> space.availableBlocks();
            };
            return space.blockBytes() * blocks;
        } catch (ErrnoException e) {
            return 0;
        }
    }

    private long getNameMax0(String path) {
        return Posix.NAME_MAX;
    }
}
