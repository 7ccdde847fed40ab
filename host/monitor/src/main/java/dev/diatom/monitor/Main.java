package dev.diatom.monitor;

import static dev.diatom.machine.Linux.syscall;

import dev.diatom.abi.Abi;
import dev.diatom.monitor.linux.Leash;
import dev.diatom.monitor.linux.MonitorException;
import dev.diatom.monitor.linux.SystemCalls;
import dev.diatom.monitor.linux.UsageException;
import dev.diatom.monitor.pool.PoolProcess;
import dev.diatom.monitor.pool.Zygote;
import dev.diatom.monitor.vm.Cgroup;
import dev.diatom.monitor.vm.Monitor;
import dev.diatom.monitor.vm.RunOptions;
import dev.diatom.monitor.vm.Streams;

/** The monitor's command line: {@code run [options] IMAGE [-- ARGUMENTS]}, and {@code pool} for clones that others ask for. */
public final class Main {
    private Main() {}

    public static void main(String[] words) {
        int exitCode;
        try {
            exitCode = run(words.length == 0 ? "" : words[0], words);
        } catch (UsageException e) {
            SystemCalls.print(2, "diatom: " + e.getMessage() + "\n" + RunOptions.USAGE);
            exitCode = Abi.EXIT_USAGE;
        }
        syscall(SystemCalls.EXIT_GROUP, exitCode, 0, 0, 0, 0, 0);
    }

    private static int run(String command, String[] words) throws UsageException {
        return switch (command) {
            case "run" -> {
                RunOptions options = options(words);
                if (options.pool().parks()) {
                    throw new UsageException("--park-after is for the command pool: run keeps nothing that is idle");
                }
                yield options.pool().isAsked() ? PoolProcess.run(options) : runOne(options);
            }
            case "pool" -> {
                RunOptions options = options(words);
                if (options.pool().socketPath() == null) {
                    throw new UsageException("pool needs --socket PATH");
                }
                if (options.pool().parks() != (options.pool().parkFolder() != null)) {
                    throw new UsageException("--park-after SECONDS and --park-in FOLDER belong together");
                }
                yield PoolProcess.run(options);
            }
            case "zygote" -> Zygote.run(RunOptions.parse(words, 1));
            default -> throw new UsageException("the commands are run and pool");
        };
    }

    private static int runOne(RunOptions options) {
        try {
            Cgroup.enter(options);
        } catch (MonitorException e) {
            e.complain(Streams.STANDARD.error);
            return e.exitCode();
        }
        return Monitor.run(options, Streams.STANDARD, false);
    }

    private static RunOptions options(String[] words) throws UsageException {
        RunOptions options = RunOptions.parse(words, 1);
        if (options.filtered()) {
            SystemCalls.closeFrom(3); // what whoever started this process left open
        }
        if (options.untilEndOfInput()) {
            Leash.tieToStandardInput();
        }
        return options;
    }
}
