package dev.diatom.jdk;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** {@link ForkJoinPool#managedBlock} for the JDK's own classes: the pool is asked only once a worker of one has started. */
public final class ManagedBlocks {
    private interface Blocking {
        void managedBlock(ForkJoinPool.ManagedBlocker blocker) throws InterruptedException;
    }

    private static Blocking blocking = blocker -> {
        while (!blocker.isReleasable() && !blocker.block()) {
            // Once more, as the contract has it.
        }
    };

    private ManagedBlocks() {}

    public static void managedBlock(ForkJoinPool.ManagedBlocker blocker) throws InterruptedException {
        blocking.managedBlock(blocker);
    }

    /** In the place of a worker's {@code onStart}. */
    public static void onStart(ForkJoinWorkerThread worker) {
        blocking = ForkJoinPool::managedBlock;
        dev.diatom.patch.java.util.concurrent.ForkJoinWorkerThread.onStart(worker);
    }

    /** One processor, known without the pool. */
    public static int getCommonPoolParallelism() {
        return 1;
    }
}
