package sun.nio.fs;

import java.util.concurrent.ExecutionException;

/** A copy that an interrupt may cancel: copies do not wait, so they are done before anyone could. */
abstract class Cancellable {
    protected long addressToPollForCancel() {
        return 0;
    }

    abstract void implRun() throws Throwable;

    static void runInterruptibly(Cancellable task) throws ExecutionException {
        try {
            task.implRun();
        } catch (Throwable e) {
            throw new ExecutionException(e);
        }
    }
}
