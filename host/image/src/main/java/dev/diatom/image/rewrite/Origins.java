package dev.diatom.image.rewrite;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Which instructions of one method produced the operands of the others; copies and casts are looked through. */
public final class Origins {
    private final MethodNode method;
    private final Frame<SourceValue>[] frames;

    public Origins(String owner, MethodNode method) {
        this.method = method;
        try {
            frames = new Analyzer<>(new CopyTransparentInterpreter()).analyze(owner, method);
        } catch (AnalyzerException e) {
            throw new IllegalArgumentException("invalid bytecode in " + owner + "." + method.name, e);
        }
    }

    /** Operand {@code index} of a call, counted with the receiver; null when it has several origins or the call is unreachable. */
    public @Nullable AbstractInsnNode operand(MethodInsnNode call, int index) {
        int count = operandCount(call);
        return below(call, count - index);
    }

    /** What the instruction has on top of the stack, {@code depth} 1, or below. */
    public @Nullable AbstractInsnNode below(AbstractInsnNode instruction, int depth) {
        Frame<SourceValue> frame = frames[method.instructions.indexOf(instruction)];
        if (frame == null || frame.getStackSize() < depth) {
            return null;
        }
        SourceValue value = frame.getStack(frame.getStackSize() - depth);
        return value.insns.size() == 1 ? value.insns.iterator().next() : null;
    }

    public static int operandCount(MethodInsnNode call) {
        return Type.getArgumentTypes(call.desc).length + (call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1);
    }

    /** A class literal, of a primitive type as well, or null. */
    public static @Nullable Type classLiteral(@Nullable AbstractInsnNode instruction) {
        if (instruction instanceof LdcInsnNode ldc && ldc.cst instanceof Type type) {
            return type;
        }
        if (instruction instanceof FieldInsnNode field && field.name.equals("TYPE")) {
            return switch (field.owner) {
                case "java/lang/Boolean" -> Type.BOOLEAN_TYPE;
                case "java/lang/Byte" -> Type.BYTE_TYPE;
                case "java/lang/Short" -> Type.SHORT_TYPE;
                case "java/lang/Character" -> Type.CHAR_TYPE;
                case "java/lang/Integer" -> Type.INT_TYPE;
                case "java/lang/Long" -> Type.LONG_TYPE;
                case "java/lang/Float" -> Type.FLOAT_TYPE;
                case "java/lang/Double" -> Type.DOUBLE_TYPE;
                default -> null;
            };
        }
        return null;
    }

    public static @Nullable String string(@Nullable AbstractInsnNode instruction) {
        return instruction instanceof LdcInsnNode ldc && ldc.cst instanceof String text ? text : null;
    }

    private static final class CopyTransparentInterpreter extends SourceInterpreter {
        CopyTransparentInterpreter() {
            super(Opcodes.ASM9);
        }

        @Override
        public SourceValue copyOperation(AbstractInsnNode instruction, SourceValue value) {
            return value;
        }

        @Override
        public SourceValue unaryOperation(AbstractInsnNode instruction, SourceValue value) {
            return instruction.getOpcode() == Opcodes.CHECKCAST ? value : super.unaryOperation(instruction, value);
        }

        @Override
        public SourceValue naryOperation(AbstractInsnNode instruction, List<? extends SourceValue> values) {
            boolean sameHandle = instruction instanceof MethodInsnNode call
                    && call.owner.equals(HandleFields.VAR_HANDLE)
                    && call.name.startsWith("withInvoke");
            return sameHandle ? values.getFirst() : super.naryOperation(instruction, values);
        }
    }
}
