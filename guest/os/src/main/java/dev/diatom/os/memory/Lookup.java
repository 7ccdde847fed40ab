package dev.diatom.os.memory;

import dev.diatom.os.file.Errno;
import dev.diatom.os.file.ErrnoException;
import dev.diatom.os.file.Posix;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The end of a path: the directory its last name is in, and the file of that name if there is one (POSIX.1-2024 4.16). */
final class Lookup {
    private static final int LINKS_MAX = 40;

    private final Directory root;
    private Directory directory;
    private String name = ".";
    private @Nullable Inode inode;
    private boolean mustBeDirectory;
    private int linksFollowed;

    private Lookup(Directory root, Directory start) {
        this.root = root;
        this.directory = start;
    }

    /** What a symbolic link at the end of a path stands for. */
    enum LastLink {
        /** Itself: the name is to be made or taken away. */
        NAME,
        /** Itself, but what it names if a slash follows. */
        KEPT,
        /** What it names. */
        FOLLOWED,
        /** What it names, and makes if it is not there: as a file, so the name may not end in a slash. */
        CREATED
    }

    static Lookup of(Directory root, Directory start, byte[] path, LastLink link) throws ErrnoException {
        if (path.length == 0) {
            throw new ErrnoException(Errno.ENOENT);
        }
        Lookup lookup = new Lookup(root, start);
        lookup.walk(path, link);
        return lookup;
    }

    private void walk(byte[] path, LastLink link) throws ErrnoException {
        if (path.length >= Posix.PATH_MAX) {
            throw new ErrnoException(Errno.ENAMETOOLONG);
        }
        if (path[0] == '/') {
            directory = root;
        }
        inode = directory;
        name = ".";
        int at = 0;
        while (at < path.length) {
            while (at < path.length && path[at] == '/') {
                at++;
            }
            int end = at;
            while (end < path.length && path[end] != '/') {
                end++;
            }
            if (end > at) {
                mustBeDirectory = end < path.length;
                String component = new String(path, at, end - at, StandardCharsets.ISO_8859_1);
                step(component, isEnd(path, end) ? link : LastLink.FOLLOWED);
            }
            at = end;
        }
    }

    /** Whether nothing but slashes follows. */
    private static boolean isEnd(byte[] path, int from) {
        int at = from;
        while (at < path.length && path[at] == '/') {
            at++;
        }
        return at == path.length;
    }

    private void step(String component, LastLink link) throws ErrnoException {
        if (component.length() > Posix.NAME_MAX) {
            throw new ErrnoException(Errno.ENAMETOOLONG);
        }
        if (inode == null) {
            throw new ErrnoException(Errno.ENOENT);
        }
        if (!(inode instanceof Directory current)) {
            throw new ErrnoException(Errno.ENOTDIR);
        }
        directory = current;
        name = component;
        if (link == LastLink.CREATED && mustBeDirectory && !isDots()) {
            throw new ErrnoException(Errno.EISDIR);
        }
        inode = switch (component) {
            case "." -> current;
            case ".." -> current.parent();
            default -> current.find(component);
        };
        boolean followed = link != LastLink.NAME && (link != LastLink.KEPT || mustBeDirectory);
        if (inode instanceof SymbolicLink found && followed) {
            if (++linksFollowed > LINKS_MAX) {
                throw new ErrnoException(Errno.ELOOP);
            }
            boolean directoryWanted = mustBeDirectory;
            walk(found.target, link == LastLink.CREATED ? link : LastLink.FOLLOWED);
            mustBeDirectory |= directoryWanted;
        }
    }

    /** The file at the end of the path. */
    Inode found() throws ErrnoException {
        if (inode == null) {
            throw new ErrnoException(Errno.ENOENT);
        }
        requireDirectoryBeforeSlash();
        return inode;
    }

    /** A file that a slash follows has to be a directory. */
    private void requireDirectoryBeforeSlash() throws ErrnoException {
        if (mustBeDirectory && inode != null && !(inode instanceof Directory)) {
            throw new ErrnoException(Errno.ENOTDIR);
        }
    }

    boolean isVacant() {
        return inode == null;
    }

    @Nullable
    Inode foundOrNull() throws ErrnoException {
        requireDirectoryBeforeSlash();
        return inode;
    }

    Directory directory() {
        return directory;
    }

    String name() {
        return name;
    }

    boolean mustBeDirectory() {
        return mustBeDirectory;
    }

    /** Whether the last name is one that directories have by themselves. */
    boolean isDots() {
        return name.equals(".") || name.equals("..");
    }
}
