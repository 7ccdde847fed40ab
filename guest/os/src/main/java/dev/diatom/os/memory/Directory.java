package dev.diatom.os.memory;

import dev.diatom.os.file.Errno;
import dev.diatom.os.file.ErrnoException;
import dev.diatom.os.file.Posix;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of files, in the order of their making. A name has a character for each of its bytes. */
final class Directory extends Inode {
    private final Map<String, Inode> entries = new LinkedHashMap<>();

    /** The root is its own parent. Null once the directory is removed: nothing can be made in it any more. */
    private @Nullable Directory parent;

    Directory(long number, int permissions, long nowNanos, @Nullable Directory parent) {
        super(number, Posix.S_IFDIR, permissions, nowNanos);
        this.parent = parent == null ? this : parent;
        addLinks(1);
    }

    @Override
    long sizeBytes() {
        return 0;
    }

    Directory parent() {
        return parent == null ? this : parent;
    }

    boolean isRemoved() {
        return parent == null;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    Collection<String> names() {
        return entries.keySet();
    }

    @Nullable
    Inode find(String name) {
        return entries.get(name);
    }

    void add(String name, Inode child, long nowNanos) throws ErrnoException {
        requireWritable();
        if (parent == null) {
            throw new ErrnoException(Errno.ENOENT);
        }
        entries.put(name, child);
        child.addLinks(1);
        if (child instanceof Directory directory) {
            directory.parent = this;
            addLinks(1);
        }
        child.changed(nowNanos);
        modified(nowNanos);
    }

    void remove(String name, Inode child, long nowNanos) throws ErrnoException {
        requireWritable();
        entries.remove(name, child);
        child.addLinks(-1);
        if (child instanceof Directory) {
            addLinks(-1);
        }
        child.changed(nowNanos);
        modified(nowNanos);
    }

    /** After the last name of this directory is gone. */
    void setRemoved() {
        parent = null;
        addLinks(-1);
    }

    /** Whether this is {@code other} or lies below it. */
    boolean isWithin(Directory other) {
        Directory directory = this;
        while (directory != other) {
            if (directory.parent() == directory) {
                return false;
            }
            directory = directory.parent();
        }
        return true;
    }
}
