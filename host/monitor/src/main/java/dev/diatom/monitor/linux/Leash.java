package dev.diatom.monitor.linux;

import static dev.diatom.machine.Linux.syscall;
import static dev.diatom.monitor.linux.SystemCalls.check;

import dev.diatom.machine.Memory;

/**
 * A descriptor that a process's life hangs on: the kernel kills the process when something happens on it, which is when its other end is closed
 * (fcntl(2): F_SETOWN, F_SETSIG). Nothing that the process does, or that its guest does to it, can prevent that. So nothing may be sent to it there:
 * the kernel tells of data after the receiver may have read it, and would kill a process that has just begun to be held.
 */
public final class Leash {
    private static final int F_SETSIG = 10;
    private static final int SIGKILL = 9;
    private static final int STANDARD_INPUT = 0;
    private static final int HELD_FD = 3;
    private static final int POLLIN = 1;

    private Leash() {}

    /** Names this process as whom the kernel is to kill; its number. */
    public static int tie(int fd) {
        int self = (int) syscall(SystemCalls.GETPID, 0, 0, 0, 0, 0, 0);
        check("fcntl", syscall(SystemCalls.FCNTL, fd, F_SETSIG, SIGKILL, 0, 0, 0));
        check("fcntl", syscall(SystemCalls.FCNTL, fd, SystemCalls.F_SETOWN, self, 0, 0, 0));
        return self;
    }

    /** From now on the kernel does; false where the other end is closed already. */
    public static boolean hold(int fd) {
        SystemCalls.signalEvents(fd);
        int mark = NativeStack.mark();
        long poll = NativeStack.take(8);
        long now = NativeStack.take(16);
        Memory.putInt(poll, fd);
        Memory.putInt(poll + 4, POLLIN);
        Memory.fill(now, 16, (byte) 0);
        boolean quiet = syscall(SystemCalls.PPOLL, poll, 1, now, 0, 0, 0) == 0;
        NativeStack.release(mark);
        return quiet;
    }

    /** Ties this process to its standard input, which is empty afterwards. */
    public static void tieToStandardInput() {
        syscall(SystemCalls.DUP2, STANDARD_INPUT, HELD_FD, 0, 0, 0, 0);
        int none = SystemCalls.open("/dev/null", SystemCalls.O_RDONLY);
        syscall(SystemCalls.DUP2, none, STANDARD_INPUT, 0, 0, 0, 0);
        SystemCalls.close(none);
        tie(HELD_FD);
        if (!hold(HELD_FD)) {
            syscall(SystemCalls.EXIT_GROUP, 128 + SIGKILL, 0, 0, 0, 0, 0);
        }
    }
}
