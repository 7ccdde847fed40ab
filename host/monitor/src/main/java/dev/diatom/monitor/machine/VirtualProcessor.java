package dev.diatom.monitor.machine;

import static dev.diatom.monitor.linux.SystemCalls.check;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;
import dev.diatom.monitor.linux.Errno;
import dev.diatom.monitor.linux.MonitorException;
import dev.diatom.monitor.linux.NativeStack;
import dev.diatom.monitor.linux.SystemCalls;

/**
 * The one virtual processor of a VM: entered at privilege level 3 in 64-bit mode, with no boot code before it
 * (docs/guest-abi.md, Entry), and run until something ends the run.
 */
public final class VirtualProcessor {
    /** How a run ended. */
    public enum Exit {
        HYPERCALL,
        /** The guest faulted; {@link #describeFault} and {@link #resumeAtFaultEntry} go on. */
        EXCEPTION,
        /** A signal came in. */
        INTERRUPTED
    }

    private static final int GENERAL_REGISTERS = 16;
    private static final String[] REGISTER_NAMES = {
        "rax", "rbx", "rcx", "rdx", "rsi", "rdi", "rsp", "rbp", "r8", "r9", "r10", "r11", "r12", "r13", "r14", "r15"
    };
    private static final int PAGE_FAULT = 14;
    /** rflags: the bit that is always one. IOPL stays 0, so that the I/O permission bitmap counts. */
    private static final long RFLAGS_AT_ENTRY = 2;

    /** Carry, parity, adjust, zero, sign, direction, overflow: all that a guest may say of rflags. */
    private static final long RFLAGS_OF_GUEST = 0xcd5;

    private static final long CR0_PE_MP_ET_NE_WP_AM_PG = 0x8005_0033L;
    private static final long CR4_PAE_PGE_OSFXSR_OSXMMEXCPT = 0x6a0;
    /** Without SCE, so that {@code syscall} is an invalid instruction: it would enter privilege level 0. */
    private static final long EFER_LME_LMA_NXE = 0xd00;

    private final VirtualMachine machine;
    private final ProcessorTables tables;
    private int vcpu;
    private long run;
    private long blockedSignals;
    private final long regs = NativeStack.take(Kvm.REGS_BYTES);
    private final long sregs = NativeStack.take(Kvm.SREGS_BYTES);

    // The last exception, once a run ended with Exit.EXCEPTION.
    private int vector = -1;
    private long errorCode;
    private long faultAddress;

    public VirtualProcessor(VirtualMachine machine, ProcessorTables tables) {
        this.machine = machine;
        this.tables = tables;
        connect();
    }

    private void connect() {
        vcpu = machine.vcpu();
        run = machine.runArea();
    }

    /** Takes the place of a processor that was {@link #save saved}, in the machine made anew. */
    public void reconnect(byte[] registers, byte[] floatingPoint, long pageTableRoot, long fsBase) {
        connect();
        resume(registers, floatingPoint, pageTableRoot, fsBase);
        setSignalMask(blockedSignals);
    }

    /** Puts the processor where a guest begins. {@code fsBase} is a page it can read. */
    public void enter(long entry, long stackTop, long pageTableRoot, long fsBase) {
        systemRegisters(pageTableRoot, fsBase);
        Memory.fill(regs, Kvm.REGS_BYTES, (byte) 0);
        Memory.putLong(regs + Kvm.REGS_RIP_OFFSET, entry);
        Memory.putLong(regs + Kvm.REGS_RSP_OFFSET, stackTop);
        Memory.putLong(regs + Kvm.REGS_RFLAGS_OFFSET, RFLAGS_AT_ENTRY);
        check("KVM_SET_REGS", SystemCalls.ioctl(vcpu, Kvm.SET_REGS, regs));
    }

    /** Puts the processor where a snapshot's stood after its last hypercall; whatever the registers hold, it stays at level 3. */
    public void resume(byte[] registers, byte[] floatingPoint, long pageTableRoot, long fsBase) {
        systemRegisters(pageTableRoot, fsBase);
        resumeAt(registers);
        int mark = NativeStack.mark();
        long fpu = NativeStack.take(Kvm.FPU_BYTES);
        Memory.write(fpu, floatingPoint, 0, Kvm.FPU_BYTES);
        check("KVM_SET_FPU", SystemCalls.ioctl(vcpu, Kvm.SET_FPU, fpu));
        NativeStack.release(mark);
    }

