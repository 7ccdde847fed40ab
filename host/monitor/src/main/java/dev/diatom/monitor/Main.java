package dev.diatom.monitor;

import static dev.diatom.machine.Linux.syscall;

import dev.diatom.abi.Abi;

/** The monitor's command line: {@code run [options] IMAGE [-- ARGUMENTS]}. */
public final class Main {
    private Main() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] words) {
        int exitCode;
        try {
            if (words.length == 0 || !words[0].equals("run")) {
                throw new UsageException("the only command is run");
            }
            exitCode = Monitor.run(RunOptions.parse(words, 1), Monitor.Streams.STANDARD, false);
        } catch (UsageException e) {
            SystemCalls.print(2, "diatom: " + e.getMessage() + "\n" + RunOptions.USAGE);
            exitCode = Abi.EXIT_USAGE;
        }
        syscall(SystemCalls.EXIT_GROUP, exitCode, 0, 0, 0, 0, 0);
    }

    static void complain(int errorFd, MonitorException e) {
        SystemCalls.print(errorFd, "diatom: " + e.getMessage() + "\n");
    }
}
