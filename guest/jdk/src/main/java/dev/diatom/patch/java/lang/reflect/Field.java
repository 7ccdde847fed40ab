package dev.diatom.patch.java.lang.reflect;

/** What the accessors need to know. */
public final class Field {
    private int slot;

    private Field() {}

    public static int slot(java.lang.reflect.Field field) {
        return ((Field) (Object) field).slot;
    }

    private byte[] getTypeAnnotationBytes0() {
        return null;
    }
}
