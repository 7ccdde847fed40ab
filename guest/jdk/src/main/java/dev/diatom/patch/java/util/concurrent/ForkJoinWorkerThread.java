package dev.diatom.patch.java.util.concurrent;

/** Workers keep their thread locals: images run no strangers' tasks. */
public abstract class ForkJoinWorkerThread {
    protected native void onStart();

    public static void onStart(java.util.concurrent.ForkJoinWorkerThread worker) {
        ((ForkJoinWorkerThread) (Object) worker).onStart();
    }

    final void resetThreadLocals() {}
}