    /** The same after {@link #runAside}, which leaves all registers alone but the general ones. */
    public void resumeAt(byte[] registers) {
        Memory.write(regs, registers, 0, Kvm.REGS_BYTES);
        long flags = Memory.getLong(regs + Kvm.REGS_RFLAGS_OFFSET);
        Memory.putLong(regs + Kvm.REGS_RFLAGS_OFFSET, (flags & RFLAGS_OF_GUEST) | RFLAGS_AT_ENTRY);
        check("KVM_SET_REGS", SystemCalls.ioctl(vcpu, Kvm.SET_REGS, regs));
    }

    /** Runs code of the monitor's up to a hypercall, with two arguments in rsi and rdi; false where it ends elsewhere. */
    boolean runAside(long rip, long rsi, long rdi) {
        Memory.fill(regs, Kvm.REGS_BYTES, (byte) 0);
        Memory.putLong(regs + Kvm.REGS_RIP_OFFSET, rip);
        Memory.putLong(regs + Kvm.REGS_RFLAGS_OFFSET, RFLAGS_AT_ENTRY);
        Memory.putLong(regs + Kvm.REGS_RSI_OFFSET, rsi);
        Memory.putLong(regs + Kvm.REGS_RDI_OFFSET, rdi);
        check("KVM_SET_REGS", SystemCalls.ioctl(vcpu, Kvm.SET_REGS, regs));
        Exit exit = run();
        while (exit == Exit.INTERRUPTED) {
            exit = run();
        }
        completeOutput();
        return exit == Exit.HYPERCALL;
    }

    /** Fills the arrays with what {@link #resume} takes, after a hypercall. */
    public void save(byte[] registers, byte[] floatingPoint) {
        completeOutput();
        check("KVM_GET_REGS", SystemCalls.ioctl(vcpu, Kvm.GET_REGS, regs));
        Memory.read(regs, registers, 0, Kvm.REGS_BYTES);
        int mark = NativeStack.mark();
        long fpu = NativeStack.take(Kvm.FPU_BYTES);
        check("KVM_GET_FPU", SystemCalls.ioctl(vcpu, Kvm.GET_FPU, fpu));
        Memory.read(fpu, floatingPoint, 0, Kvm.FPU_BYTES);
        NativeStack.release(mark);
    }

    private void systemRegisters(long pageTableRoot, long fsBase) {
        check("KVM_GET_SREGS", SystemCalls.ioctl(vcpu, Kvm.GET_SREGS, sregs));
        Memory.putLong(sregs + Kvm.SREGS_CR0_OFFSET, CR0_PE_MP_ET_NE_WP_AM_PG);
        Memory.putLong(sregs + Kvm.SREGS_CR3_OFFSET, pageTableRoot);
        Memory.putLong(sregs + Kvm.SREGS_CR4_OFFSET, CR4_PAE_PGE_OSFXSR_OSXMMEXCPT);
        Memory.putLong(sregs + Kvm.SREGS_EFER_OFFSET, EFER_LME_LMA_NXE);
        userSegments();
        Memory.putLong(sregs + Kvm.SREGS_FS_OFFSET + Kvm.SEGMENT_BASE_OFFSET, fsBase);
        tables.fill(sregs);
        check("KVM_SET_SREGS", SystemCalls.ioctl(vcpu, Kvm.SET_SREGS, sregs));
    }

    private void userSegments() {
        for (int at = Kvm.SREGS_CS_OFFSET; at <= Kvm.SREGS_SS_OFFSET; at += Kvm.SEGMENT_BYTES) {
            boolean code = at == Kvm.SREGS_CS_OFFSET;
            long segment = sregs + at;
            int selector = code ? ProcessorTables.CODE_SELECTOR : ProcessorTables.DATA_SELECTOR;
            Memory.fill(segment, Kvm.SEGMENT_BYTES, (byte) 0);
            Memory.putInt(segment + Kvm.SEGMENT_LIMIT_OFFSET, -1);
            Memory.putShort(segment + Kvm.SEGMENT_SELECTOR_OFFSET, (short) selector);
            Memory.putByte(segment + Kvm.SEGMENT_TYPE_OFFSET, (byte) (code ? 11 : 3));
            Memory.putByte(segment + Kvm.SEGMENT_PRESENT_OFFSET, (byte) 1);
            Memory.putByte(segment + Kvm.SEGMENT_DPL_OFFSET, (byte) 3);
            Memory.putByte(segment + Kvm.SEGMENT_DB_OFFSET, (byte) (code ? 0 : 1));
            Memory.putByte(segment + Kvm.SEGMENT_S_OFFSET, (byte) 1);
            Memory.putByte(segment + Kvm.SEGMENT_L_OFFSET, (byte) (code ? 1 : 0));
            Memory.putByte(segment + Kvm.SEGMENT_G_OFFSET, (byte) 1);
        }
    }

