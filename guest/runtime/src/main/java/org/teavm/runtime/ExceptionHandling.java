package org.teavm.runtime;

import dev.diatom.runtime.Kernel;
import org.teavm.interop.Address;
import org.teavm.interop.Export;
import org.teavm.interop.Function;
import org.teavm.interop.Import;
import org.teavm.interop.StaticInit;
import org.teavm.interop.Unmanaged;
import org.teavm.runtime.reflect.ClassInfo;

/**
 * Throwing, catching and stack traces. A frame of the shadow stack names the call site it is at; the table of call sites
 * has the handlers and the source lines. Methods with an exported name are called by generated or runtime C code; they
 * are managed, so their frames keep the new exception alive while its constructor allocates.
 */
@StaticInit
public final class ExceptionHandling {
    /** As HotSpot's MaxJavaStackTraceDepth; some more for the frames of constructors that are left out. */
    private static final int TRACE_LENGTH_MAX = 1024 + 16;

    private static final OutOfMemoryError LAST_OUT_OF_MEMORY = new OutOfMemoryError("Java heap space");

    private static Throwable thrown;
    /** Null. For the compiler, any throwable of the program. */
    private static Throwable any;

    private static boolean throwingOutOfMemory;

    private ExceptionHandling() {}

    /** Known to the compiler by name; not used. */
    @Unmanaged
    public static native CallSite findCallSiteById(int id, Address frame);

    @Unmanaged
    public static native boolean isJumpSupported();

    @Unmanaged
    public static native void jumpToFrame(Address frame, int id);

    @Unmanaged
    public static native void abort();

    public static void noteThrowable(Throwable throwable) {
        any = throwable;
    }

    /** What was caught from a call of a native, of whatever class for the compiler. */
    public static Throwable ofAnyClass(Throwable caught) {
        return caught != null ? caught : any;
    }

    // ---- Throw and catch --------------------------------------------------------------------------------------

    /** Jumps to the innermost handler that takes it. Each thread has one at the bottom of its stack. */
    @Unmanaged
    public static void throwException(Throwable exception) {
        if (exception == null) {
            throwNullPointerException();
        }
        thrown = exception;
        RuntimeObject object = Address.ofObject(exception).toStructure();
        RuntimeClass exceptionClass = RuntimeClass.getClass(object);
        Address frame = ShadowStack.getStackTop();
        while (frame != null) {
            int callSite = ShadowStack.getCallSiteId(frame);
            int handler = callSite < 0 ? 0 : handlerAt(callSite, exceptionClass);
            if (handler != 0) {
                jumpToFrame(frame, handler);
            }
            frame = ShadowStack.getNextStackFrame(frame);
        }
        abort();
    }

    /** The number in its method of the handler that takes exceptions of that class, or 0. */
    @Import(name = "diatom_handlerAt")
    @Unmanaged
    private static native int handlerAt(int callSite, RuntimeClass exceptionClass);

    @Export(name = "teavm_catchException")
    @Unmanaged
    public static Throwable catchException() {
        Throwable exception = thrown;
        thrown = null;
        return exception;
    }

    // ---- Exceptions the machine throws ------------------------------------------------------------------------

    @Export(name = "teavm_throwNullPointerException")
    public static void throwNullPointerException() {
        throw new NullPointerException();
    }

    /** Linked by the compiler by name; generated code calls {@link #throwArrayIndex}. */
    @Export(name = "teavm_throwArrayIndexOutOfBoundsException")
    public static void throwArrayIndexOutOfBoundsException() {
        throw new ArrayIndexOutOfBoundsException();
    }

    /** Linked by the compiler by name; generated code calls {@link #throwClassCast}. */
    public static void throwClassCastException() {
        throw new ClassCastException();
    }

    /**
     * @param length negative if it is not known
     */
    @Export(name = "diatom_throwArrayIndex")
    static void throwArrayIndex(int index, int length) {
        throw new ArrayIndexOutOfBoundsException(
                length < 0
                        ? "Index " + index + " out of bounds"
                        : "Index " + index + " out of bounds for length " + length);
    }

    @Export(name = "diatom_throwNegativeArraySize")
    static void throwNegativeArraySize(int length) {
        throw new NegativeArraySizeException(Integer.toString(length));
    }

    @Export(name = "diatom_throwArrayStore")
    static void throwArrayStore(ClassInfo type) {
        throw new ArrayStoreException(type.classObject().getName());
    }

    @Export(name = "diatom_throwCloneNotSupported")
    static void throwCloneNotSupported(ClassInfo type) throws CloneNotSupportedException {
        throw new CloneNotSupportedException(type.classObject().getName());
    }

    @Export(name = "diatom_isCloneable")
    static boolean isCloneable(Object object) {
        return object instanceof Cloneable;
    }

    @Export(name = "diatom_throwClassCast")
    static void throwClassCast(ClassInfo from, ClassInfo to) {
        throw new ClassCastException(
                castMessage(from.classObject().getName(), to.classObject().getName()));
    }

    private static String castMessage(String from, String to) {
        String fromModule = module(from);
        String toModule = module(to);
        String modules = fromModule.equals(toModule)
                ? from + " and " + to + " are in " + fromModule
                : from + " is in " + fromModule + "; " + to + " is in " + toModule;
        return "class " + from + " cannot be cast to class " + to + " (" + modules + ")";
    }

    private static String module(String className) {
        int element = className.lastIndexOf('[') + 1;
        boolean ofJdk = className.startsWith("java.", element + (element > 0 ? 1 : 0))
                || (element > 0 && element + 1 == className.length());
        return ofJdk ? "module java.base of loader 'bootstrap'" : "unnamed module of loader 'app'";
    }

