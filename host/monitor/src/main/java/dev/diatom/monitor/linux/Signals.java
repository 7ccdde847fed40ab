package dev.diatom.monitor.linux;

import static dev.diatom.machine.Linux.syscall;
import static dev.diatom.monitor.linux.SystemCalls.check;

import dev.diatom.machine.Memory;
import org.jspecify.annotations.Nullable;

/**
 * Signals to the monitor's thread. They are blocked, and read from a descriptor between two runs of the guest; only KVM_RUN lets
 * them through, so that they end a run, and no handler ever runs. The first request to stop is passed to the guest, which has a
 * grace period; a second one, or its end, kills the VM.
 */
public final class Signals implements EventLoop.Handler {
    private static final int SIGHUP = 1;
    private static final int SIGINT = 2;
    private static final int SIGKILL = 9;
    private static final int SIGPIPE = 13;
    private static final int SIGALRM = 14;
    public static final int SIGTERM = 15;
    /** The process has used another slice of processor time. */
    private static final int SIGPROF = 27;
    /** Something happened on the descriptor of whoever this process works for. */
    private static final int SIGIO = 29;

    private static final long INTERRUPTING =
            bit(SIGHUP) | bit(SIGINT) | bit(SIGTERM) | bit(SIGALRM) | bit(SIGPROF) | bit(SIGIO);

    private static final int SIG_BLOCK = 0;
    private static final int SIG_SETMASK = 2;
    private static final int ITIMER_REAL = 0;
    private static final int ITIMER_PROF = 2;
    private static final int SIGINFO_BYTES = 128;
    static final int GRACE_SECONDS = 10;

    /** Thrown where a VM ends because it was told to and did not. */
    public static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Killed(String reason) {
            super(reason);
        }

        public static int exitCode() {
            return 128 + SIGKILL;
        }
    }

    private final int fd;
    private final long previousMask = NativeStack.take(8);
    private final long buffer = NativeStack.take(SIGINFO_BYTES);
    private int shutdownSignal;
    private @Nullable ProcessorShare share;
    private boolean timed;
    private @Nullable Runnable descriptorSignalled;

    public Signals() {
        Memory.putLong(buffer, INTERRUPTING | bit(SIGPIPE));
        check("rt_sigprocmask", syscall(SystemCalls.RT_SIGPROCMASK, SIG_BLOCK, buffer, previousMask, 8, 0, 0));
        Memory.putLong(buffer, INTERRUPTING);
        int flags = SystemCalls.O_NONBLOCK | SystemCalls.O_CLOEXEC;
        fd = (int) check("signalfd4", syscall(SystemCalls.SIGNALFD4, -1, buffer, 8, flags, 0, 0));
    }

    private static long bit(int signal) {
        return 1L << (signal - 1);
    }

    public int fd() {
        return fd;
    }

    /** The signals that KVM_RUN keeps blocked: as outside, but for those that end a run. */
    public long maskWhileRunning() {
        return (Memory.getLong(previousMask) | bit(SIGPIPE)) & ~INTERRUPTING;
    }

    /** The signal that asked the VM to stop, or 0. */
    public int shutdownSignal() {
        return shutdownSignal;
    }

    @Override
    public void ready(int events) {
        receive();
    }

    /** Takes all signals that are there. Throws {@link Killed} where the guest's time is over. */
    public void receive() {
        while (SystemCalls.read(fd, buffer, SIGINFO_BYTES) == SIGINFO_BYTES) {
            int signal = Memory.getInt(buffer);
            switch (signal) {
                case SIGALRM -> timeIsOver();
                case SIGPROF -> {
                    if (share != null) {
                        share.pay();
                    }
                }
                case SIGIO -> {
                    if (descriptorSignalled != null) {
                        descriptorSignalled.run();
                    }
                }
                default -> askToEnd(signal);
            }
        }
    }

    /** That of its life, after which the VM is asked to end, or that to end in. */
    private void timeIsOver() {
        if (shutdownSignal != 0) {
            throw new Killed("the program did not end within " + GRACE_SECONDS + " s of being asked to: killed");
        }
        askToEnd(SIGTERM);
    }

    /** Asks the VM to end, as by SIGTERM, after so long. */
    public void limitLifetime(long nanos) {
        long micros = Math.max(1, nanos / 1000);
        setTimer(ITIMER_REAL, 0, micros / 1_000_000, micros % 1_000_000);
    }

    public void limitProcessorTime(ProcessorShare processorShare) {
        share = processorShare;
        int micros = (int) (ProcessorShare.SLICE_NANOS / 1000);
        setTimer(ITIMER_PROF, micros, 0, micros);
    }

    /** What is done when the kernel tells of a descriptor, by {@link SystemCalls#signalEvents}, whether the guest runs or waits. */
    public void onDescriptor(Runnable action) {
        descriptorSignalled = action;
    }

    /** Passes the wish to end on to the guest, as from the signal. */
    public void askToEnd(int signal) {
        if (shutdownSignal != 0) {
            throw new Killed("asked to end a second time: killed");
        }
        shutdownSignal = signal;
        setTimer(ITIMER_REAL, 0, GRACE_SECONDS, 0);
    }

    private void setTimer(int timer, int intervalMicros, long seconds, long micros) {
        timed = true;
        Memory.fill(buffer, 32, (byte) 0);
        Memory.putLong(buffer + 8, intervalMicros);
        Memory.putLong(buffer + 16, seconds);
        Memory.putLong(buffer + 24, micros);
        check("setitimer", syscall(SystemCalls.SETITIMER, timer, buffer, 0, 0, 0, 0));
    }

    /** Leaves the thread as it was; for monitors that do not end with their process. */
    public void close() {
        if (timed) {
            setTimer(ITIMER_REAL, 0, 0, 0);
            setTimer(ITIMER_PROF, 0, 0, 0);
        }
        SystemCalls.close(fd);
        syscall(SystemCalls.RT_SIGPROCMASK, SIG_SETMASK, previousMask, 0, 8, 0, 0);
    }
}
