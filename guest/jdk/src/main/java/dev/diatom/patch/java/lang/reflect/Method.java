package dev.diatom.patch.java.lang.reflect;

/** What the accessors need to know. */
public final class Method {
    private int slot;

    private Method() {}

    public static int slot(java.lang.reflect.Method method) {
        return ((Method) (Object) method).slot;
    }
}
