package dev.diatom.jdk.reflect;

import java.util.ArrayList;
import java.util.List;

/** Classes by the forms that class files use for their names. */
final class Types {
    private Types() {}

    /** The class of that binary name, or null if it is not in the image. */
    static Class<?> named(String name) {
        return dev.diatom.patch.java.lang.Class.find(name);
    }

    /** The class of that binary name. */
    static Class<?> required(String name) {
        Class<?> type = named(name);
        if (type == null) {
            throw new NoClassDefFoundError(name.replace('.', '/'));
        }
        return type;
    }

    /** The type of a field by its descriptor. */
    static Class<?> of(String descriptor) {
        return of(descriptor, 0, descriptor.length());
    }

    private static Class<?> of(String descriptor, int start, int end) {
        return switch (descriptor.charAt(start)) {
            case 'V' -> void.class;
            case 'Z' -> boolean.class;
            case 'B' -> byte.class;
            case 'S' -> short.class;
            case 'C' -> char.class;
            case 'I' -> int.class;
            case 'J' -> long.class;
            case 'F' -> float.class;
            case 'D' -> double.class;
            case '[' -> of(descriptor, start + 1, end).arrayType();
            default -> required(descriptor.substring(start + 1, end - 1).replace('/', '.'));
        };
    }

    /** The types of a method's parameters. */
    static Class<?>[] parameters(String descriptor) {
        List<Class<?>> types = new ArrayList<>();
        int start = 1;
        while (descriptor.charAt(start) != ')') {
            int end = start;
            while (descriptor.charAt(end) == '[') {
                end++;
            }
            end = descriptor.charAt(end) == 'L' ? descriptor.indexOf(';', end) + 1 : end + 1;
            types.add(of(descriptor, start, end));
            start = end;
        }
        return types.toArray(new Class<?>[0]);
    }

    static Class<?> result(String descriptor) {
        return of(descriptor.substring(descriptor.indexOf(')') + 1));
    }

    static Class<?>[] required(String[] names) {
        Class<?>[] types = new Class<?>[names == null ? 0 : names.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = required(names[i]);
        }
        return types;
    }
}
