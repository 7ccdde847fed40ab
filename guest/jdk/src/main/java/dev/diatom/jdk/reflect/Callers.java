package dev.diatom.jdk.reflect;

/** Who calls reflection, by the stack. */
public final class Callers {
    private Callers() {}

    /** The class of the nearest frame that is not reflection's own; null if there is none. */
    public static Class<?> outsideReflection() {
        for (StackTraceElement frame : new Throwable().getStackTrace()) {
            String name = frame.getClassName();
            if (!name.startsWith("java.lang.reflect.")
                    && !name.startsWith("dev.diatom.jdk.reflect.")
                    && !name.startsWith("jdk.internal.reflect.")
                    && !name.equals("java.lang.Class")) {
                return Types.named(name);
            }
        }
        return null;
    }

    /** Of a class in another, the class at the top. */
    public static String outermost(String name) {
        int nested = name.indexOf('$', name.lastIndexOf('.') + 2);
        return nested < 0 ? name : name.substring(0, nested);
    }
}
