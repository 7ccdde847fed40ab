package dev.diatom.image.rewrite;

import dev.diatom.image.classpath.Origin;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Takes out what the JDK's security classes print when {@code java.security.debug} is set, and tell Flight Recorder: it is as
 * much code again as they do.
 */
final class Diagnostics implements ClassRewrite {
    private static final String DEBUG = "sun/security/util/Debug";
    private static final String EVENTS = "jdk/internal/event/";

    @Override
    public boolean apply(ClassNode node, Origin origin, RewriteContext context) {
        if (origin != Origin.JDK || node.name.equals(DEBUG)) {
            return false;
        }
        boolean changed = false;
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode instruction : method.instructions.toArray()) {
                if (isDebug(instruction)) {
                    replace(method, instruction, Opcodes.ACONST_NULL, Opcodes.IFNULL, Opcodes.IFNONNULL);
                    changed = true;
                } else if (isQuestion(instruction)) {
                    if (((MethodInsnNode) instruction).owner.equals(DEBUG)) {
                        method.instructions.insertBefore(instruction, new InsnNode(Opcodes.POP));
                    }
                    replace(method, instruction, Opcodes.ICONST_0, Opcodes.IFEQ, Opcodes.IFNE);
                    changed = true;
                }
            }
        }
        return changed;
    }

    private static boolean isDebug(AbstractInsnNode instruction) {
        return instruction instanceof FieldInsnNode field
                && field.getOpcode() == Opcodes.GETSTATIC
                && field.desc.equals("L" + DEBUG + ";");
    }

    /** Whether something is to be printed or told; the answer is no. */
    private static boolean isQuestion(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call
                && call.getOpcode() == Opcodes.INVOKESTATIC
                && (call.owner.equals(DEBUG) ? call.name.equals("isOn") : call.owner.startsWith(EVENTS))
                && call.desc.endsWith(")Z");
    }

    /** A branch on a value that is known becomes a jump or nothing. */
    private static void replace(
            MethodNode method, AbstractInsnNode value, int constant, int branchIf, int branchUnless) {
        if (value.getNext() instanceof JumpInsnNode jump && jump.getOpcode() == branchIf) {
            jump.setOpcode(Opcodes.GOTO);
            method.instructions.remove(value);
        } else if (value.getNext() instanceof JumpInsnNode jump && jump.getOpcode() == branchUnless) {
            method.instructions.remove(jump);
            method.instructions.remove(value);
        } else {
            method.instructions.set(value, new InsnNode(constant));
        }
    }
}
