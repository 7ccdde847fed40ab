package org.teavm.runtime;

import org.teavm.interop.Import;
import org.teavm.interop.StaticInit;
import org.teavm.interop.Unmanaged;

/**
 * TeaVM's coroutines, which images have none of: threads have stacks of their own. What is left is what the compiler
 * links by name, and the way to the program's main method.
 */
@StaticInit
public final class Fiber {
    /** Generated code leaves it to callers to keep what they pass from the collector, and C called {@link #startMain}. */
    private static String[] programArguments;

    private Fiber() {}

    @Unmanaged
    public static Fiber current() {
        return null;
    }

    @Unmanaged
    public boolean isSuspending() {
        return false;
    }

    @Unmanaged
    public boolean isResuming() {
        return false;
    }

    static void startMain(String[] arguments) {
        programArguments = arguments;
        launch(programArguments);
    }

    /** {@code Launcher.launch}, which has the name of a JDK class and is therefore out of reach by Java. */
    @Import(name = "diatom_launch")
    private static native void launch(String[] arguments);

    /** The compiler's name for the program's main method. */
    public static native void runMain(String[] arguments);

    static native void setCurrentThread(Thread thread);
}
