package dev.diatom.monitor.linux;

/**
 * Why the monitor cannot run or go on: one sentence for the user, who can act on it, and the exit code that goes with it. What
 * a guest does wrong is a {@code GuestFault} instead.
 */
public final class MonitorException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    public MonitorException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }

    /** Says on a standard stream what went wrong. */
    public void complain(int fd) {
        SystemCalls.print(fd, "diatom: " + getMessage() + "\n");
    }
}
