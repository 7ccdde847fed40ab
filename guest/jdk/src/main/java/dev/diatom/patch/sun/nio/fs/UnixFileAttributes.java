package dev.diatom.patch.sun.nio.fs;

import dev.diatom.os.file.FileStatus;

/** Filled from what a file system of ours tells. */
public final class UnixFileAttributes {
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private int st_mode;
    private long st_ino;
    private long st_dev;
    private long st_rdev;
    private int st_nlink;
    private int st_uid;
    private int st_gid;
    private long st_size;
    private long st_atime_sec;
    private long st_atime_nsec;
    private long st_mtime_sec;
    private long st_mtime_nsec;
    private long st_ctime_sec;
    private long st_ctime_nsec;
    private long st_birthtime_sec;
    private long st_birthtime_nsec;
    private boolean birthtime_available;

    private UnixFileAttributes() {}

    public static void fill(Object target, FileStatus status) {
        UnixFileAttributes attributes = (UnixFileAttributes) target;
        attributes.st_mode = status.mode;
        attributes.st_ino = status.inode;
        attributes.st_dev = status.device;
        attributes.st_rdev = status.representedDevice;
        attributes.st_nlink = status.links;
        attributes.st_uid = status.user;
        attributes.st_gid = status.group;
        attributes.st_size = status.sizeBytes;
        attributes.st_atime_sec = Math.floorDiv(status.accessNanos, NANOS_PER_SECOND);
        attributes.st_atime_nsec = Math.floorMod(status.accessNanos, NANOS_PER_SECOND);
        attributes.st_mtime_sec = Math.floorDiv(status.modificationNanos, NANOS_PER_SECOND);
        attributes.st_mtime_nsec = Math.floorMod(status.modificationNanos, NANOS_PER_SECOND);
        attributes.st_ctime_sec = Math.floorDiv(status.changeNanos, NANOS_PER_SECOND);
        attributes.st_ctime_nsec = Math.floorMod(status.changeNanos, NANOS_PER_SECOND);
        attributes.st_birthtime_sec = Math.floorDiv(status.birthNanos, NANOS_PER_SECOND);
        attributes.st_birthtime_nsec = Math.floorMod(status.birthNanos, NANOS_PER_SECOND);
        attributes.birthtime_available = true;
    }
}
