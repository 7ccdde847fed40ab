package dev.diatom.os.memory;

import dev.diatom.os.file.Errno;
import dev.diatom.os.file.ErrnoException;
import dev.diatom.os.file.FileStatus;
import dev.diatom.os.file.FileSystem;
import dev.diatom.os.file.Posix;
import dev.diatom.os.file.Space;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A tree of files in memory, as Linux's tmpfs is one. The program is its superuser. Descriptors 0 to 2 are the console's and
 * not known here.
 */
public final class MemoryFileSystem implements FileSystem {
    static final int DEVICE = 1;

    private static final int FIRST_DESCRIPTOR = 3;
    private static final int DESCRIPTORS_MAX = 65_536;
    private static final int LINKS_MAX = 65_000;
    private static final int UMASK = 022;
    private static final int BLOCK_BYTES = 4096;

    private final Capacity capacity;
    private final LongSupplier wallNanos;
    private final Directory root;
    private final List<@Nullable OpenFile> open = new ArrayList<>();
    private Directory workingDirectory;
    private long lastInode;

    /**
     * @param capacityBytes what the contents of files may take together
     * @param wallNanos nanoseconds since 1970
     */
    public MemoryFileSystem(long capacityBytes, LongSupplier wallNanos) {
        this.capacity = new Capacity(capacityBytes);
        this.wallNanos = wallNanos;
        this.root = new Directory(++lastInode, 0755, now(), null);
        root.addLinks(1);
        this.workingDirectory = root;
    }

    // ---- What the machine puts there ------------------------------------------------------------------------------

    /** A file whose bytes came with the image; directories that lead there are made. */
    public synchronized void addOriginal(String path, Original original) throws ErrnoException {
        add(path, new RegularFile(++lastInode, 0444, now(), capacity, original));
    }

    /**
     * The devices that programs expect below {@code /dev}.
     *
     * @param entropy fills an array with random bytes
     */
    public synchronized void addDevices(Consumer<byte[]> entropy) throws ErrnoException {
        for (Device.Kind kind : Device.Kind.values()) {
            add(kind.path, new Device(++lastInode, now(), kind, entropy));
        }
    }

    private void add(String path, Inode inode) throws ErrnoException {
        Directory directory = root;
        int at = 1;
        for (int end = path.indexOf('/', at); end >= 0; end = path.indexOf('/', at)) {
            directory = subdirectory(directory, name(path.substring(at, end)));
            at = end + 1;
        }
        directory.add(name(path.substring(at)), inode, now());
    }

    private Directory subdirectory(Directory parent, String name) throws ErrnoException {
        if (parent.find(name) instanceof Directory present) {
            return present;
        }
        Directory made = new Directory(++lastInode, 0755, now(), parent);
        parent.add(name, made, now());
        return made;
    }