    /** Lets exactly the signals whose bits are clear in {@code blocked} end a run. */
    public void setSignalMask(long blocked) {
        blockedSignals = blocked;
        int mark = NativeStack.mark();
        long mask = NativeStack.take(4 + 8);
        Memory.putInt(mask, 8);
        Memory.putLong(mask + 4, blocked);
        check("KVM_SET_SIGNAL_MASK", SystemCalls.ioctl(vcpu, Kvm.SET_SIGNAL_MASK, mask));
        NativeStack.release(mark);
    }

    /** Runs the guest until it calls, faults, or a signal comes in. */
    public Exit run() {
        long result = SystemCalls.ioctl(vcpu, Kvm.RUN, 0);
        if (result == -Errno.EINTR || result == -Errno.EAGAIN) {
            return Exit.INTERRUPTED;
        }
        if (result == -Errno.EFAULT) {
            throw new GuestFault("its memory cannot be had: was the image file changed while it ran?");
        }
        check("KVM_RUN", result);
        int reason = Memory.getInt(run + Kvm.RUN_EXIT_REASON_OFFSET);
        return switch (reason) {
            case Kvm.EXIT_IO -> inputOutput();
            case Kvm.EXIT_INTR -> Exit.INTERRUPTED;
            case Kvm.EXIT_MMIO ->
                throw new GuestFault("it accessed 0x"
                        + Long.toHexString(Memory.getLong(run + Kvm.RUN_MMIO_ADDRESS_OFFSET))
                        + ", where no memory is");
            case Kvm.EXIT_INTERNAL_ERROR ->
                throw new GuestFault("KVM cannot go on (internal error "
                        + Memory.getInt(run + Kvm.RUN_INTERNAL_SUBERROR_OFFSET) + ")");
            case Kvm.EXIT_FAIL_ENTRY ->
                throw new GuestFault("KVM cannot enter it (reason 0x"
                        + Long.toHexString(Memory.getLong(run + Kvm.RUN_INTERNAL_SUBERROR_OFFSET)) + ")");
            default -> {
                vector = -1;
                readRegisters();
                yield Exit.EXCEPTION;
            }
        };
    }

    private Exit inputOutput() {
        int port = Memory.getShort(run + Kvm.RUN_IO_PORT_OFFSET) & 0xffff;
        boolean output = Memory.getByte(run + Kvm.RUN_IO_DIRECTION_OFFSET) == Kvm.EXIT_IO_OUT;
        if (port == Abi.HYPERCALL_PORT && output) {
            return Exit.HYPERCALL;
        }
        readRegisters();
        int exception = port - ProcessorTables.EXCEPTION_PORT;
        boolean stub = tables.isStub(Memory.getLong(regs + Kvm.REGS_RIP_OFFSET));
        if (!stub || exception < 0 || exception >= ProcessorTables.EXCEPTIONS) {
            throw new GuestFault("it used I/O port 0x" + Integer.toHexString(port));
        }
        vector = exception;
        return Exit.EXCEPTION;
    }

    private void readRegisters() {
        check("KVM_GET_REGS", SystemCalls.ioctl(vcpu, Kvm.GET_REGS, regs));
        check("KVM_GET_SREGS", SystemCalls.ioctl(vcpu, Kvm.GET_SREGS, sregs));
    }

    /**
     * After an exception, brings the registers to what they were in the guest: the processor pushed error code (for some
     * exceptions), rip, cs, rflags, rsp and ss to the privileged stack (SDM 3A, 6.14.2).
     */
    public void readException(GuestMemory memory) {
        faultAddress = vector == PAGE_FAULT ? Memory.getLong(sregs + Kvm.SREGS_CR2_OFFSET) : 0;
        if (vector < 0) {
            return;
        }
        long rsp = Memory.getLong(regs + Kvm.REGS_RSP_OFFSET);
        if (!tables.isFrame(rsp)) {
            throw new GuestFault("its exception left no frame");
        }
        long frame = memory.low(rsp);
        if (ProcessorTables.hasErrorCode(vector)) {
            errorCode = Memory.getLong(frame);
            frame += 8;
        }
        Memory.putLong(regs + Kvm.REGS_RIP_OFFSET, Memory.getLong(frame));
        Memory.putLong(regs + Kvm.REGS_RFLAGS_OFFSET, Memory.getLong(frame + 16));
        Memory.putLong(regs + Kvm.REGS_RSP_OFFSET, Memory.getLong(frame + 24));
    }

