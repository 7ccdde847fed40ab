package dev.diatom.monitor;

import static dev.diatom.machine.Linux.syscall;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;
import java.nio.charset.StandardCharsets;

/**
 * The system calls of the monitor, by their names. Those whose failure is an everyday answer (sockets, waits) return what the
 * kernel returned, an errno negated below zero; the others are checked by {@link #check}, which ends the monitor with the
 * call's name and errno. {@link SystemCallFilter} lists the same calls: a call added here is added there.
 */
final class SystemCalls {
    static final int READ = 0;
    static final int WRITE = 1;
    static final int CLOSE = 3;
    static final int FSTAT = 5;
    static final int MMAP = 9;
    static final int MPROTECT = 10;
    static final int MUNMAP = 11;
    static final int RT_SIGACTION = 13;
    static final int RT_SIGPROCMASK = 14;
    static final int RT_SIGRETURN = 15;
    static final int IOCTL = 16;
    static final int PREAD64 = 17;
    static final int PWRITE64 = 18;
    static final int READV = 19;
    static final int WRITEV = 20;
    static final int MADVISE = 28;
    static final int SETITIMER = 38;
    static final int SOCKET = 41;
    static final int CONNECT = 42;
    static final int SENDTO = 44;
    static final int RECVFROM = 45;
    static final int SENDMSG = 46;
    static final int RECVMSG = 47;
    static final int SHUTDOWN = 48;
    static final int BIND = 49;
    static final int SOCKETPAIR = 53;
    static final int FORK = 57;
    static final int EXECVE = 59;
    static final int DUP2 = 33;
    static final int FCNTL = 72;
    static final int UMASK = 95;
    static final int LISTEN = 50;
    static final int GETSOCKNAME = 51;
    static final int SETSOCKOPT = 54;
    static final int GETSOCKOPT = 55;
    static final int FLOCK = 73;
    static final int FSYNC = 74;
    static final int FTRUNCATE = 77;
    static final int GETDENTS64 = 217;
    static final int SYSINFO = 99;
    static final int PRCTL = 157;
    static final int ARCH_PRCTL = 158;
    static final int GETPID = 39;
    static final int GETTID = 186;
    static final int SET_TID_ADDRESS = 218;
    static final int CLOCK_GETTIME = 228;
    static final int MKDIR = 83;
    static final int RMDIR = 84;
    static final int UNLINK = 87;
    static final int EXIT_GROUP = 231;
    static final int EPOLL_CTL = 233;
    static final int OPENAT = 257;
    static final int PPOLL = 271;
    static final int EPOLL_PWAIT = 281;
    static final int ACCEPT4 = 288;
    static final int SIGNALFD4 = 289;
    static final int EVENTFD2 = 290;
    static final int EPOLL_CREATE1 = 291;
    static final int PRLIMIT64 = 302;
    static final int SCHED_SETATTR = 314;
    static final int SCHED_GETATTR = 315;
    static final int SECCOMP = 317;
    static final int GETRANDOM = 318;
    static final int CLOSE_RANGE = 436;
    static final int EPOLL_PWAIT2 = 441;

    /** A request of ioctl: whether the kernel signals what happens on a descriptor. */
    static final int FIOASYNC = 0x5452;

    static final int PROT_NONE = 0;
    static final int PROT_READ = 1;
    static final int PROT_WRITE = 2;
    static final int PROT_EXEC = 4;
    static final int MAP_SHARED = 0x01;
    static final int MAP_PRIVATE = 0x02;
    static final int MAP_FIXED = 0x10;
    static final int MAP_ANONYMOUS = 0x20;
    static final int MAP_NORESERVE = 0x4000;

    static final int O_RDONLY = 0;
    static final int O_RDWR = 2;
    static final int O_NONBLOCK = 0x800;
    static final int O_DIRECTORY = 0x10000;
    static final int O_CLOEXEC = 0x80000;

    static final int F_SETFD = 2;
    static final int F_SETOWN = 8;
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
    static long check(String name, long result) {
        if (result < 0) {
            throw new MonitorException(Abi.EXIT_MONITOR, name + " failed: " + Errno.name((int) -result));
        }
        return result;
    }

