package dev.diatom.image.rewrite;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.Label;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/**
 * The body of one static method that carries out an {@link AccessMode} on an {@link AccessTarget} with plain loads and
 * stores. Its parameters are what the rewritten call site had on the stack: first what the access ignores ({@code skipped}
 * slots), then the receiver or the array and index, then the values.
 */
final class AccessorMethod {
    private static final String BYTE_VIEWS = "dev/diatom/jdk/ByteViews";

    private final MethodNode method;
    private final AccessTarget target;
    private final Type[] parameters;
    private final int[] slots;
    private final int temporarySlot;
    private final Type siteReturn;
    private final Type type;

    /** Index in {@link #parameters} of the receiver (or array), and of the first value. */
    private final int receiver;

    private final int values;

    private AccessorMethod(MethodNode method, AccessTarget target, int receiver, int values, Type type) {
        this.method = method;
        this.target = target;
        this.receiver = receiver;
        this.values = values;
        this.type = type;
        parameters = Type.getArgumentTypes(method.desc);
        siteReturn = Type.getReturnType(method.desc);
        slots = new int[parameters.length];
        int slot = 0;
        for (int i = 0; i < parameters.length; i++) {
            slots[i] = slot;
            slot += parameters[i].getSize();
        }
        temporarySlot = slot;
    }

    /** Parameters: the handle, then what {@code VarHandle} takes for the target. */
    static void emitVarHandle(MethodNode method, AccessTarget target, AccessMode mode) {
        switch (target) {
            case AccessTarget.Field field ->
                new AccessorMethod(method, field, 1, field.isStatic() ? 1 : 2, Type.getType(field.descriptor()))
                        .emit(mode);
            case AccessTarget.ArrayElement array ->
                new AccessorMethod(
                                method,
                                array,
                                1,
                                3,
                                Type.getType(array.arrayDescriptor().substring(1)))
                        .emit(mode);
            case AccessTarget.ByteArrayView view ->
                new AccessorMethod(method, view, 1, 3, Type.getType(view.elementDescriptor())).emit(mode);
        }
    }

    /** Parameters: {@code Unsafe}, the object, the offset, the values. */
    static void emitUnsafe(MethodNode method, AccessTarget.Field target, AccessMode mode) {
        new AccessorMethod(method, target, 1, 3, Type.getType(target.descriptor())).emit(mode);
    }

    private void emit(AccessMode mode) {
        switch (mode) {
            case GET -> {
                load();
                returnValue();
            }
            case SET -> {
                store(() -> value(0));
                method.visitInsn(RETURN);
            }
            case COMPARE_AND_SET -> {
                Label differs = new Label();
                load();
                value(0);
                jumpIfDifferent(differs);
                store(() -> value(1));
                method.visitInsn(ICONST_1);
                method.visitInsn(IRETURN);
                method.visitLabel(differs);
                method.visitInsn(ICONST_0);
                method.visitInsn(IRETURN);
            }
            case COMPARE_AND_EXCHANGE -> {
                Label differs = new Label();
                load();
                method.visitVarInsn(type.getOpcode(ISTORE), temporarySlot);
                temporary();
                value(0);
                jumpIfDifferent(differs);
                store(() -> value(1));
                method.visitLabel(differs);
                temporary();
                returnValue();
            }
            case GET_AND_SET -> exchangeWith(() -> value(0));
            case GET_AND_ADD -> exchangeWith(() -> combineWith(IADD));
            case GET_AND_BITWISE_OR -> exchangeWith(() -> combineWith(IOR));
            case GET_AND_BITWISE_AND -> exchangeWith(() -> combineWith(IAND));
            case GET_AND_BITWISE_XOR -> exchangeWith(() -> combineWith(IXOR));
        }
    }

    private void exchangeWith(Runnable newValue) {
        load();
        method.visitVarInsn(type.getOpcode(ISTORE), temporarySlot);
        store(newValue);
        temporary();
        returnValue();
    }

    private void combineWith(int opcode) {
        temporary();
        value(0);
        method.visitInsn(type.getOpcode(opcode));
        switch (type.getSort()) {
            case Type.BYTE -> method.visitInsn(I2B);
            case Type.SHORT -> method.visitInsn(I2S);
            case Type.CHAR -> method.visitInsn(I2C);
            default -> {}
        }
    }

    private void temporary() {
        method.visitVarInsn(type.getOpcode(ILOAD), temporarySlot);
    }

