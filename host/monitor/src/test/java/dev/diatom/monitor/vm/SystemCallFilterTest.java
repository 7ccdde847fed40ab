package dev.diatom.monitor.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.diatom.monitor.linux.NativeStack;
import dev.diatom.monitor.linux.SystemCalls;
import dev.diatom.monitor.machine.Kvm;
import dev.diatom.monitor.vm.SystemCallFilter.Purpose;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the filter's program decides, found by running it as the kernel does. */
class SystemCallFilterTest {
    private static final long X86_64 = 0xc000_003eL;
    private static final long I386 = 0x4000_0003L;
    private static final int ALLOW = 0x7fff_0000;
    private static final int KILL_PROCESS = 0x8000_0000;
    private static final int NUMBERS = 600;

    private static final int OPEN = 2;
    private static final int CLONE = 56;
    private static final int EXECVE = 59;
    private static final int PTRACE = 101;

    private int mark;

    @BeforeEach
    void takesMemory() {
        mark = NativeStack.mark();
    }

    @AfterEach
    void givesMemoryBack() {
        NativeStack.release(mark);
    }

    @Test
    void onlyWhatServesARunningGuestIsAllowed() {
        Set<Integer> closed = allowed(new SystemCallFilter(List.of()));
        for (int number : new int[] {OPEN, CLONE, EXECVE, PTRACE, SystemCalls.SOCKET, SystemCalls.CONNECT}) {
            assertEquals(false, closed.contains(number), "call " + number);
        }
        Set<Integer> serving = allowed(new SystemCallFilter(List.of(Purpose.RELAYING)));
        serving.removeAll(closed);
        assertEquals(
                Set.of(SystemCalls.ACCEPT4, SystemCalls.GETSOCKNAME, SystemCalls.SHUTDOWN, SystemCalls.SETSOCKOPT),
                serving);
        Set<Integer> template = allowed(new SystemCallFilter(List.of(Purpose.WRITING_SNAPSHOT)));
        template.removeAll(closed);
        assertEquals(
                Set.of(SystemCalls.PWRITE64, SystemCalls.FTRUNCATE, SystemCalls.FSYNC, SystemCalls.PREAD64), template);
    }

    @Test
    void whoParksAVmHasOpenFilesAndOpensNone() {
        Set<Integer> parking = allowed(new SystemCallFilter(List.of(Purpose.PARKING)));
        parking.removeAll(allowed(new SystemCallFilter(List.of())));
        assertEquals(
                Set.of(SystemCalls.PWRITE64, SystemCalls.PREAD64, SystemCalls.FTRUNCATE, SystemCalls.FSTAT), parking);
    }

    @Test
    void aPoolStartsProgramsAndTracesNone() {
        SystemCallFilter filter =
                new SystemCallFilter(List.of(Purpose.POOLING, Purpose.CONNECTING, Purpose.PARKING, Purpose.BEING_TOLD));
        Set<Integer> pooling = allowed(filter);
        assertEquals(true, pooling.contains(EXECVE) && pooling.contains(SystemCalls.SOCKET));
        int mount = 165;
        int bpf = 321;
        for (int number : new int[] {OPEN, CLONE, PTRACE, mount, bpf}) {
            assertEquals(false, pooling.contains(number), "call " + number);
        }
        assertEquals(KILL_PROCESS, decision(filter, X86_64, SystemCalls.MMAP, argument -> argument == 2 ? 5 : 0));
    }

    @Test
    void aReadyCloneMayBeToldAndNamesNobodyToBeKilled() {
        SystemCallFilter filter = new SystemCallFilter(List.of(Purpose.BEING_TOLD));
        Set<Integer> told = allowed(filter);
        told.removeAll(allowed(new SystemCallFilter(List.of())));
        assertEquals(Set.of(SystemCalls.RECVMSG), told);
        int setOwner = 0x8901;
        for (int request : new int[] {SystemCalls.FIOASYNC, setOwner}) {
            int expected = request == setOwner ? KILL_PROCESS : ALLOW;
            assertEquals(
                    expected, decision(filter, X86_64, SystemCalls.IOCTL, argument -> argument == 1 ? request : 0));
        }
    }

