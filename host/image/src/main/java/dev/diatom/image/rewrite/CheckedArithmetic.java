package dev.diatom.image.rewrite;

import dev.diatom.image.classpath.Origin;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Arithmetic that C leaves open by checked calls. TeaVM compiles {@code idiv} to C's operator, where division by zero and
 * {@code MIN_VALUE / -1} are traps of the processor instead of what JVMS 6.5 asks for; a division by a constant that can
 * do neither stays as it is. Floating-point numbers become integers by C's cast, which is undefined beyond the integers'
 * range. So is a shift by as many bits as a number has or more (JLS 15.19 takes the low bits of the distance).
 */
final class CheckedArithmetic implements ClassRewrite {
    private static final String ARITHMETIC = "dev/diatom/runtime/Arithmetic";

    @Override
    public boolean apply(ClassNode node, Origin origin, RewriteContext context) {
        if (node.name.equals(ARITHMETIC)) {
            return false;
        }
        boolean changed = false;
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode instruction = method.instructions.getFirst();
                    instruction != null;
                    instruction = instruction.getNext()) {
                MethodInsnNode call = checked(instruction);
                Integer mask = distanceMask(instruction);
                if (mask != null) {
                    method.instructions.insertBefore(instruction, new IntInsnNode(Opcodes.BIPUSH, mask));
                    method.instructions.insertBefore(instruction, new InsnNode(Opcodes.IAND));
                    changed = true;
                }
                if (call != null && context.exists(ARITHMETIC)) {
                    method.instructions.set(instruction, call);
                    instruction = call;
                    changed = true;
                }
            }
        }
        return changed;
    }

    private static @Nullable MethodInsnNode checked(AbstractInsnNode instruction) {
        String name = switch (instruction.getOpcode()) {
            case Opcodes.IDIV, Opcodes.LDIV -> "divide";
            case Opcodes.IREM, Opcodes.LREM -> "remainder";
            default -> null;
        };
        String conversion = switch (instruction.getOpcode()) {
            case Opcodes.F2I -> "(F)I";
            case Opcodes.D2I -> "(D)I";
            case Opcodes.F2L -> "(F)J";
            case Opcodes.D2L -> "(D)J";
            default -> null;
        };
        if (conversion != null) {
            String target = conversion.endsWith("I") ? "toInt" : "toLong";
            return new MethodInsnNode(Opcodes.INVOKESTATIC, ARITHMETIC, target, conversion, false);
        }
        if (name == null || isHarmless(instruction.getPrevious())) {
            return null;
        }
        boolean isInt = instruction.getOpcode() == Opcodes.IDIV || instruction.getOpcode() == Opcodes.IREM;
        return new MethodInsnNode(Opcodes.INVOKESTATIC, ARITHMETIC, name, isInt ? "(II)I" : "(JJ)J", false);
    }

    /** What the distance of a shift is to be masked with, or null. */
    private static @Nullable Integer distanceMask(AbstractInsnNode instruction) {
        int mask = switch (instruction.getOpcode()) {
            case Opcodes.ISHL, Opcodes.ISHR, Opcodes.IUSHR -> Integer.SIZE - 1;
            case Opcodes.LSHL, Opcodes.LSHR, Opcodes.LUSHR -> Long.SIZE - 1;
            default -> 0;
        };
        if (mask == 0 || isWithin(instruction.getPrevious(), mask)) {
            return null;
        }
        return mask;
    }

    private static boolean isWithin(@Nullable AbstractInsnNode distance, int mask) {
        return switch (distance) {
            case IntInsnNode push -> push.operand >= 0 && push.operand <= mask;
            case InsnNode small -> small.getOpcode() >= Opcodes.ICONST_0 && small.getOpcode() <= Opcodes.ICONST_5;
            case null, default -> false;
        };
    }

    /** Whether the instruction pushes a constant other than 0 and -1. */
    private static boolean isHarmless(@Nullable AbstractInsnNode divisor) {
        return switch (divisor) {
            case IntInsnNode push -> push.operand != 0 && push.operand != -1;
            case LdcInsnNode constant ->
                constant.cst instanceof Number number && number.longValue() != 0 && number.longValue() != -1;
            case InsnNode small ->
                (small.getOpcode() >= Opcodes.ICONST_1 && small.getOpcode() <= Opcodes.ICONST_5)
                        || small.getOpcode() == Opcodes.LCONST_1;
            case null, default -> false;
        };
    }
}
