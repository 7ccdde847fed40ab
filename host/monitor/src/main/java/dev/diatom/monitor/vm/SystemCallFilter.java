package dev.diatom.monitor.vm;

import static dev.diatom.machine.Linux.syscall;
import static dev.diatom.monitor.linux.SystemCalls.check;

import dev.diatom.machine.Memory;
import dev.diatom.monitor.linux.NativeStack;
import dev.diatom.monitor.linux.SystemCalls;
import dev.diatom.monitor.machine.Kvm;
import java.util.Arrays;
import java.util.List;

/**
 * What the monitor's process may still ask of the kernel once the guest runs, as a seccomp filter (Linux,
 * Documentation/userspace-api/seccomp_filter.rst): the calls of {@link SystemCalls} that serve a running guest, and those of
 * the runtime under it. Anything else kills the process. There is no way to open files, start programs or threads, or make
 * memory executable; sockets only as ports are published and connections allowed.
 */
public final class SystemCallFilter {
    /** What a process may do beyond serving a guest that is alone with itself. */
    public enum Purpose {
        /** To accept connections and to relay them. */
        RELAYING,
        /** To connect to other hosts; includes {@link #RELAYING}. */
        CONNECTING,
        WRITING_SNAPSHOT,
        /** To write a VM to its file, and to read it from there. */
        PARKING,
        /** To keep a pool: its process, and those of zygotes and clones before they are confined, which inherit the filter. */
        POOLING,
        /** To be told what to serve, by messages that bring descriptors, and to be killed when the teller ends. */
        BEING_TOLD
    }

    private static final int SECCOMP_SET_MODE_FILTER = 1;
    private static final int PR_SET_NO_NEW_PRIVS = 38;
    private static final int RLIMIT_CORE = 4;

    // struct seccomp_data
    private static final int NUMBER_OFFSET = 0;
    private static final int ARCHITECTURE_OFFSET = 4;
    private static final int ARGUMENTS_OFFSET = 16;
    private static final int ARCHITECTURE_X86_64 = 0xc000_003e;
    /** Numbers from here on are calls of the x32 ABI. */
    private static final int X32_NUMBERS = 0x4000_0000;

    // Classic BPF instructions (linux/filter.h)
    private static final int LOAD = 0x20;
    private static final int JUMP_EQUAL = 0x15;
    private static final int JUMP_GREATER_EQUAL = 0x35;
    private static final int JUMP_SET = 0x45;
    private static final int RETURN = 0x06;

    private static final int ALLOW = 0x7fff_0000;
    private static final int KILL_PROCESS = 0x8000_0000;

    private static final int INSTRUCTION_BYTES = 8;
    private static final int INSTRUCTIONS_MAX = 256;

    private static final int AF_INET = 2;
    private static final int AF_INET6 = 10;

    private static final int SIGALTSTACK = 131;
    private static final int RESTART_SYSCALL = 219;

    /** The frequent ones first. */
    private static final int[] ALWAYS = {
        SystemCalls.EPOLL_PWAIT2,
        SystemCalls.READV,
        SystemCalls.WRITEV,
        SystemCalls.READ,
        SystemCalls.WRITE,
        SystemCalls.CLOCK_GETTIME,
        SystemCalls.PPOLL,
        SystemCalls.CLOSE,
        SystemCalls.EPOLL_CTL,
        SystemCalls.EPOLL_PWAIT,
        SystemCalls.MADVISE,
        SystemCalls.MUNMAP,
        SystemCalls.GETRANDOM,
        SystemCalls.SETITIMER,
        SystemCalls.RT_SIGRETURN,
        SystemCalls.RT_SIGPROCMASK,
        SIGALTSTACK,
        RESTART_SYSCALL,
        SystemCalls.EXIT_GROUP,
    };

    private static final int[] RELAYING = {
        SystemCalls.ACCEPT4, SystemCalls.GETSOCKNAME, SystemCalls.SHUTDOWN, SystemCalls.SETSOCKOPT,
    };

