package org.teavm.classlib.java.lang;

import dev.diatom.runtime.Snapshots;
import org.teavm.interop.Export;

/** The thread that takes the snapshot, in the template, and that wakes up in every clone. */
final class TSnapshot {
    private TSnapshot() {}

    @Export(name = "diatom_runSnapshot")
    static void requested() {
        TThread.adopt("snapshot");
        TThread thread = TThread.currentThread();
        try {
            Snapshots.onClone(TSystem::forgetEnvironment);
            Snapshots.take();
        } catch (Throwable e) {
            thread.dispatchUncaught(e);
            TShutdown.exit(1);
        }
        thread.terminate();
    }
}