    private static String name(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** From now on nothing at or below the path can be changed. */
    public synchronized void setReadOnly(String path) throws ErrnoException {
        setReadOnly(find(Posix.AT_FDCWD, path.getBytes(StandardCharsets.UTF_8), true));
    }

    private static void setReadOnly(Inode inode) {
        inode.setReadOnly();
        if (inode instanceof Directory directory) {
            for (String name : directory.names()) {
                Inode child = directory.find(name);
                if (child != null) {
                    setReadOnly(child);
                }
            }
        }
    }

    public synchronized void setWorkingDirectory(String path) throws ErrnoException {
        if (find(Posix.AT_FDCWD, path.getBytes(StandardCharsets.UTF_8), true) instanceof Directory directory) {
            workingDirectory = directory;
        } else {
            throw new ErrnoException(Errno.ENOTDIR);
        }
    }

    // ---- Names ----------------------------------------------------------------------------------------------------

    private long now() {
        return wallNanos.getAsLong();
    }

    private Lookup lookup(int directory, byte[] path, Lookup.LastLink link) throws ErrnoException {
        Directory start = workingDirectory;
        if (directory != Posix.AT_FDCWD && path.length > 0 && path[0] != '/') {
            if (!(openFile(directory).inode instanceof Directory named)) {
                throw new ErrnoException(Errno.ENOTDIR);
            }
            start = named;
        }
        return Lookup.of(root, start, path, link);
    }

    private Inode find(int directory, byte @Nullable [] path, boolean follow) throws ErrnoException {
        return path == null
                ? openFile(directory).inode
                : lookup(directory, path, follow ? Lookup.LastLink.FOLLOWED : Lookup.LastLink.KEPT)
                        .found();
    }

    /** Where a file can be made. Only a directory's name may end in a slash. */
    private Lookup vacant(byte[] path, boolean forDirectory) throws ErrnoException {
        Lookup lookup = lookup(Posix.AT_FDCWD, path, Lookup.LastLink.NAME);
        if (!lookup.isVacant()) {
            throw new ErrnoException(Errno.EEXIST);
        }
        if (lookup.mustBeDirectory() && !forDirectory) {
            throw new ErrnoException(Errno.ENOENT);
        }
        return lookup;
    }

    @Override
    public synchronized byte[] workingDirectory() {
        StringBuilder path = new StringBuilder();
        for (Directory at = workingDirectory; at != root; at = at.parent()) {
            for (String name : at.parent().names()) {
                if (at.parent().find(name) == at) {
                    path.insert(0, name).insert(0, '/');
                }
            }
        }
        return (path.isEmpty() ? "/" : path.toString()).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public synchronized void makeDirectory(byte[] path, int mode) throws ErrnoException {
        Lookup lookup = vacant(path, true);
        Directory made = new Directory(++lastInode, mode & ~UMASK, now(), lookup.directory());
        lookup.directory().add(lookup.name(), made, now());
    }

    @Override
    public synchronized void link(byte[] existing, byte[] path) throws ErrnoException {
        Inode inode = find(Posix.AT_FDCWD, existing, false);
        Lookup lookup = vacant(path, false);
        inode.requireWritable();
        if (inode instanceof Directory) {
            throw new ErrnoException(Errno.EPERM);
        }
        if (inode.links() >= LINKS_MAX) {
            throw new ErrnoException(Errno.EMLINK);
        }
        lookup.directory().add(lookup.name(), inode, now());
    }

    @Override
    public synchronized void symbolicLink(byte[] target, byte[] path) throws ErrnoException {
        if (target.length == 0) {
            throw new ErrnoException(Errno.ENOENT);
        }
        Lookup lookup = vacant(path, false);
        lookup.directory().add(lookup.name(), new SymbolicLink(++lastInode, now(), target.clone()), now());
    }

    @Override
    public synchronized byte[] readLink(byte[] path) throws ErrnoException {
        if (find(Posix.AT_FDCWD, path, false) instanceof SymbolicLink link) {
            return link.target.clone();
        }
        throw new ErrnoException(Errno.EINVAL);
    }

    @Override
    public synchronized void unlink(int directory, byte[] path, int flags) throws ErrnoException {
        Lookup lookup = lookup(directory, path, Lookup.LastLink.NAME);
        Inode inode = lookup.found();
        boolean asDirectory = (flags & Posix.AT_REMOVEDIR) != 0;
        if (asDirectory && lookup.isDots()) {
            throw new ErrnoException(lookup.name().equals(".") ? Errno.EINVAL : Errno.ENOTEMPTY);
        }
        if (inode == root) {
            throw new ErrnoException(asDirectory ? Errno.EBUSY : Errno.EISDIR);
        }
        if (inode instanceof Directory found) {
            requireRemovable(found, asDirectory);
        } else if (asDirectory) {
            throw new ErrnoException(Errno.ENOTDIR);
        }
        removeName(lookup, inode);
    }

    private static void requireRemovable(Directory directory, boolean asDirectory) throws ErrnoException {
        if (!asDirectory) {
            throw new ErrnoException(Errno.EISDIR);
        }
        directory.requireWritable();
        if (!directory.isEmpty()) {
            throw new ErrnoException(Errno.ENOTEMPTY);
        }
    }

    private void removeName(Lookup lookup, Inode inode) throws ErrnoException {
        lookup.directory().remove(lookup.name(), inode, now());
        if (inode instanceof Directory removed) {
            removed.setRemoved();
        }
        releaseIfUnused(inode);
    }

    @Override
    public synchronized void rename(int fromDirectory, byte[] from, int toDirectory, byte[] to) throws ErrnoException {
        Lookup source = lookup(fromDirectory, from, Lookup.LastLink.NAME);
        Lookup target = lookup(toDirectory, to, Lookup.LastLink.NAME);
        if (source.isDots() || target.isDots()) {
            throw new ErrnoException(Errno.EBUSY);
        }
        Inode moved = source.found();
        Inode replaced = target.foundOrNull();
        if (moved == root || replaced == root) {
            throw new ErrnoException(Errno.EBUSY);
        }
        if (target.mustBeDirectory() && !(moved instanceof Directory)) {
            throw new ErrnoException(Errno.ENOTDIR);
        }
        if (moved instanceof Directory directory && target.directory().isWithin(directory)) {
            throw new ErrnoException(Errno.EINVAL);
        }
        if (replaced instanceof Directory above && source.directory().isWithin(above)) {
            throw new ErrnoException(Errno.ENOTEMPTY);
        }
        if (moved == replaced) {
            return;
        }
        moved.requireWritable();
        source.directory().requireWritable();
        target.directory().requireWritable();
        if (target.directory().isRemoved()) {
            throw new ErrnoException(Errno.ENOENT);
        }
        if (replaced != null) {
            requireReplaceable(moved, replaced);
            removeName(target, replaced);
        }
        source.directory().remove(source.name(), moved, now());
        target.directory().add(target.name(), moved, now());
    }

    private static void requireReplaceable(Inode moved, Inode replaced) throws ErrnoException {
        if (replaced instanceof Directory directory) {
            if (!(moved instanceof Directory)) {
                throw new ErrnoException(Errno.EISDIR);
            }
            requireRemovable(directory, true);
        } else if (moved instanceof Directory) {
            throw new ErrnoException(Errno.ENOTDIR);
        }
    }

    // ---- Attributes -----------------------------------------------------------------------------------------------

    private static boolean follows(int flags) {
        return (flags & Posix.AT_SYMLINK_NOFOLLOW) == 0;
    }

    @Override
    public synchronized void status(int directory, byte @Nullable [] path, int flags, FileStatus status)
            throws ErrnoException {
        find(directory, path, follows(flags)).fill(status);
    }

    @Override
    public synchronized void access(byte[] path, int mode) throws ErrnoException {
        find(Posix.AT_FDCWD, path, true).requireAccess(mode);
    }

    @Override
    public synchronized Space space(byte[] path) throws ErrnoException {
        find(Posix.AT_FDCWD, path, true);
        long free = capacity.freeBytes() / BLOCK_BYTES;
        return new Space(BLOCK_BYTES, capacity.bytes / BLOCK_BYTES, free, free);
    }

    @Override
    public synchronized void changeMode(int directory, byte @Nullable [] path, int mode) throws ErrnoException {
        find(directory, path, true).setPermissions(mode, now());
    }

    @Override
    public synchronized void changeOwner(int directory, byte @Nullable [] path, int user, int group, int flags)
            throws ErrnoException {
        find(directory, path, follows(flags)).setOwner(user, group, now());
    }

    @Override
    public synchronized void setTimes(
            int directory, byte @Nullable [] path, long accessNanos, long modificationNanos, int flags)
            throws ErrnoException {
        find(directory, path, follows(flags)).setTimes(accessNanos, modificationNanos, now());
    }

    // ---- Open files -----------------------------------------------------------------------------------------------

    private OpenFile openFile(int descriptor) throws ErrnoException {
        int index = descriptor - FIRST_DESCRIPTOR;
        OpenFile file = index < 0 || index >= open.size() ? null : open.get(index);
        if (file == null) {
            throw new ErrnoException(Errno.EBADF);
        }
        return file;
    }

    private int descriptorOf(OpenFile file) throws ErrnoException {
        int index = open.indexOf(null);
        if (index >= 0) {
            open.set(index, file);
        } else if (open.size() < DESCRIPTORS_MAX) {
            index = open.size();
            open.add(file);
        } else {
            throw new ErrnoException(Errno.EMFILE);
        }
        return index + FIRST_DESCRIPTOR;
    }

    @Override
    public synchronized int open(int directory, byte[] path, int flags, int mode) throws ErrnoException {
        boolean creates = (flags & Posix.O_CREAT) != 0;
        boolean exclusive = creates && (flags & Posix.O_EXCL) != 0;
        boolean followed = !exclusive && (flags & Posix.O_NOFOLLOW) == 0;
        Lookup lookup = lookup(directory, path, lastLink(creates, followed));
        if (creates && lookup.mustBeDirectory() && !lookup.isDots()) {
            throw new ErrnoException(Errno.EISDIR);
        }
        Inode inode = lookup.foundOrNull();
        if (inode == null) {
            if (!creates) {
                throw new ErrnoException(Errno.ENOENT);
            }
            inode = new RegularFile(++lastInode, mode & ~UMASK, now(), capacity);
            lookup.directory().add(lookup.name(), inode, now());
        } else if (exclusive) {
            throw new ErrnoException(Errno.EEXIST);
        } else {
            requireOpenable(inode, flags);
        }
        int descriptor = descriptorOf(new OpenFile(inode, flags));
        if ((flags & Posix.O_TRUNC) != 0 && inode instanceof RegularFile file) {
            file.truncate(0);
            file.modified(now());
        }
        return descriptor;
    }

    private static Lookup.LastLink lastLink(boolean creates, boolean followed) {
        if (followed) {
            return creates ? Lookup.LastLink.CREATED : Lookup.LastLink.FOLLOWED;
        }
        return creates ? Lookup.LastLink.NAME : Lookup.LastLink.KEPT;
    }

    private static void requireOpenable(Inode inode, int flags) throws ErrnoException {
        boolean writes = (flags & Posix.O_ACCMODE) != Posix.O_RDONLY || (flags & Posix.O_TRUNC) != 0;
        switch (inode) {
            case SymbolicLink _ -> throw new ErrnoException(Errno.ELOOP);
            case Directory _ -> {
                if (writes || (flags & Posix.O_CREAT) != 0) {
                    throw new ErrnoException(Errno.EISDIR);
                }
            }
            case RegularFile file -> {
                if ((flags & Posix.O_DIRECTORY) != 0) {
                    throw new ErrnoException(Errno.ENOTDIR);
                }
                if (writes) {
                    file.requireWritable();
                }
            }
            case Device _ -> {}
        }
    }

    @Override
    public synchronized void close(int descriptor) throws ErrnoException {
        OpenFile file = openFile(descriptor);
        open.set(descriptor - FIRST_DESCRIPTOR, null);
        if (file.removeDescriptor()) {
            releaseIfUnused(file.inode);
        }
    }

    private void releaseIfUnused(Inode inode) {
        if (inode.links() == 0) {
            for (OpenFile file : open) {
                if (file != null && file.inode == inode) {
                    return;
                }
            }
            inode.release();
        }
    }

    @Override
    public synchronized int duplicate(int descriptor) throws ErrnoException {
        OpenFile file = openFile(descriptor);
        int duplicate = descriptorOf(file);
        file.addDescriptor();
        return duplicate;
    }

    @Override
    public synchronized int read(int descriptor, byte[] target, int offset, int length) throws ErrnoException {
        return openFile(descriptor).read(target, offset, length, now());
    }

    @Override
    public synchronized int readAt(int descriptor, long position, byte[] target, int offset, int length)
            throws ErrnoException {
        return openFile(descriptor).readAt(position, target, offset, length, now());
    }

    @Override
    public synchronized int write(int descriptor, byte[] source, int offset, int length) throws ErrnoException {
        return openFile(descriptor).write(source, offset, length, now());
    }

    @Override
    public synchronized int writeAt(int descriptor, long position, byte[] source, int offset, int length)
            throws ErrnoException {
        return openFile(descriptor).writeAt(position, source, offset, length, now());
    }

    @Override
    public synchronized long seek(int descriptor, long offset, int whence) throws ErrnoException {
        return openFile(descriptor).seek(offset, whence);
    }

    @Override
    public synchronized void truncate(int descriptor, long sizeBytes) throws ErrnoException {
        openFile(descriptor).truncate(sizeBytes, now());
    }

    @Override
    public synchronized void sync(int descriptor) throws ErrnoException {
        openFile(descriptor);
    }

    /** There is no other process. */
    @Override
    public synchronized boolean lock(int descriptor, long position, long size, boolean shared, boolean blocking)
            throws ErrnoException {
        openFile(descriptor);
        return true;
    }

    @Override
    public synchronized void unlock(int descriptor, long position, long size) throws ErrnoException {
        openFile(descriptor);
    }

    @Override
    public synchronized List<byte[]> entries(int descriptor) throws ErrnoException {
        if (!(openFile(descriptor).inode instanceof Directory directory)) {
            throw new ErrnoException(Errno.ENOTDIR);
        }
        directory.accessed(now());
        List<byte[]> names = new ArrayList<>();
        for (String name : directory.names()) {
            names.add(name.getBytes(StandardCharsets.ISO_8859_1));
        }
        return names;
    }
}
