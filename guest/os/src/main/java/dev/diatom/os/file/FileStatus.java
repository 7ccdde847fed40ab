package dev.diatom.os.file;

/** What {@code stat} tells of a file. Times are nanoseconds since 1970. */
public final class FileStatus {
    public int mode;
    public long inode;
    public long device;
    public long representedDevice;
    public int links;
    public int user;
    public int group;
    public long sizeBytes;
    public long accessNanos;
    public long modificationNanos;
    public long changeNanos;
    public long birthNanos;

    public boolean isRegularFile() {
        return (mode & Posix.S_IFMT) == Posix.S_IFREG;
    }

    public boolean isDirectory() {
        return (mode & Posix.S_IFMT) == Posix.S_IFDIR;
    }
}
