package dev.diatom.image.reflect;

import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;

/** Code that turns values into objects and back. */
final class Boxes {
    private static final Type OBJECT = Type.getObjectType("java/lang/Object");

    private Boxes() {}

    /** The value on the stack becomes an object; nothing becomes null. */
    static void box(GeneratorAdapter code, Type type) {
        if (type.getSort() == Type.VOID) {
            code.push((String) null);
        } else {
            code.valueOf(type);
        }
    }

    /** The object on the stack becomes a value of the type. */
    static void unbox(GeneratorAdapter code, Type type) {
        if (type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY) {
            if (!type.equals(OBJECT)) {
                code.checkCast(type);
            }
        } else {
            Type box = box(type);
            code.checkCast(box);
            code.invokeVirtual(
                    box, new org.objectweb.asm.commons.Method(type.getClassName() + "Value", type, new Type[0]));
        }
    }

    private static Type box(Type primitive) {
        return Type.getObjectType(
                switch (primitive.getSort()) {
                    case Type.BOOLEAN -> "java/lang/Boolean";
                    case Type.CHAR -> "java/lang/Character";
                    case Type.BYTE -> "java/lang/Byte";
                    case Type.SHORT -> "java/lang/Short";
                    case Type.INT -> "java/lang/Integer";
                    case Type.LONG -> "java/lang/Long";
                    case Type.FLOAT -> "java/lang/Float";
                    case Type.DOUBLE -> "java/lang/Double";
                    default -> throw new IllegalArgumentException(primitive.toString());
                });
    }
}