    private static final int[] CONNECTING = {
        SystemCalls.CONNECT, SystemCalls.GETSOCKOPT, SystemCalls.PREAD64,
    };

    private static final int[] WRITING_SNAPSHOT = {
        SystemCalls.PWRITE64, SystemCalls.FTRUNCATE, SystemCalls.FSYNC, SystemCalls.PREAD64,
    };

    private static final int[] PARKING = {
        SystemCalls.PWRITE64, SystemCalls.PREAD64, SystemCalls.FTRUNCATE, SystemCalls.FSTAT,
    };

    private static final int[] POOLING = {
        SystemCalls.SENDMSG,
        SystemCalls.RECVFROM,
        SystemCalls.FCNTL,
        SystemCalls.SOCKETPAIR,
        SystemCalls.SOCKET,
        SystemCalls.BIND,
        SystemCalls.LISTEN,
        SystemCalls.OPENAT,
        SystemCalls.UNLINK,
        SystemCalls.MKDIR,
        SystemCalls.RMDIR,
        SystemCalls.FLOCK,
        SystemCalls.GETDENTS64,
        SystemCalls.FORK,
        SystemCalls.EXECVE,
        SystemCalls.SCHED_GETATTR,
        SystemCalls.SCHED_SETATTR,
        // What a zygote and its clones need until they are confined.
        SystemCalls.ARCH_PRCTL,
        SystemCalls.SET_TID_ADDRESS,
        SystemCalls.SYSINFO,
        SystemCalls.EVENTFD2,
        SystemCalls.RT_SIGACTION,
        SystemCalls.SIGNALFD4,
        SystemCalls.EPOLL_CREATE1,
        SystemCalls.DUP2,
        SystemCalls.CLOSE_RANGE,
        SystemCalls.GETPID,
        SystemCalls.PRLIMIT64,
        SystemCalls.PRCTL,
        SystemCalls.SECCOMP,
    };

    private static final int[] BEING_TOLD = {SystemCalls.RECVMSG};

    private static final int[] KVM_REQUESTS = {
        Kvm.RUN,
        Kvm.GET_MSRS,
        Kvm.SET_USER_MEMORY_REGION,
        Kvm.GET_REGS,
        Kvm.SET_REGS,
        Kvm.GET_SREGS,
        Kvm.SET_SREGS,
        Kvm.GET_FPU,
        // A guest that rests gives its VM back, and gets another one when it wakes.
        Kvm.CREATE_VM,
        Kvm.CREATE_VCPU,
        Kvm.SET_FPU,
        Kvm.SET_SIGNAL_MASK,
    };

    private static final int[] TOLD_REQUESTS = joined(KVM_REQUESTS, SystemCalls.FIOASYNC);

    private static final int[] POOLING_REQUESTS =
            joined(TOLD_REQUESTS, Kvm.GET_API_VERSION, Kvm.GET_VCPU_MMAP_SIZE, Kvm.GET_TSC_KHZ);

    private static int[] joined(int[] some, int... others) {
        int[] all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }

    private final long program = NativeStack.take(INSTRUCTIONS_MAX * INSTRUCTION_BYTES);
    private int length;

    /** A filter that is not in force, in memory of the {@link NativeStack}. */
    SystemCallFilter(List<Purpose> purposes) {
        build(purposes);
    }

    /** Confines the process for good; core dumps, which would hold the guest's memory, end too. */
    public static void confine(List<Purpose> purposes) {
        int mark = NativeStack.mark();
        long scratch = NativeStack.take(16);
        Memory.fill(scratch, 16, (byte) 0);
        check("prlimit64", syscall(SystemCalls.PRLIMIT64, 0, RLIMIT_CORE, scratch, 0, 0, 0));
        check("prctl", syscall(SystemCalls.PRCTL, PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0, 0));
        SystemCallFilter filter = new SystemCallFilter(purposes);
        Memory.putShort(scratch, (short) filter.length);
        Memory.putLong(scratch + 8, filter.program);
        check("seccomp", syscall(SystemCalls.SECCOMP, SECCOMP_SET_MODE_FILTER, 0, scratch, 0, 0, 0));
        NativeStack.release(mark);
    }

