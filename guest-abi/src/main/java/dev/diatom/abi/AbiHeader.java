package dev.diatom.abi;

import java.lang.reflect.Field;

/** Prints {@link Abi} as the C header {@code diatom_abi.h}: {@code NAME} becomes {@code #define DIATOM_NAME}. */
public final class AbiHeader {
    private AbiHeader() {}

    /** The text of the header; the same for the same {@link Abi}. */
    public static String text() {
        StringBuilder header = new StringBuilder("#pragma once\n");
        for (Field field : Abi.class.getFields()) {
            header.append("#define DIATOM_")
                    .append(field.getName())
                    .append(' ')
                    .append(literal(field))
                    .append('\n');
        }
        return header.toString();
    }

    private static String literal(Field field) {
        try {
            Object value = field.get(null);
            return switch (value) {
                case Integer number -> Integer.toString(number);
                case Long number -> "0x" + Long.toHexString(number) + "ULL";
                case String text -> '"' + text + '"';
                case null, default -> throw new AssertionError("no C literal for " + field);
            };
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
