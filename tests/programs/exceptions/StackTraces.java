package exceptions;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Supplier;

/** The frames of this program in stack traces: class, method, file and line. */
public class StackTraces {
    static class Inner {
        Inner() {
            StackTraces.print("constructor", new Throwable());
        }

        static {
            StackTraces.print("class initialiser", new Throwable());
        }
    }

    interface Defaulted {
        default void act() {
            print("default method", new Throwable());
        }
    }

    static void print(String what, Throwable t) {
        System.out.println(what + ": " + t);
        for (StackTraceElement e : t.getStackTrace()) {
            if (e.getClassName().startsWith("exceptions.")) {
                System.out.println("    " + e.getClassName() + "." + e.getMethodName() + "(" + e.getFileName() + ":"
                        + e.getLineNumber() + ")");
            }
        }
    }

    static void one(int n) {
        two(n);
    }

    static void two(int n) {
        if (n == 0) {
            throw new IllegalArgumentException("zero");
        }
        if (n == 1) {
            int[] a = new int[n];
            a[n] = 1;
        }
        if (n == 2) {
            Object o = "s";
            System.out.println((Integer) o);
        }
        if (n == 3) {
            System.out.println(n / (n - 3));
        }
        if (n == 4) {
            String s = n > 0 ? null : "";
            System.out.println(s.length());
        }
        new Object() {
            void method() {
                throw new IllegalStateException("anonymous");
            }
        }.method();
    }

    static Throwable kept;

    static void keep() {
        kept = new RuntimeException("made here");
    }

    static void rethrow() {
        try {
            one(0);
        } catch (IllegalArgumentException e) {
            throw e;
        }
    }

    static int recursion(int n) {
        return n == 0 ? Integer.parseInt("x") : recursion(n - 1) + 1;
    }

    public static void main(String[] args) {
        for (int i = 0; i < 6; i++) {
            try {
                one(i);
            } catch (RuntimeException e) {
                print("case " + i + " " + e.getClass().getSimpleName(), new Throwable("caught here"));
                StackTraceElement top = e.getStackTrace()[0];
                System.out.println("  top " + top.getMethodName() + " line " + top.getLineNumber());
                for (StackTraceElement element : e.getStackTrace()) {
                    if (element.getClassName().startsWith("exceptions.")) {
                        System.out.println("  at " + element.getClassName() + "." + element.getMethodName() + ":"
                                + element.getLineNumber());
                    }
                }
            }
        }
        new Inner();
        new Defaulted() {}.act();
        Supplier<Throwable> supplier = () -> new Throwable("from a lambda");
        print("lambda", supplier.get());
        keep();
        try {
            throw (RuntimeException) kept;
        } catch (RuntimeException e) {
            print("trace of the making, not the throwing", e);
        }
        try {
            rethrow();
        } catch (RuntimeException e) {
            print("rethrown", e);
        }
        try {
            recursion(3);
        } catch (NumberFormatException e) {
            print("recursion", e);
        }
        Throwable emptied = new Throwable("emptied");
        emptied.setStackTrace(
                new StackTraceElement[] {new StackTraceElement("exceptions.Invented", "method", "Invented.java", 7)});
        print("set", emptied);
        print("fillInStackTrace", kept.fillInStackTrace());
        StringWriter text = new StringWriter();
        new RuntimeException("printed", new IllegalStateException("its cause")).printStackTrace(new PrintWriter(text));
        text.toString()
                .lines()
                .filter(line ->
                        !line.contains("java.base") && (line.contains("exceptions.") || !line.startsWith("\tat")))
                .forEach(System.out::println);
    }
}
