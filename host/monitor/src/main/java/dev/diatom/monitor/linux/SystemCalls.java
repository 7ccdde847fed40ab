package dev.diatom.monitor.linux;

import static dev.diatom.machine.Linux.syscall;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;
import java.nio.charset.StandardCharsets;

/**
 * The system calls of the monitor, by their names. Those whose failure is an everyday answer (sockets, waits) return what the
 * kernel returned, an errno negated below zero; the others are checked by {@link #check}, which ends the monitor with the
 * call's name and errno. {@code SystemCallFilter} lists the same calls: a call added here is added there.
 */
public final class SystemCalls {
    public static final int READ = 0;
    public static final int WRITE = 1;
    public static final int CLOSE = 3;
    public static final int FSTAT = 5;
    public static final int MMAP = 9;
    public static final int MPROTECT = 10;
    public static final int MUNMAP = 11;
    public static final int RT_SIGACTION = 13;
    public static final int RT_SIGPROCMASK = 14;
    public static final int RT_SIGRETURN = 15;
    public static final int IOCTL = 16;
    public static final int PREAD64 = 17;
    public static final int PWRITE64 = 18;
    public static final int READV = 19;
    public static final int WRITEV = 20;
    public static final int MADVISE = 28;
    public static final int SETITIMER = 38;
    public static final int SOCKET = 41;
    public static final int CONNECT = 42;
    static final int SENDTO = 44;
    public static final int RECVFROM = 45;
    public static final int SENDMSG = 46;
    public static final int RECVMSG = 47;
    public static final int SHUTDOWN = 48;
    public static final int BIND = 49;
    public static final int SOCKETPAIR = 53;
    public static final int FORK = 57;
    public static final int EXECVE = 59;
    public static final int DUP2 = 33;
    public static final int FCNTL = 72;
    static final int UMASK = 95;
    public static final int LISTEN = 50;
    public static final int GETSOCKNAME = 51;
    public static final int SETSOCKOPT = 54;
    public static final int GETSOCKOPT = 55;
    public static final int FLOCK = 73;
    public static final int FSYNC = 74;
    public static final int FTRUNCATE = 77;
    public static final int GETDENTS64 = 217;
    public static final int SYSINFO = 99;
    public static final int PRCTL = 157;
    public static final int ARCH_PRCTL = 158;
    public static final int GETPID = 39;
    public static final int GETTID = 186;
    public static final int SET_TID_ADDRESS = 218;
    public static final int CLOCK_GETTIME = 228;
    public static final int MKDIR = 83;
    public static final int RMDIR = 84;
    public static final int UNLINK = 87;
    public static final int EXIT_GROUP = 231;
    public static final int EPOLL_CTL = 233;
    public static final int OPENAT = 257;
    public static final int PPOLL = 271;
    public static final int EPOLL_PWAIT = 281;
    public static final int ACCEPT4 = 288;
    public static final int SIGNALFD4 = 289;
    public static final int EVENTFD2 = 290;
    public static final int EPOLL_CREATE1 = 291;
    public static final int PRLIMIT64 = 302;
    public static final int SCHED_SETATTR = 314;
    public static final int SCHED_GETATTR = 315;
    public static final int SECCOMP = 317;
    public static final int GETRANDOM = 318;
    public static final int CLOSE_RANGE = 436;
    public static final int EPOLL_PWAIT2 = 441;

    /** A request of ioctl: whether the kernel signals what happens on a descriptor. */
    public static final int FIOASYNC = 0x5452;

    public static final int PROT_NONE = 0;
    public static final int PROT_READ = 1;
    public static final int PROT_WRITE = 2;
    public static final int PROT_EXEC = 4;
    public static final int MAP_SHARED = 0x01;
    public static final int MAP_PRIVATE = 0x02;
    public static final int MAP_FIXED = 0x10;
    static final int MAP_ANONYMOUS = 0x20;
    static final int MAP_NORESERVE = 0x4000;

    public static final int O_RDONLY = 0;
    public static final int O_RDWR = 2;
    static final int O_NONBLOCK = 0x800;
    public static final int O_DIRECTORY = 0x10000;
    static final int O_CLOEXEC = 0x80000;

    public static final int F_SETFD = 2;
    public static final int F_SETOWN = 8;
    private static final int PR_SET_NAME = 15;
    private static final int AT_FDCWD = -100;
    private static final int MODE_OF_USER = 0600;
    private static final int MADV_DONTNEED = 4;
    private static final int MADV_POPULATE_READ = 22;
    private static final int MADV_POPULATE_WRITE = 23;
    private static final int CLOCK_REALTIME = 0;
    private static final int CLOCK_MONOTONIC = 1;
    private static final int CLOCK_PROCESS_CPUTIME_ID = 2;
    private static final int TIMESPEC_BYTES = 16;
    private static final int STAT_BYTES = 144;
    private static final int STAT_SIZE_OFFSET = 48;

    private SystemCalls() {}

    /** The result of call {@code name}, or the end of the monitor where it failed. */
    public static long check(String name, long result) {
        if (result < 0) {
            throw new MonitorException(Abi.EXIT_MONITOR, name + " failed: " + Errno.name((int) -result));
        }
        return result;
    }

    /** Opens a file, which is the user's alone where this makes it; an errno negated where that fails. */
    public static int open(String path, int flags) {
        int mark = NativeStack.mark();
        long name = cString(path);
        int fd = (int) syscall(OPENAT, AT_FDCWD, name, flags | O_CLOEXEC, MODE_OF_USER, 0, 0);
        NativeStack.release(mark);
        return fd;
    }

