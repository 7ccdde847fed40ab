package org.teavm.classlib.java.lang;

import dev.diatom.runtime.Kernel;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.interop.Remove;
import org.teavm.interop.Rename;
import org.teavm.interop.Superclass;
import org.teavm.runtime.ExceptionHandling;

/**
 * {@code java.lang.Throwable}. Making one notes the call sites on the stack; elements of the trace are made when somebody
 * asks for them. The text of a trace is HotSpot's.
 */
@Superclass("java.lang.Object")
@SuppressWarnings("serial") // nothing is serialized by the JDK's protocol in an image
public class TThrowable extends RuntimeException {
    private static final long serialVersionUID = -3042686055658047285L;
    private static final TThrowable[] NONE = {};

    private String detailMessage;
    /** This throwable itself while no cause is set. */
    private TThrowable cause;
    /** Null if suppression is disabled. */
    private List<TThrowable> suppressed;

    private boolean suppressionEnabled;
    /** Call sites, innermost first; null once they became elements, or if the trace cannot be written. */
    private transient int[] callSites;

    private TStackTraceElement[] stackTrace;

    @Rename("fakeInit")
    public TThrowable() {}

    @Rename("fakeInit")
    public TThrowable(@SuppressWarnings("unused") String message) {}

    @Rename("fakeInit")
    public TThrowable(@SuppressWarnings("unused") String message, @SuppressWarnings("unused") TThrowable cause) {}

    @Rename("fakeInit")
    public TThrowable(@SuppressWarnings("unused") TThrowable cause) {}

    @Rename("fakeInit")
    protected TThrowable(
            @SuppressWarnings("unused") String message,
            @SuppressWarnings("unused") TThrowable cause,
            @SuppressWarnings("unused") boolean enableSuppression,
            @SuppressWarnings("unused") boolean writableStackTrace) {}

    /** Tells the compiler which throwables there are: all of them may come out of a call of a native; and what it may call itself. */
    private void begin(boolean enableSuppression) {
        suppressionEnabled = enableSuppression;
        if (Kernel.never()) {
            ExceptionHandling.noteThrowable((Throwable) (Object) this);
            Kernel.use(this);
        }
    }

    @Rename("<init>")
    private void init() {
        cause = this;
        begin(true);
        fillInStackTrace();
    }

    @Rename("<init>")
    private void init(String message) {
        cause = this;
        begin(true);
        fillInStackTrace();
        detailMessage = message;
    }

    @Rename("<init>")
    private void init(String message, TThrowable cause) {
        begin(true);
        fillInStackTrace();
        detailMessage = message;
        this.cause = cause;
    }

    @Rename("<init>")
    private void init(TThrowable cause) {
        begin(true);
        fillInStackTrace();
        detailMessage = cause == null ? null : cause.toString();
        this.cause = cause;
    }

    @Rename("<init>")
    public void init(String message, TThrowable cause, boolean enableSuppression, boolean writableStackTrace) {
        begin(enableSuppression);
        if (writableStackTrace) {
            fillInStackTrace();
        } else {
            stackTrace = new TStackTraceElement[0];
        }
        detailMessage = message;
        this.cause = cause;
    }

    @Override
    public Throwable fillInStackTrace() {
        callSites = ExceptionHandling.captureTrace();
        stackTrace = null;
        return this;
    }

    @Rename("getMessage")
    public String getMessage0() {
        return detailMessage;
    }

    @Rename("getLocalizedMessage")
    public String getLocalizedMessage0() {
        return getMessage();
    }

    @Remove
    public native TThrowable getCause();

    @Rename("getCause")
    public TThrowable getCause0() {
        return cause != this ? cause : null;
    }

    @Remove
    public native Class<?> getClass0();

    @Rename("toString")
    public String toString0() {
        String message = getLocalizedMessage();
        String name = getClass().getName();
        return message != null ? name + ": " + message : name;
    }

    public TThrowable initCause(TThrowable newCause) {
        if (cause != this) {
            throw new IllegalStateException(
                    "Can't overwrite cause with " + (newCause == null ? "a null" : newCause.toString()));
        }
        if (newCause == this) {
            throw new IllegalArgumentException("Self-causation not permitted");
        }
        cause = newCause;
        return this;
    }

    // ---- Suppressed exceptions ----------------------------------------------------------------------------------

    public final void addSuppressed(TThrowable exception) {
        if (exception == this) {
            throw new IllegalArgumentException("Self-suppression not permitted");
        }
        if (exception == null) {
            throw new NullPointerException("Cannot suppress a null exception.");
        }
        if (!suppressionEnabled) {
            return;
        }
        if (suppressed == null) {
            suppressed = new ArrayList<>(1);
        }
        suppressed.add(exception);
    }

    @Rename("getSuppressed")
    public final TThrowable[] getSuppressed0() {
        return suppressed == null ? NONE : suppressed.toArray(NONE);
    }

    // ---- Stack trace --------------------------------------------------------------------------------------------

    @Rename("getStackTrace")
    public TStackTraceElement[] getStackTrace0() {
        return trace().clone();
    }

