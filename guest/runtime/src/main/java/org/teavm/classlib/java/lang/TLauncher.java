package org.teavm.classlib.java.lang;

import org.teavm.interop.Export;
import org.teavm.runtime.ExceptionHandling;
import org.teavm.runtime.Fiber;

/** The life of the main thread: the program's main method, then waiting for the other threads, then the end. */
final class TLauncher {
    private TLauncher() {}

    @Export(name = "diatom_launch")
    static void launch(String[] arguments) {
        TThread.adopt("main");
        int code = 0;
        try {
            Fiber.runMain(arguments);
        } catch (Throwable e) {
            TThread.currentThread().dispatchUncaught(ExceptionHandling.ofAnyClass(e));
            code = 1;
        }
        TThread.currentThread().terminate();
        TThread.awaitUserThreads();
        TShutdown.exit(code);
    }

    /** What only C calls, by its exported names. */
    static void keepReachable() {
        launch(new String[] {""});
        TThread.enter();
        TShutdown.signalled();
        TSnapshot.requested();
        TThread.park(-1);
        TThread.unpark(TThread.currentThread());
        ExceptionHandling.keepReachable(TObject.getObjectClassInfo(""));
    }
}