    public static void close(int fd) {
        syscall(CLOSE, fd, 0, 0, 0, 0, 0);
    }

    /** Closes every descriptor from {@code first} on. */
    public static void closeFrom(int first) {
        syscall(CLOSE_RANGE, first, 0xffff_ffffL, 0, 0, 0, 0);
    }

    public static long read(int fd, long address, long bytes) {
        return syscall(READ, fd, address, bytes, 0, 0, 0);
    }

    public static long pread(int fd, long address, long bytes, long offset) {
        return syscall(PREAD64, fd, address, bytes, offset, 0, 0);
    }

    public static long write(int fd, long address, long bytes) {
        return syscall(WRITE, fd, address, bytes, 0, 0, 0);
    }

    public static long readv(int fd, long iovecs, int count) {
        return syscall(READV, fd, iovecs, count, 0, 0, 0);
    }

    public static long writev(int fd, long iovecs, int count) {
        return syscall(WRITEV, fd, iovecs, count, 0, 0, 0);
    }

    /** The size of an open file. */
    public static long fileBytes(int fd) {
        int mark = NativeStack.mark();
        long stat = NativeStack.take(STAT_BYTES);
        check("fstat", syscall(FSTAT, fd, stat, 0, 0, 0, 0));
        long size = Memory.getLong(stat + STAT_SIZE_OFFSET);
        NativeStack.release(mark);
        return size;
    }

    /** Memory of the monitor's process that is backed only as it is touched. */
    public static long mapAnonymous(long bytes) {
        return map(0, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    }

    public static long map(long address, long bytes, int protection, int flags, int fd, long offset) {
        return check("mmap", syscall(MMAP, address, bytes, protection, flags, fd, offset));
    }

    public static void unmap(long address, long bytes) {
        check("munmap", syscall(MUNMAP, address, bytes, 0, 0, 0, 0));
    }

    /** Gives pages back to the host; they read as zeros afterwards. */
    public static void discard(long address, long bytes) {
        check("madvise", syscall(MADVISE, address, bytes, MADV_DONTNEED, 0, 0, 0));
    }

    /** Backs whole pages with memory ahead of their first use. Kernels before 5.14 do not know how; then they come one by one. */
    public static void populate(long address, long bytes, boolean write) {
        syscall(MADVISE, address, bytes, write ? MADV_POPULATE_WRITE : MADV_POPULATE_READ, 0, 0, 0);
    }

    public static long ioctl(int fd, int request, long argument) {
        return syscall(IOCTL, fd, request & 0xffff_ffffL, argument, 0, 0, 0);
    }

    /** Lets the kernel signal what happens on a descriptor to the process that owns it. */
    public static void signalEvents(int fd) {
        int mark = NativeStack.mark();
        long on = NativeStack.take(4);
        Memory.putInt(on, 1);
        check("FIOASYNC", ioctl(fd, FIOASYNC, on));
        NativeStack.release(mark);
    }

    /** What process lists call this process: at most 15 characters. */
    public static void nameProcess(String name) {
        int mark = NativeStack.mark();
        syscall(PRCTL, PR_SET_NAME, cString(name), 0, 0, 0, 0);
        NativeStack.release(mark);
    }

    public static void random(long address, int bytes) {
        long got = check("getrandom", syscall(GETRANDOM, address, bytes, 0, 0, 0, 0));
        if (got != bytes) {
            throw new MonitorException(Abi.EXIT_MONITOR, "getrandom gave " + got + " of " + bytes + " bytes");
        }
    }

    public static long monotonicNanos() {
        return clockNanos(CLOCK_MONOTONIC);
    }

    /** Since 1970-01-01T00:00:00Z. */
    public static long wallNanos() {
        return clockNanos(CLOCK_REALTIME);
    }

    /** What the process has used of processors. */
    static long processorNanos() {
        return clockNanos(CLOCK_PROCESS_CPUTIME_ID);
    }

    private static long clockNanos(int clock) {
        int mark = NativeStack.mark();
        long timespec = NativeStack.take(TIMESPEC_BYTES);
        check("clock_gettime", syscall(CLOCK_GETTIME, clock, timespec, 0, 0, 0, 0));
        long nanos = Memory.getLong(timespec) * 1_000_000_000L + Memory.getLong(timespec + 8);
        NativeStack.release(mark);
        return nanos;
    }

    /** Writes a line of the monitor's own to a descriptor, as far as that takes it. */
    public static void print(int fd, String text) {
        write(fd, text);
    }

    public static long write(int fd, String text) {
        int mark = NativeStack.mark();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long address = NativeStack.take(bytes.length);
        Memory.write(address, bytes, 0, bytes.length);
        long written = write(fd, address, bytes.length);
        NativeStack.release(mark);
        return written;
    }

    /** A NUL-terminated text of the kernel's. */
    static String text(long address) {
        int length = 0;
        while (Memory.getByte(address + length) != 0) {
            length++;
        }
        byte[] bytes = new byte[length];
        Memory.read(address, bytes, 0, length);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A NUL-terminated copy in UTF-8, on the {@link NativeStack}. */
    public static long cString(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long address = NativeStack.take(bytes.length + 1);
        Memory.write(address, bytes, 0, bytes.length);
        Memory.putByte(address + bytes.length, (byte) 0);
        return address;
    }
}
