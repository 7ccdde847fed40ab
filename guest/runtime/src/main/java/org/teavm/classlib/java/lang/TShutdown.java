package org.teavm.classlib.java.lang;

import dev.diatom.runtime.Kernel;
import java.util.ArrayList;
import java.util.List;
import org.teavm.interop.Export;

/** The end of the program: shutdown hooks run at once, each in its thread, and the last word is the exit code. */
final class TShutdown {
    private static final Object LOCK = new Object();
    private static final List<TThread> HOOKS = new ArrayList<>();
    private static boolean started;

    private TShutdown() {}

    static void add(TThread hook) {
        synchronized (LOCK) {
            if (started) {
                throw new IllegalStateException("Shutdown in progress");
            }
            if (HOOKS.contains(hook)) {
                throw new IllegalArgumentException("Hook previously registered");
            }
            if (hook.getState() != TThread.State.NEW) {
                throw new IllegalArgumentException("Hook already running");
            }
            HOOKS.add(hook);
        }
    }

    static boolean remove(TThread hook) {
        synchronized (LOCK) {
            if (started) {
                throw new IllegalStateException("Shutdown in progress");
            }
            return HOOKS.remove(hook);
        }
    }

    /** The first caller ends the program; others wait for that. */
    static void exit(int code) {
        boolean first;
        synchronized (LOCK) {
            first = !started;
            started = true;
        }
        if (!first) {
            waitForever();
        }
        for (TThread hook : HOOKS) {
            hook.start();
        }
        for (TThread hook : HOOKS) {
            joinUninterruptibly(hook);
        }
        Kernel.exit(code);
    }

    /** A thread of its own runs this when the platform is asked to stop. */
    @Export(name = "diatom_runShutdown")
    static void signalled() {
        TThread.adopt("SIGTERM handler");
        exit(128 + Kernel.shutdownSignal());
    }

    private static void joinUninterruptibly(TThread hook) {
        while (hook.isAlive()) {
            try {
                hook.join();
            } catch (InterruptedException e) {
                // The program ends: there is nobody left to tell.
            }
        }
    }

    private static void waitForever() {
        while (true) {
            Kernel.park(-1);
        }
    }
}
