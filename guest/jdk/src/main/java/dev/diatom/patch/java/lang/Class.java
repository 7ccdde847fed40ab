package dev.diatom.patch.java.lang;

/** Methods TeaVM's class lacks. */
public final class Class {
    private Class() {}

    public java.lang.String getPackageName() {
        java.lang.Class<?> type = (java.lang.Class<?>) (Object) this;
        while (type.isArray()) {
            type = type.getComponentType();
        }
        if (type.isPrimitive()) {
            return "java.lang";
        }
        java.lang.String name = type.getName();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }
}
