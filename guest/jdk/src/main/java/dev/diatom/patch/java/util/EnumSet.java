package dev.diatom.patch.java.util;

abstract class EnumSet {
    private static <E extends Enum<E>> E[] getUniverse(Class<E> elementType) {
        return elementType.getEnumConstants();
    }
}
