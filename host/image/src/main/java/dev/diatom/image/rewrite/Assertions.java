package dev.diatom.image.rewrite;

import dev.diatom.image.classpath.Origin;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Takes assertions out together with the static initializers that only asked whether they are on: a class without one needs
 * no check at each use. Those of the JDK's classes always, which its developers test and {@code -ea} does not reach; the
 * application's unless it is built with them.
 */
final class Assertions implements ClassRewrite {
    private static final String DISABLED = "$assertionsDisabled";

    private final boolean keepsApplications;

    /**
     * @param keepsApplications whether the application's assertions are on
     */
    Assertions(boolean keepsApplications) {
        this.keepsApplications = keepsApplications;
    }

    @Override
    public boolean apply(ClassNode node, Origin origin, RewriteContext context) {
        if (origin == Origin.APPLICATION ? keepsApplications : origin != Origin.JDK) {
            return false;
        }
        boolean changed = false;
        for (MethodNode method : node.methods) {
            changed |= takeOut(method);
        }
        node.methods.removeIf(method -> method.name.equals("<clinit>") && isEmpty(method.instructions));
        return changed;
    }

    static boolean takeOut(MethodNode method) {
        boolean changed = false;
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
            if (instruction instanceof FieldInsnNode field && field.name.equals(DISABLED)) {
                changed |= field.getOpcode() == Opcodes.GETSTATIC
                        ? takeOut(method.instructions, field)
                        : takeOutQuestion(method.instructions, field);
            }
        }
        return changed;
    }

    /** {@code getstatic; ifne} becomes {@code goto}. */
    private static boolean takeOut(InsnList instructions, FieldInsnNode field) {
        AbstractInsnNode next = field.getNext();
        if (next instanceof JumpInsnNode jump && jump.getOpcode() == Opcodes.IFNE) {
            jump.setOpcode(Opcodes.GOTO);
            instructions.remove(field);
        } else {
            instructions.set(field, new InsnNode(Opcodes.ICONST_1));
        }
        return true;
    }

    /** {@code ldc; invokevirtual; ifne A; iconst_1; goto B; A: iconst_0; B: putstatic}, as compilers write it. */
    private static boolean takeOutQuestion(InsnList instructions, FieldInsnNode store) {
        int[] expected = {
            Opcodes.ICONST_0, Opcodes.GOTO, Opcodes.ICONST_1, Opcodes.IFNE, Opcodes.INVOKEVIRTUAL, Opcodes.LDC
        };
        AbstractInsnNode first = store;
        for (int opcode : expected) {
            first = preceding(first);
            if (first == null || first.getOpcode() != opcode) {
                return false;
            }
        }
        int from = instructions.indexOf(first);
        int to = instructions.indexOf(store);
        for (AbstractInsnNode instruction : Arrays.copyOfRange(instructions.toArray(), from, to)) {
            if (!(instruction instanceof LabelNode)) {
                instructions.remove(instruction);
            }
        }
        instructions.remove(store);
        return true;
    }

    private static @Nullable AbstractInsnNode preceding(AbstractInsnNode instruction) {
        AbstractInsnNode previous = instruction.getPrevious();
        while (previous != null && previous.getOpcode() < 0) {
            previous = previous.getPrevious();
        }
        return previous;
    }

    private static boolean isEmpty(InsnList instructions) {
        for (AbstractInsnNode instruction : instructions) {
            if (instruction.getOpcode() >= 0 && instruction.getOpcode() != Opcodes.RETURN) {
                return false;
            }
        }
        return true;
    }
}