    /** Brings the registers behind the out instruction that ended the run. */
    private void completeOutput() {
        Memory.putByte(run + Kvm.RUN_IMMEDIATE_EXIT_OFFSET, (byte) 1);
        SystemCalls.ioctl(vcpu, Kvm.RUN, 0);
        Memory.putByte(run + Kvm.RUN_IMMEDIATE_EXIT_OFFSET, (byte) 0);
    }

    /** Continues at the guest's fault entry (docs/guest-abi.md, Faults); false where this processor cannot. */
    public boolean resumeAtFaultEntry(long entry, long stackTop) {
        if (vector < 0) {
            return false;
        }
        completeOutput();
        long rip = Memory.getLong(regs + Kvm.REGS_RIP_OFFSET);
        long rsp = Memory.getLong(regs + Kvm.REGS_RSP_OFFSET);
        Memory.fill(regs, Kvm.REGS_BYTES, (byte) 0);
        Memory.putLong(regs + Kvm.REGS_RIP_OFFSET, entry);
        Memory.putLong(regs + Kvm.REGS_RSP_OFFSET, stackTop);
        Memory.putLong(regs + Kvm.REGS_RFLAGS_OFFSET, RFLAGS_AT_ENTRY);
        Memory.putLong(regs + Kvm.REGS_RDI_OFFSET, vector);
        Memory.putLong(regs + Kvm.REGS_RSI_OFFSET, rip);
        Memory.putLong(regs + Kvm.REGS_RDX_OFFSET, faultAddress);
        Memory.putLong(regs + Kvm.REGS_RCX_OFFSET, rsp);
        long fsBase = Memory.getLong(sregs + Kvm.SREGS_FS_OFFSET + Kvm.SEGMENT_BASE_OFFSET);
        userSegments();
        Memory.putLong(sregs + Kvm.SREGS_FS_OFFSET + Kvm.SEGMENT_BASE_OFFSET, fsBase);
        check("KVM_SET_SREGS", SystemCalls.ioctl(vcpu, Kvm.SET_SREGS, sregs));
        check("KVM_SET_REGS", SystemCalls.ioctl(vcpu, Kvm.SET_REGS, regs));
        return true;
    }

    /** What happened and where, with all general registers, over several lines. */
    public String describeFault() {
        StringBuilder text = new StringBuilder(exceptionName());
        if (vector == PAGE_FAULT) {
            text.append((errorCode & 16) != 0 ? " executing" : (errorCode & 2) != 0 ? " writing" : " reading")
                    .append(" at ");
            appendHex(text, faultAddress);
        }
        text.append(", rip ");
        appendHex(text, Memory.getLong(regs + Kvm.REGS_RIP_OFFSET));
        for (int i = 0; i < GENERAL_REGISTERS; i++) {
            String name = REGISTER_NAMES[i];
            text.append(i % 4 == 0 ? "\n  " : "  ").append(name).append(name.length() == 2 ? "  " : " ");
            appendHex(text, Memory.getLong(regs + i * 8L));
        }
        return text.toString();
    }

    private static void appendHex(StringBuilder text, long value) {
        for (int shift = 60; shift >= 0; shift -= 4) {
            text.append("0123456789abcdef".charAt((int) (value >>> shift) & 15));
        }
    }

    private String exceptionName() {
        return switch (vector) {
            case -1 -> "the processor shut down";
            case 0 -> "division error";
            case 1 -> "debug exception";
            case 3 -> "breakpoint";
            case 6 -> "invalid instruction";
            case 13 -> "general protection fault";
            case PAGE_FAULT -> "page fault";
            case 16 -> "x87 floating-point exception";
            case 17 -> "alignment check";
            case 19 -> "SIMD floating-point exception";
            default -> "exception " + vector;
        };
    }

    /** The guest's time stamp counter now. */
    public long timeStampCounter() {
        int mark = NativeStack.mark();
        long msrs = NativeStack.take(8 + 16);
        Memory.putLong(msrs, 1);
        Memory.putLong(msrs + 8, Kvm.MSR_TSC);
        Memory.putLong(msrs + 16, 0);
        long count = SystemCalls.ioctl(vcpu, Kvm.GET_MSRS, msrs);
        if (count != 1) {
            throw new MonitorException(Abi.EXIT_MONITOR, "KVM_GET_MSRS does not tell the time stamp counter");
        }
        long counter = Memory.getLong(msrs + 16);
        NativeStack.release(mark);
        return counter;
    }

    public long timeStampCounterKiloHertz() {
        return check("KVM_GET_TSC_KHZ", SystemCalls.ioctl(vcpu, Kvm.GET_TSC_KHZ, 0));
    }
}
