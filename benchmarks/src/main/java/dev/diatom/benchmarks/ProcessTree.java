package dev.diatom.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A process that the harness started, with the processes that this one started: nothing else is ever signalled. */
final class ProcessTree {
    private static final Duration GRACE = Duration.ofSeconds(3);

    private ProcessTree() {}

    static LongStream pids(ProcessHandle root) {
        return all(root).stream().mapToLong(ProcessHandle::pid);
    }

    /** Asks the root to end, and ends whatever is left after {@link #GRACE}. */
    static void stop(ProcessHandle root) throws InterruptedException {
        List<ProcessHandle> all = all(root);
        root.destroy();
        await(root);
        end(all);
    }

    /** Ends the process and all of its descendants, and waits until they are gone: a signal alone is only the request. */
    static void kill(ProcessHandle root) throws InterruptedException {
        end(all(root));
    }

    private static List<ProcessHandle> all(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants()).toList();
    }

    private static void end(List<ProcessHandle> processes) throws InterruptedException {
        processes.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : processes) {
            await(process);
        }
    }

    private static void await(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException stillRunning) {
            // The caller goes on to stronger means.
        }
    }
}