    @Test
    void nothingMakesMemoryExecutable() {
        SystemCallFilter filter = new SystemCallFilter(List.of(Purpose.CONNECTING));
        for (int number : new int[] {SystemCalls.MMAP, SystemCalls.MPROTECT}) {
            assertEquals(ALLOW, decision(filter, X86_64, number, argument -> 3));
            assertEquals(KILL_PROCESS, decision(filter, X86_64, number, argument -> argument == 2 ? 5 : 0));
            assertEquals(KILL_PROCESS, decision(filter, X86_64, number, argument -> argument == 2 ? 7 : 0));
        }
    }

    @Test
    void socketsAreOfTheInternetAndOnlyForConnections() {
        int unix = 1;
        int inet = 2;
        int netlink = 16;
        SystemCallFilter connecting = new SystemCallFilter(List.of(Purpose.CONNECTING));
        assertEquals(ALLOW, decision(connecting, X86_64, SystemCalls.SOCKET, argument -> inet));
        for (int family : new int[] {unix, netlink}) {
            assertEquals(KILL_PROCESS, decision(connecting, X86_64, SystemCalls.SOCKET, argument -> family));
        }
        SystemCallFilter serving = new SystemCallFilter(List.of(Purpose.RELAYING));
        assertEquals(KILL_PROCESS, decision(serving, X86_64, SystemCalls.SOCKET, argument -> inet));
    }

    @Test
    void ioctlIsForTheGuestsOnly() {
        SystemCallFilter filter = new SystemCallFilter(List.of(Purpose.CONNECTING));
        int tiocsti = 0x5412;
        int createInterruptController = 0xae60;
        assertEquals(ALLOW, decision(filter, X86_64, SystemCalls.IOCTL, argument -> argument == 1 ? Kvm.RUN : 0));
        for (int request : new int[] {0, tiocsti, createInterruptController}) {
            assertEquals(
                    KILL_PROCESS, decision(filter, X86_64, SystemCalls.IOCTL, argument -> argument == 1 ? request : 0));
        }
    }

    @Test
    void callsOfOtherArchitecturesAreRefused() {
        SystemCallFilter filter = new SystemCallFilter(List.of(Purpose.CONNECTING));
        int x32 = 0x4000_0000;
        for (int number = 0; number < NUMBERS; number++) {
            assertEquals(KILL_PROCESS, decision(filter, I386, number, argument -> 0));
            assertEquals(KILL_PROCESS, decision(filter, X86_64, number | x32, argument -> 0));
        }
    }

    /** The calls that are allowed with some arguments at least: all 0. */
    private static Set<Integer> allowed(SystemCallFilter filter) {
        Set<Integer> numbers = new TreeSet<>();
        for (int number = 0; number < NUMBERS; number++) {
            if (decision(filter, X86_64, number, argument -> 0) == ALLOW) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /** Runs the classic BPF program over a {@code struct seccomp_data}. */
    private static int decision(SystemCallFilter filter, long architecture, int number, LongUnaryOperator arguments) {
        int accumulator = 0;
        int at = 0;
        while (true) {
            long instruction = filter.instruction(at++);
            int value = (int) (instruction >>> 32);
            boolean holds;
            switch ((int) (instruction & 0xffff)) {
                case 0x20 -> {
                    accumulator = word(value, architecture, number, arguments);
                    continue;
                }
                case 0x06 -> {
                    return value;
                }
                case 0x15 -> holds = accumulator == value;
                case 0x35 -> holds = Integer.compareUnsigned(accumulator, value) >= 0;
                case 0x45 -> holds = (accumulator & value) != 0;
                default -> throw new IllegalStateException("instruction " + Long.toHexString(instruction));
            }
            at += (int) (instruction >>> (holds ? 16 : 24)) & 0xff;
        }
    }

    private static int word(int offset, long architecture, int number, LongUnaryOperator arguments) {
        return switch (offset) {
            case 0 -> number;
            case 4 -> (int) architecture;
            default -> (int) arguments.applyAsLong((offset - 16) / 8);
        };
    }
}