    /** Opens a file, which is the user's alone where this makes it; an errno negated where that fails. */
    static int open(String path, int flags) {
        int mark = NativeStack.mark();
        long name = cString(path);
        int fd = (int) syscall(OPENAT, AT_FDCWD, name, flags | O_CLOEXEC, MODE_OF_USER, 0, 0);
        NativeStack.release(mark);
        return fd;
    }

    static void close(int fd) {
        syscall(CLOSE, fd, 0, 0, 0, 0, 0);
    }

    /** Closes every descriptor from {@code first} on. */
    static void closeFrom(int first) {
        syscall(CLOSE_RANGE, first, 0xffff_ffffL, 0, 0, 0, 0);
    }

    static long read(int fd, long address, long bytes) {
        return syscall(READ, fd, address, bytes, 0, 0, 0);
    }

    static long pread(int fd, long address, long bytes, long offset) {
        return syscall(PREAD64, fd, address, bytes, offset, 0, 0);
    }

    static long write(int fd, long address, long bytes) {
        return syscall(WRITE, fd, address, bytes, 0, 0, 0);
    }

    static long readv(int fd, long iovecs, int count) {
        return syscall(READV, fd, iovecs, count, 0, 0, 0);
    }

    static long writev(int fd, long iovecs, int count) {
        return syscall(WRITEV, fd, iovecs, count, 0, 0, 0);
    }

    /** The size of an open file. */
    static long fileBytes(int fd) {
        int mark = NativeStack.mark();
        long stat = NativeStack.take(STAT_BYTES);
        check("fstat", syscall(FSTAT, fd, stat, 0, 0, 0, 0));
        long size = Memory.getLong(stat + STAT_SIZE_OFFSET);
        NativeStack.release(mark);
        return size;
    }

    /** Memory of the monitor's process that is backed only as it is touched. */
    static long mapAnonymous(long bytes) {
        return map(0, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    }

    static long map(long address, long bytes, int protection, int flags, int fd, long offset) {
        return check("mmap", syscall(MMAP, address, bytes, protection, flags, fd, offset));
    }

    static void unmap(long address, long bytes) {
        check("munmap", syscall(MUNMAP, address, bytes, 0, 0, 0, 0));
    }

    /** Gives pages back to the host; they read as zeros afterwards. */
    static void discard(long address, long bytes) {
        check("madvise", syscall(MADVISE, address, bytes, MADV_DONTNEED, 0, 0, 0));
    }

    /** Backs whole pages with memory ahead of their first use. Kernels before 5.14 do not know how; then they come one by one. */
    static void populate(long address, long bytes, boolean write) {
        syscall(MADVISE, address, bytes, write ? MADV_POPULATE_WRITE : MADV_POPULATE_READ, 0, 0, 0);
    }

    static long ioctl(int fd, int request, long argument) {
        return syscall(IOCTL, fd, request & 0xffff_ffffL, argument, 0, 0, 0);
    }

    /** Lets the kernel signal what happens on a descriptor to the process that owns it. */
    static void signalEvents(int fd) {
        int mark = NativeStack.mark();
        long on = NativeStack.take(4);
        Memory.putInt(on, 1);
        check("FIOASYNC", ioctl(fd, FIOASYNC, on));
        NativeStack.release(mark);
    }

    /** What process lists call this process: at most 15 characters. */
    static void nameProcess(String name) {
        int mark = NativeStack.mark();
        syscall(PRCTL, PR_SET_NAME, cString(name), 0, 0, 0, 0);
        NativeStack.release(mark);
    }

    static void random(long address, int bytes) {
        long got = check("getrandom", syscall(GETRANDOM, address, bytes, 0, 0, 0, 0));
        if (got != bytes) {
            throw new MonitorException(Abi.EXIT_MONITOR, "getrandom gave " + got + " of " + bytes + " bytes");
        }
    }

    static long monotonicNanos() {
        return clockNanos(CLOCK_MONOTONIC);
    }

    /** Since 1970-01-01T00:00:00Z. */
    static long wallNanos() {
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
    static void print(int fd, String text) {
        write(fd, text);
    }

    static long write(int fd, String text) {
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
    static long cString(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long address = NativeStack.take(bytes.length + 1);
        Memory.write(address, bytes, 0, bytes.length);
        Memory.putByte(address + bytes.length, (byte) 0);
        return address;
    }
}
