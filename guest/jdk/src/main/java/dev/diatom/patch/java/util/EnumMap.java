package dev.diatom.patch.java.util;

class EnumMap {
    private static <K extends Enum<K>> K[] getKeyUniverse(Class<K> keyType) {
        return keyType.getEnumConstants();
    }
}
