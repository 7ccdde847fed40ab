package dev.diatom.image.rewrite;

import dev.diatom.image.classpath.Origin;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Gives every use of TeaVM's static scratch objects a new one. Its library takes numbers apart into a {@code Result} that all
 * callers share, which is right for one thread only: a switch between taking apart and printing gives another thread's digits.
 */
final class SharedScratch implements ClassRewrite {
    private static final String ANALYZERS = "org/teavm/classlib/impl/text/";

    @Override
    public boolean apply(ClassNode node, Origin origin, RewriteContext context) {
        boolean changed = false;
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode instruction : method.instructions.toArray()) {
                if (instruction instanceof FieldInsnNode field && isScratch(field)) {
                    String type = field.desc.substring(1, field.desc.length() - 1);
                    method.instructions.insertBefore(field, made(type));
                    method.instructions.remove(field);
                    method.maxStack++;
                    changed = true;
                }
            }
        }
        return changed;
    }

    private static boolean isScratch(FieldInsnNode field) {
        return field.getOpcode() == Opcodes.GETSTATIC
                && field.desc.startsWith("L" + ANALYZERS)
                && field.desc.endsWith("Analyzer$Result;");
    }

    private static InsnList made(String type) {
        InsnList instructions = new InsnList();
        instructions.add(new TypeInsnNode(Opcodes.NEW, type));
        instructions.add(new InsnNode(Opcodes.DUP));
        instructions.add(new MethodInsnNode(Opcodes.INVOKESPECIAL, type, "<init>", "()V", false));
        return instructions;
    }
}