    /** The collector opens its reserve for this; when even that is used up, a ready error is thrown. */
    @Export(name = "diatom_throwOutOfMemory")
    static void throwOutOfMemory() {
        if (throwingOutOfMemory) {
            throwingOutOfMemory = false;
            throw LAST_OUT_OF_MEMORY;
        }
        throwingOutOfMemory = true;
        OutOfMemoryError error = new OutOfMemoryError("Java heap space");
        throwingOutOfMemory = false;
        throw error;
    }

    /** Runs in the reserve at the end of the stack. */
    @Export(name = "diatom_throwStackOverflow")
    static void throwStackOverflow() {
        StackOverflowError error = new StackOverflowError();
        Kernel.restoreStackLimit();
        throwException(error);
    }

    // ---- Class initialization ---------------------------------------------------------------------------------

    /** A generated class initializer. */
    abstract static class Initializer extends Function {
        abstract void run();
    }

    /** Why a class cannot be used: what its initializer threw, told the way HotSpot does. */
    private record Failure(Class<?> type, ExceptionInInitializerError reason, Failure next) {}

    /** All failures so far, the last first. */
    private static Failure failures;

    /** JLS 12.4.2, from step 9 on: runs the initializer, and lets the other threads know how it ended. */
    @Export(name = "diatom_runInitializer")
    static void runInitializer(ClassInfo cls, Initializer initializer) {
        try {
            initializer.run();
        } catch (Error e) {
            fail(cls, e);
            throw e;
        } catch (Throwable e) {
            fail(cls, e);
            throw new ExceptionInInitializerError(e);
        }
        Kernel.classReady(cls, false);
    }

    private static void fail(ClassInfo cls, Throwable thrown) {
        try {
            String message = thrown.getMessage();
            ExceptionInInitializerError reason = new ExceptionInInitializerError(
                    "Exception " + thrown.getClass().getName() + (message == null ? "" : ": " + message)
                            + " [in thread \"" + Thread.currentThread().getName() + "\"]");
            reason.setStackTrace(thrown.getStackTrace());
            failures = new Failure((Class<?>) (Object) cls.classObject(), reason, failures);
        } finally {
            Kernel.classReady(cls, true);
        }
    }

    @Export(name = "diatom_throwNoClassDefFound")
    static void throwNoClassDefFound(ClassInfo cls) {
        Class<?> type = (Class<?>) (Object) cls.classObject();
        NoClassDefFoundError error = new NoClassDefFoundError("Could not initialize class " + type.getName());
        for (Failure failure = failures; failure != null; failure = failure.next) {
            if (failure.type == type) {
                error.initCause(failure.reason);
            }
        }
        throw error;
    }

    /** Called where it can be seen by the compiler and is never reached: C calls these by their exported names. */
    public static void keepReachable(ClassInfo cls) {
        throwArrayIndex(0, 0);
        throwNegativeArraySize(-1);
        throwClassCast(cls, cls);
        throwArrayStore(cls);
        Kernel.checkStore(thrown, any);
        Kernel.spin();
        try {
            throwCloneNotSupported(cls);
        } catch (CloneNotSupportedException e) {
            isCloneable(any);
        }
        throwOutOfMemory();
        throwStackOverflow();
        runInitializer(cls, null);
        throwNoClassDefFound(cls);
    }

    // ---- Stack traces -----------------------------------------------------------------------------------------

    /** The call sites on the running thread's stack, innermost first. */
    public static int[] captureTrace() {
        int[] callSites = new int[Math.min(Kernel.traceDepth(), TRACE_LENGTH_MAX)];
        Kernel.fillTrace(callSites, callSites.length);
        return callSites;
    }

    /** The elements of call sites, with those of inlined methods. */
    public static StackTraceElement[] elements(int[] callSites) {
        int length = 0;
        for (int id : callSites) {
            for (int location = locationOf(id); location != 0; location = outerLocation(location)) {
                length += isHidden(location) ? 0 : 1;
            }
        }
        StackTraceElement[] elements = new StackTraceElement[length];
        int index = 0;
        for (int id : callSites) {
            for (int location = locationOf(id); location != 0; location = outerLocation(location)) {
                if (!isHidden(location)) {
                    elements[index++] = element(location);
                }
            }
        }
        return elements;
    }

    /** Whether it is in the class that the compiler made of a lambda expression: on a JVM that class is hidden. */
    private static boolean isHidden(int location) {
        String className = (String) classNameOf(location);
        return className != null && className.contains("$lambda$_");
    }

    private static StackTraceElement element(int location) {
        String className = (String) classNameOf(location);
        String methodName = (String) methodNameOf(location);
        return new StackTraceElement(
                className == null ? "" : className,
                methodName == null ? "" : methodName,
                (String) fileNameOf(location),
                lineOf(location));
    }

    /** Where a call site is in the source; 0 if that is not known. */
    @Import(name = "diatom_locationOf")
    @Unmanaged
    private static native int locationOf(int callSite);

    /** Where the method of a location was inlined, or 0. */
    @Import(name = "diatom_outerLocation")
    @Unmanaged
    private static native int outerLocation(int location);

    @Import(name = "diatom_lineOf")
    @Unmanaged
    private static native int lineOf(int location);

    /** The compiler takes a native's String for one of C, so strings come as objects; null where not known. */
    @Import(name = "diatom_classNameOf")
    @Unmanaged
    private static native Object classNameOf(int location);

    @Import(name = "diatom_methodNameOf")
    @Unmanaged
    private static native Object methodNameOf(int location);

    @Import(name = "diatom_fileNameOf")
    @Unmanaged
    private static native Object fileNameOf(int location);

    /** Linked by the compiler by name. */
    public static StackTraceElement[] fillStackTrace() {
        return elements(captureTrace());
    }
}
