package dev.diatom.patch.java.lang;

import java.util.Objects;

class Enum {
    public final native int ordinal();

    public final native java.lang.Class<?> getDeclaringClass();

    public final int compareTo(java.lang.Enum<?> other) {
        if (getDeclaringClass() != other.getDeclaringClass()) {
            throw new ClassCastException();
        }
        return ordinal() - other.ordinal();
    }

    public static <T extends java.lang.Enum<T>> T valueOf(java.lang.Class<T> enumClass, java.lang.String name) {
        Objects.requireNonNull(name, "Name is null");
        T[] constants = enumClass.getEnumConstants();
        if (constants == null) {
            throw new IllegalArgumentException(enumClass.getName() + " is not an enum class");
        }
        for (T constant : constants) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("No enum constant " + enumClass.getCanonicalName() + "." + name);
    }
}
