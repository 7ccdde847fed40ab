package dev.diatom.patch.java.lang;

import java.util.Objects;

class Enum {
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