    private void build(List<Purpose> purposes) {
        emit(LOAD, 0, 0, ARCHITECTURE_OFFSET);
        emit(JUMP_EQUAL, 1, 0, ARCHITECTURE_X86_64);
        emit(RETURN, 0, 0, KILL_PROCESS);
        emit(LOAD, 0, 0, NUMBER_OFFSET);
        emit(JUMP_GREATER_EQUAL, 0, 1, X32_NUMBERS);
        emit(RETURN, 0, 0, KILL_PROCESS);
        boolean pooling = purposes.contains(Purpose.POOLING);
        boolean told = purposes.contains(Purpose.BEING_TOLD);
        allowWhereArgumentIs(SystemCalls.IOCTL, 1, pooling ? POOLING_REQUESTS : told ? TOLD_REQUESTS : KVM_REQUESTS);
        allow(ALWAYS);
        allowWithoutExecution(SystemCalls.MMAP);
        allowWithoutExecution(SystemCalls.MPROTECT);
        if (purposes.contains(Purpose.RELAYING) || purposes.contains(Purpose.CONNECTING)) {
            allow(RELAYING);
        }
        if (purposes.contains(Purpose.WRITING_SNAPSHOT)) {
            allow(WRITING_SNAPSHOT);
        }
        if (purposes.contains(Purpose.PARKING)) {
            allow(PARKING);
        }
        if (pooling) {
            allow(POOLING);
        }
        if (told) {
            allow(BEING_TOLD);
        }
        if (purposes.contains(Purpose.CONNECTING)) {
            allow(CONNECTING);
        }
        if (purposes.contains(Purpose.CONNECTING) && !pooling) {
            allowWhereArgumentIs(SystemCalls.SOCKET, 0, new int[] {AF_INET, AF_INET6});
        }
        emit(RETURN, 0, 0, KILL_PROCESS);
    }

    int length() {
        return length;
    }

    /** An instruction as the kernel reads it, a {@code struct sock_filter}: code, two jumps, value. */
    long instruction(int index) {
        return Memory.getLong(program + (long) index * INSTRUCTION_BYTES);
    }

    private void allow(int[] numbers) {
        for (int number : numbers) {
            emit(JUMP_EQUAL, 0, 1, number);
            emit(RETURN, 0, 0, ALLOW);
        }
    }

    /** The call is allowed where the low half of an argument has one of the values, and forbidden otherwise. */
    private void allowWhereArgumentIs(int number, int argument, int[] values) {
        emit(JUMP_EQUAL, 0, 2 * values.length + 2, number);
        emit(LOAD, 0, 0, ARGUMENTS_OFFSET + 8 * argument);
        for (int value : values) {
            emit(JUMP_EQUAL, 0, 1, value);
            emit(RETURN, 0, 0, ALLOW);
        }
        emit(RETURN, 0, 0, KILL_PROCESS);
    }

    private void allowWithoutExecution(int number) {
        emit(JUMP_EQUAL, 0, 4, number);
        emit(LOAD, 0, 0, ARGUMENTS_OFFSET + 8 * 2);
        emit(JUMP_SET, 0, 1, SystemCalls.PROT_EXEC);
        emit(RETURN, 0, 0, KILL_PROCESS);
        emit(RETURN, 0, 0, ALLOW);
    }

    private void emit(int code, int jumpTrue, int jumpFalse, int value) {
        long at = program + (long) length * INSTRUCTION_BYTES;
        Memory.putShort(at, (short) code);
        Memory.putByte(at + 2, (byte) jumpTrue);
        Memory.putByte(at + 3, (byte) jumpFalse);
        Memory.putInt(at + 4, value);
        length++;
    }
}
