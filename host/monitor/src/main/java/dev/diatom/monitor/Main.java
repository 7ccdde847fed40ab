package dev.diatom.monitor;

import static dev.diatom.machine.Linux.syscall;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;

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
            write(2, "diatom: " + e.getMessage() + "\n" + RunOptions.USAGE);
            exitCode = Abi.EXIT_USAGE;
        }
        syscall(SystemCalls.EXIT_GROUP, exitCode, 0, 0, 0, 0, 0);
    }

    static void complain(int errorFd, MonitorException e) {
        write(errorFd, "diatom: " + e.getMessage() + "\n");
    }

    private static void write(int fd, String text) {
        long bytes = SystemCalls.cString(text);
        int length = 0;
        while (Memory.getByte(bytes + length) != 0) {
            length++;
        }
        SystemCalls.write(fd, bytes, length);
        Memory.free(bytes);
    }
}
