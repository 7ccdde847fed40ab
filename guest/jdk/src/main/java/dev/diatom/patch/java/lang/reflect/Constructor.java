package dev.diatom.patch.java.lang.reflect;

/** What the accessors need to know. */
public final class Constructor {
    private int slot;

    private Constructor() {}

    public static int slot(java.lang.reflect.Constructor<?> constructor) {
        return ((Constructor) (Object) constructor).slot;
    }
}