    private void load() {
        pushPlace();
        switch (target) {
            case AccessTarget.Field f ->
                method.visitFieldInsn(f.isStatic() ? GETSTATIC : GETFIELD, f.owner(), f.name(), f.descriptor());
            case AccessTarget.ArrayElement a -> method.visitInsn(type.getOpcode(IALOAD));
            case AccessTarget.ByteArrayView v -> {
                method.visitInsn(v.bigEndian() ? ICONST_1 : ICONST_0);
                method.visitMethodInsn(
                        INVOKESTATIC, BYTE_VIEWS, "get" + capitalized(type), "([BIZ)" + v.elementDescriptor(), false);
            }
        }
    }

    private void store(Runnable newValue) {
        pushPlace();
        newValue.run();
        switch (target) {
            case AccessTarget.Field f ->
                method.visitFieldInsn(f.isStatic() ? PUTSTATIC : PUTFIELD, f.owner(), f.name(), f.descriptor());
            case AccessTarget.ArrayElement a -> method.visitInsn(type.getOpcode(IASTORE));
            case AccessTarget.ByteArrayView v -> {
                method.visitInsn(v.bigEndian() ? ICONST_1 : ICONST_0);
                method.visitMethodInsn(
                        INVOKESTATIC,
                        BYTE_VIEWS,
                        "set" + capitalized(type),
                        "([BI" + v.elementDescriptor() + "Z)V",
                        false);
            }
        }
    }

    /** Pushes the receiver, or the array and the index, or nothing for a static field. */
    private void pushPlace() {
        if (target instanceof AccessTarget.Field f) {
            if (!f.isStatic()) {
                pushReference(receiver, f.owner());
            }
            return;
        }
        String array = target instanceof AccessTarget.ArrayElement a ? a.arrayDescriptor() : "[B";
        pushReference(receiver, array);
        method.visitVarInsn(ILOAD, slots[receiver + 1]);
    }

    private void pushReference(int parameter, String internalName) {
        method.visitVarInsn(ALOAD, slots[parameter]);
        String actual = parameters[parameter].getInternalName();
        if (!actual.equals(internalName)
                && !internalName.equals("java/lang/Object")
                && !actual.equals("java/lang/Void")) {
            method.visitTypeInsn(CHECKCAST, internalName);
        }
    }

    private void value(int index) {
        int parameter = values + index;
        if (type.getSort() >= Type.ARRAY) {
            pushReference(parameter, type.getInternalName());
            return;
        }
        Type actual = parameters[parameter];
        method.visitVarInsn(actual.getOpcode(ILOAD), slots[parameter]);
        widen(actual);
    }

    private void widen(Type actual) {
        boolean fromInt = actual.getSort() <= Type.INT;
        switch (type.getSort()) {
            case Type.LONG -> {
                if (fromInt) {
                    method.visitInsn(I2L);
                }
            }
            case Type.FLOAT -> {
                if (fromInt) {
                    method.visitInsn(I2F);
                }
            }
            case Type.DOUBLE -> {
                if (fromInt) {
                    method.visitInsn(I2D);
                } else if (actual.getSort() == Type.FLOAT) {
                    method.visitInsn(F2D);
                }
            }
            default -> {}
        }
    }

    /** Floating-point values are compared by their bits, as {@code VarHandle} specifies. */
    private void jumpIfDifferent(Label label) {
        switch (type.getSort()) {
            case Type.OBJECT, Type.ARRAY -> method.visitJumpInsn(IF_ACMPNE, label);
            case Type.LONG -> {
                method.visitInsn(LCMP);
                method.visitJumpInsn(IFNE, label);
            }
            case Type.FLOAT, Type.DOUBLE -> {
                method.visitMethodInsn(INVOKESTATIC, BYTE_VIEWS, "sameBits", "(" + type + type + ")Z", false);
                method.visitJumpInsn(IFEQ, label);
            }
            default -> method.visitJumpInsn(IF_ICMPNE, label);
        }
    }

    private void returnValue() {
        if (siteReturn.getSort() == Type.VOID) {
            method.visitInsn(type.getSize() == 2 ? POP2 : POP);
            method.visitInsn(RETURN);
            return;
        }
        if (siteReturn.getSort() == Type.OBJECT || siteReturn.getSort() == Type.ARRAY) {
            if (!siteReturn.equals(type) && !siteReturn.getInternalName().equals("java/lang/Object")) {
                method.visitTypeInsn(CHECKCAST, siteReturn.getInternalName());
            }
        }
        method.visitInsn(siteReturn.getOpcode(IRETURN));
    }

    private static String capitalized(Type type) {
        String name = type.getClassName();
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
