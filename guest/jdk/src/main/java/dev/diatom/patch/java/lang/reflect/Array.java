package dev.diatom.patch.java.lang.reflect;

import dev.diatom.jdk.reflect.Conversions;

/** Methods that TeaVM's class lacks. */
public final class Array {
    private Array() {}

    public static native Object newInstance(Class<?> component, int length);

    public static native Object get(Object array, int index);

    public static native void set(Object array, int index, Object value);

    public static Object newInstance(Class<?> component, int... dimensions) {
        if (dimensions.length == 0) {
            throw new IllegalArgumentException("Empty dimensions array");
        }
        for (int dimension : dimensions) {
            if (dimension < 0) {
                throw new NegativeArraySizeException(Integer.toString(dimension));
            }
        }
        return newInstance(component, dimensions, 0);
    }

    private static Object newInstance(Class<?> component, int[] dimensions, int from) {
        Class<?> element = component;
        for (int i = dimensions.length - 1; i > from; i--) {
            element = element.arrayType();
        }
        Object array = newInstance(element, dimensions[from]);
        for (int i = 0; from + 1 < dimensions.length && i < dimensions[from]; i++) {
            set(array, i, newInstance(component, dimensions, from + 1));
        }
        return array;
    }

    private static Object widened(Object array, int index, Class<?> type) {
        Object value = array.getClass().getComponentType().isPrimitive() ? get(array, index) : null;
        return checked(Conversions.widened(value, type));
    }

    private static void store(Object array, int index, Object value) {
        Class<?> component = array.getClass().getComponentType();
        set(array, index, checked(component.isPrimitive() ? Conversions.widened(value, component) : null));
    }

    private static Object checked(Object value) {
        if (value == null) {
            throw new IllegalArgumentException("argument type mismatch");
        }
        return value;
    }

    public static boolean getBoolean(Object array, int index) {
        return (Boolean) widened(array, index, boolean.class);
    }

    public static byte getByte(Object array, int index) {
        return (Byte) widened(array, index, byte.class);
    }

    public static char getChar(Object array, int index) {
        return (Character) widened(array, index, char.class);
    }

    public static short getShort(Object array, int index) {
        return (Short) widened(array, index, short.class);
    }

    public static int getInt(Object array, int index) {
        return (Integer) widened(array, index, int.class);
    }

    public static long getLong(Object array, int index) {
        return (Long) widened(array, index, long.class);
    }

    public static float getFloat(Object array, int index) {
        return (Float) widened(array, index, float.class);
    }

    public static double getDouble(Object array, int index) {
        return (Double) widened(array, index, double.class);
    }

    public static void setBoolean(Object array, int index, boolean value) {
        store(array, index, value);
    }

    public static void setByte(Object array, int index, byte value) {
        store(array, index, value);
    }

    public static void setChar(Object array, int index, char value) {
        store(array, index, value);
    }

    public static void setShort(Object array, int index, short value) {
        store(array, index, value);
    }

    public static void setInt(Object array, int index, int value) {
        store(array, index, value);
    }

    public static void setLong(Object array, int index, long value) {
        store(array, index, value);
    }

    public static void setFloat(Object array, int index, float value) {
        store(array, index, value);
    }

    public static void setDouble(Object array, int index, double value) {
        store(array, index, value);
    }
}
