package dev.diatom.patch.sun.nio.fs;

/** Filled from a line of the table of mounts. */
public final class UnixMountEntry {
    private byte[] name;
    private byte[] dir;
    private byte[] fstype;
    private byte[] opts;

    private UnixMountEntry() {}

    public static void fill(Object target, byte[] name, byte[] directory, byte[] type, byte[] options) {
        UnixMountEntry entry = (UnixMountEntry) target;
        entry.name = name;
        entry.dir = directory;
        entry.fstype = type;
        entry.opts = options;
    }
}
