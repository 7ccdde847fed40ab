package dev.diatom.monitor.linux;

import static dev.diatom.machine.Linux.syscall;
import static dev.diatom.monitor.linux.SystemCalls.check;

import dev.diatom.machine.Memory;
import java.util.ArrayList;
import java.util.List;

/** What is in a folder (getdents(2)). */
public final class FolderEntries {
    private static final int ENTRIES_BYTES = 1 << 15;
    // struct linux_dirent64
    private static final int ENTRY_LENGTH_OFFSET = 16;
    private static final int ENTRY_NAME_OFFSET = 19;

    private FolderEntries() {}

    /** The names in an open folder. */
    public static List<String> of(int fd) {
        List<String> names = new ArrayList<>();
        int mark = NativeStack.mark();
        long entries = NativeStack.take(ENTRIES_BYTES);
        long got = next(fd, entries);
        while (got > 0) {
            for (long at = entries; at < entries + got; at += Memory.getShort(at + ENTRY_LENGTH_OFFSET) & 0xffff) {
                names.add(SystemCalls.text(at + ENTRY_NAME_OFFSET));
            }
            got = next(fd, entries);
        }
        NativeStack.release(mark);
        return names;
    }

    private static long next(int fd, long entries) {
        return check("getdents64", syscall(SystemCalls.GETDENTS64, fd, entries, ENTRIES_BYTES, 0, 0, 0));
    }
}
