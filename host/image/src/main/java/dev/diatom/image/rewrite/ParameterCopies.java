package dev.diatom.image.rewrite;

import dev.diatom.image.classpath.Origin;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Copies parameters that a method with exception handlers assigns to into local variables first. TeaVM takes a parameter's
 * first assignment for its definition, so that a handler of the block it is in would not know the value before.
 */
final class ParameterCopies implements ClassRewrite {
    @Override
    public boolean apply(ClassNode node, Origin origin, RewriteContext context) {
        boolean changed = false;
        for (MethodNode method : node.methods) {
            if (method.tryCatchBlocks != null && !method.tryCatchBlocks.isEmpty()) {
                changed |= copyAssigned(method);
            }
        }
        return changed;
    }

    private static boolean copyAssigned(MethodNode method) {
        InsnList copies = new InsnList();
        int slot = (method.access & Opcodes.ACC_STATIC) != 0 ? 0 : 1;
        for (Type type : Type.getArgumentTypes(method.desc)) {
            if (isAssigned(method, slot)) {
                int copy = method.maxLocals;
                method.maxLocals += type.getSize();
                rename(method, slot, copy);
                copies.add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), slot));
                copies.add(new VarInsnNode(type.getOpcode(Opcodes.ISTORE), copy));
            }
            slot += type.getSize();
        }
        boolean changed = copies.size() > 0;
        method.instructions.insert(copies);
        return changed;
    }

    private static boolean isAssigned(MethodNode method, int slot) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof VarInsnNode use
                    && use.var == slot
                    && use.getOpcode() >= Opcodes.ISTORE
                    && use.getOpcode() <= Opcodes.ASTORE) {
                return true;
            }
            if (instruction instanceof IincInsnNode use && use.var == slot) {
                return true;
            }
        }
        return false;
    }

    private static void rename(MethodNode method, int from, int to) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof VarInsnNode use && use.var == from) {
                use.var = to;
            }
            if (instruction instanceof IincInsnNode use && use.var == from) {
                use.var = to;
            }
        }
        if (method.localVariables != null) {
            for (LocalVariableNode variable : method.localVariables) {
                if (variable.index == from) {
                    variable.index = to;
                }
            }
        }
    }
}