    public void setStackTrace(TStackTraceElement[] elements) {
        TStackTraceElement[] copy = elements.clone();
        for (int i = 0; i < copy.length; i++) {
            if (copy[i] == null) {
                throw new NullPointerException("stackTrace[" + i + "]");
            }
        }
        callSites = null;
        stackTrace = copy;
    }

    private TStackTraceElement[] trace() {
        TStackTraceElement[] result = stackTrace;
        if (result == null) {
            int[] sites = callSites;
            result = sites == null
                    ? new TStackTraceElement[0]
                    : withoutConstruction((TStackTraceElement[]) (Object) ExceptionHandling.elements(sites));
            stackTrace = result;
            callSites = null;
        }
        return result;
    }

    /** The innermost frames made this exception; the trace begins with the method that wanted it. */
    private TStackTraceElement[] withoutConstruction(TStackTraceElement[] elements) {
        int first = 0;
        while (first < elements.length && isConstruction(elements[first])) {
            first++;
        }
        int end = elements.length;
        while (end > first && isLaunch(elements[end - 1])) {
            end--;
        }
        TStackTraceElement[] result = new TStackTraceElement[end - first];
        int length = 0;
        for (int i = first; i < end; i++) {
            if (!isInitialization(elements[i]) && !(length > 0 && startsInitializer(elements[i], result[length - 1]))) {
                result[length++] = elements[i];
            }
        }
        return Arrays.copyOf(result, length);
    }

    /** What the runtime has between the use of a class and its initializer. */
    private static boolean isInitialization(TStackTraceElement element) {
        return element.getClassName().equals("org.teavm.runtime.ExceptionHandling");
    }

    /** Whether it is in no line of a method, which calls the initializer of its class before all else. */
    private static boolean startsInitializer(TStackTraceElement element, TStackTraceElement called) {
        return called.getMethodName().equals("<clinit>")
                && element.getLineNumber() < 0
                && element.getClassName().equals(called.getClassName());
    }

    /** What calls the program's main method or a thread's run method. */
    private static boolean isLaunch(TStackTraceElement element) {
        String owner = element.getClassName();
        return owner.equals("java.lang.Launcher")
                || owner.equals("dev.diatom.runtime.MainMethodLauncher")
                || owner.equals("org.teavm.runtime.Fiber")
                || (owner.equals("java.lang.Thread") && element.getMethodName().equals("enter"));
    }

    private boolean isConstruction(TStackTraceElement element) {
        String method = element.getMethodName();
        String owner = element.getClassName();
        if (owner.equals("org.teavm.runtime.ExceptionHandling") || owner.equals("dev.diatom.runtime.Arithmetic")) {
            return true;
        }
        if (method.equals("fillInStackTrace")) {
            return true;
        }
        if (!method.equals("<init>")) {
            return false;
        }
        for (Class<?> type = getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals(owner)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void printStackTrace() {
        printStackTrace(System.err);
    }

    public void printStackTrace(PrintStream stream) {
        synchronized (stream) {
            print(stream::println);
        }
    }

    public void printStackTrace(PrintWriter writer) {
        print(writer::println);
    }

    private void print(Consumer<String> out) {
        out.accept(toString());
        TStackTraceElement[] trace = trace();
        for (TStackTraceElement element : trace) {
            out.accept("\tat " + element);
        }
        if (suppressed != null || getCause() != null) {
            List<TThrowable> printed = new ArrayList<>();
            printed.add(this);
            printRelated(out, trace, "", printed);
        }
    }

    private void printRelated(
            Consumer<String> out, TStackTraceElement[] trace, String indent, List<TThrowable> printed) {
        if (suppressed != null) {
            for (TThrowable exception : suppressed) {
                exception.printEnclosed(out, trace, "Suppressed: ", indent + "\t", printed);
            }
        }
        TThrowable reason = (TThrowable) (Object) getCause();
        if (reason != null) {
            reason.printEnclosed(out, trace, "Caused by: ", indent, printed);
        }
    }

    /** Leaves out the frames it has in common with the exception that encloses it. */
    private void printEnclosed(
            Consumer<String> out,
            TStackTraceElement[] enclosing,
            String caption,
            String indent,
            List<TThrowable> printed) {
        for (int i = 0; i < printed.size(); i++) {
            if (printed.get(i) == this) {
                out.accept(indent + caption + "[CIRCULAR REFERENCE: " + this + "]");
                return;
            }
        }
        printed.add(this);
        TStackTraceElement[] trace = trace();
        int own = trace.length;
        int other = enclosing.length;
        while (own > 0 && other > 0 && trace[own - 1].equals(enclosing[other - 1])) {
            own--;
            other--;
        }
        out.accept(indent + caption + this);
        for (int i = 0; i < own; i++) {
            out.accept(indent + "\tat " + trace[i]);
        }
        if (own < trace.length) {
            out.accept(indent + "\t... " + (trace.length - own) + " more");
        }
        printRelated(out, trace, indent, printed);
    }
}
