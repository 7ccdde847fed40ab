package dev.diatom.patch.java.lang;

/** Methods TeaVM's class lacks. */
public final class Integer {
    private Integer() {}

    public static int parseUnsignedInt(java.lang.String text) {
        return parseUnsignedInt(text, 10);
    }

    public static int parseUnsignedInt(java.lang.String text, int radix) {
        if (text == null) {
            throw new NumberFormatException("Cannot parse null string: null");
        }
        if (text.startsWith("-")) {
            throw new NumberFormatException("Illegal leading minus sign on unsigned string " + text + ".");
        }
        long value = java.lang.Long.parseLong(text, radix);
        if (value > 0xffff_ffffL) {
            throw new NumberFormatException("String value " + text + " exceeds range of unsigned int.");
        }
        return (int) value;
    }
}
