package dev.diatom.jdk.reflect;

/** Boxed values as parameters and fields of other types take them: unboxed and widened (JLS 5.1.2). */
public final class Conversions {
    private static final Object[] NONE = {};

    private Conversions() {}

    /** A call's arguments as the parameters take them; the array is a new one. */
    public static Object[] arguments(Object[] arguments, Class<?>[] parameters) {
        int count = arguments == null ? 0 : arguments.length;
        if (count != parameters.length) {
            throw new IllegalArgumentException(
                    "wrong number of arguments: " + count + " expected: " + parameters.length);
        }
        Object[] converted = count == 0 ? NONE : new Object[count];
        for (int i = 0; i < count; i++) {
            converted[i] = argument(arguments[i], parameters[i]);
        }
        return converted;
    }

    private static Object argument(Object value, Class<?> parameter) {
        if (!parameter.isPrimitive()) {
            if (value != null && !parameter.isInstance(value)) {
                throw new IllegalArgumentException("argument type mismatch");
            }
            return value;
        }
        if (value == null) {
            throw new IllegalArgumentException(new NullPointerException());
        }
        Object widened = widened(value, parameter);
        if (widened == null) {
            throw new IllegalArgumentException("argument type mismatch");
        }
        return widened;
    }

    /** The value in the box of a primitive type; null if it does not convert. */
    public static Object widened(Object value, Class<?> type) {
        if (type == boolean.class) {
            return value instanceof Boolean ? value : null;
        }
        if (type == char.class) {
            return value instanceof Character ? value : null;
        }
        if (value instanceof Character character) {
            return type == byte.class || type == short.class ? null : number((int) character, rank(type), type);
        }
        return switch (value) {
            case Byte number -> number(number.longValue(), 0, type);
            case Short number -> number(number.longValue(), 1, type);
            case Integer number -> number(number.longValue(), 2, type);
            case Long number -> number(number.longValue(), 3, type);
            case Float number ->
                type == float.class ? number : type == double.class ? (Object) number.doubleValue() : null;
            case Double number -> type == double.class ? number : null;
            case null, default -> null;
        };
    }

    private static int rank(Class<?> type) {
        return type == byte.class ? 0 : type == short.class ? 1 : type == int.class ? 2 : type == long.class ? 3 : 4;
    }

    private static Object number(long value, int from, Class<?> type) {
        int to = rank(type);
        if (from > to) {
            return null;
        }
        return switch (to) {
            case 0 -> (Object) (byte) value;
            case 1 -> (short) value;
            case 2 -> (int) value;
            case 3 -> value;
            default -> type == float.class ? (Object) (float) value : type == double.class ? (double) value : null;
        };
    }
}
