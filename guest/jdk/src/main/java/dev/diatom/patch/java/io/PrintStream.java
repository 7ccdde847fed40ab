package dev.diatom.patch.java.io;

/** Methods TeaVM's class lacks. */
public class PrintStream {
    private java.io.PrintStream self() {
        return (java.io.PrintStream) (Object) this;
    }

    public void print(float value) {
        self().print(String.valueOf(value));
    }

    public void println(float value) {
        self().println(String.valueOf(value));
    }

    public void println(char[] text) {
        self().println(new String(text));
    }
}
