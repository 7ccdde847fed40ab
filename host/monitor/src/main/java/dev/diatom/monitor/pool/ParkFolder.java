package dev.diatom.monitor.pool;

import static dev.diatom.machine.Linux.syscall;

import dev.diatom.abi.Abi;
import dev.diatom.monitor.linux.Errno;
import dev.diatom.monitor.linux.FolderEntries;
import dev.diatom.monitor.linux.MonitorException;
import dev.diatom.monitor.linux.NativeStack;
import dev.diatom.monitor.linux.SystemCalls;
import java.util.List;

/**
 * The folder in which a pool parks its VMs, a file each, readable for the user alone. It is this pool's as long as its process is there. VMs end with
 * their pool: files that one left which was killed are removed.
 */
final class ParkFolder {
    private static final String SUFFIX = ".parked";
    private static final int LOCK_EX_NB = 2 | 4;
    private static final int O_CREAT = 0x40;
    private static final int O_EXCL = 0x80;

    private final String path;
    private long files;

    ParkFolder(String path) {
        this.path = path;
        int fd = SystemCalls.open(path, SystemCalls.O_RDONLY | SystemCalls.O_DIRECTORY);
        if (fd < 0) {
            throw new MonitorException(Abi.EXIT_USAGE, "--park-in " + path + ": no folder: " + Errno.name(-fd));
        }
        // The lock is the open folder's, and ends with it.
        if (syscall(SystemCalls.FLOCK, fd, LOCK_EX_NB, 0, 0, 0, 0) < 0) {
            throw new MonitorException(Abi.EXIT_USAGE, "--park-in " + path + ": another pool parks there");
        }
        removeAbandoned(fd);
    }

    private void removeAbandoned(int fd) {
        List<String> names = FolderEntries.of(fd);
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).endsWith(SUFFIX)) {
                remove(path + "/" + names.get(i));
            }
        }
    }

    long newNumber() {
        return files++;
    }

    /** A new file, open. */
    int create(long number) {
        int fd = SystemCalls.open(path(number), SystemCalls.O_RDWR | O_CREAT | O_EXCL);
        if (fd < 0) {
            throw cannotOpen(number, -fd);
        }
        return fd;
    }

    /** A file that was {@link #create created}; an errno negated where it cannot be opened. */
    int open(long number) {
        return SystemCalls.open(path(number), SystemCalls.O_RDWR);
    }

    MonitorException cannotOpen(long number, int errno) {
        return new MonitorException(Abi.EXIT_MONITOR, "cannot open " + path(number) + ": " + Errno.name(errno));
    }

    void remove(long number) {
        remove(path(number));
    }

    private String path(long number) {
        return path + "/" + number + SUFFIX;
    }

    private static void remove(String file) {
        int mark = NativeStack.mark();
        syscall(SystemCalls.UNLINK, SystemCalls.cString(file), 0, 0, 0, 0, 0);
        NativeStack.release(mark);
    }
}
