package dev.diatom.os.file;

import java.nio.charset.StandardCharsets;

/** A path without symbolic links, dots and repeated slashes: {@code realpath} of POSIX.1-2024. */
public final class RealPath {
    private static final int LINKS_MAX = 40;

    private final FileSystem files;
    private final FileStatus status = new FileStatus();
    private String resolved;
    private int linksFollowed;

    private RealPath(FileSystem files, String resolved) {
        this.files = files;
        this.resolved = resolved;
    }

    /** Every part of the path must be there. */
    public static byte[] of(FileSystem files, byte[] path) throws ErrnoException {
        if (path.length == 0) {
            throw new ErrnoException(Errno.ENOENT);
        }
        String start = path[0] == '/' ? "" : text(files.workingDirectory());
        RealPath real = new RealPath(files, start.equals("/") ? "" : start);
        real.append(text(path));
        return bytes(real.resolved.isEmpty() ? "/" : real.resolved);
    }

    private void append(String path) throws ErrnoException {
        int at = 0;
        while (at < path.length()) {
            int slash = path.indexOf('/', at);
            int end = slash < 0 ? path.length() : slash;
            appendComponent(path.substring(at, end), slash >= 0);
            at = end + 1;
        }
    }

    private void appendComponent(String component, boolean more) throws ErrnoException {
        if (component.isEmpty() || component.equals(".")) {
            return;
        }
        if (component.equals("..")) {
            resolved = resolved.substring(0, Math.max(0, resolved.lastIndexOf('/')));
            return;
        }
        String next = resolved + "/" + component;
        files.status(Posix.AT_FDCWD, bytes(next), Posix.AT_SYMLINK_NOFOLLOW, status);
        if ((status.mode & Posix.S_IFMT) == Posix.S_IFLNK) {
            if (++linksFollowed > LINKS_MAX) {
                throw new ErrnoException(Errno.ELOOP);
            }
            String target = text(files.readLink(bytes(next)));
            resolved = target.startsWith("/") ? "" : resolved;
            append(target);
        } else if (more && !status.isDirectory()) {
            throw new ErrnoException(Errno.ENOTDIR);
        } else {
            resolved = next;
        }
    }

    private static String text(byte[] path) {
        return new String(path, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String path) {
        return path.getBytes(StandardCharsets.ISO_8859_1);
    }
}
