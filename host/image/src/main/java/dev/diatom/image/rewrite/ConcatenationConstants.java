package dev.diatom.image.rewrite;

import dev.diatom.image.classpath.Origin;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * String concatenations with constants that their recipe does not spell out, since the characters U+0001 and U+0002 are in
 * them ({@code StringConcatFactory.makeConcatWithConstants}): TeaVM takes such a constant for one more argument. Each becomes
 * a call of a method that appends one by one.
 */
final class ConcatenationConstants implements ClassRewrite {
    private static final String BUILDER = "java/lang/StringBuilder";
    private static final char ARGUMENT = '\1';
    private static final char CONSTANT = '\2';

    @Override
    public boolean apply(ClassNode node, Origin origin, RewriteContext context) {
        List<MethodNode> made = new ArrayList<>();
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode instruction : method.instructions.toArray()) {
                if (instruction instanceof InvokeDynamicInsnNode call && hasConstants(call)) {
                    MethodNode concatenation = concatenation("concatenation$" + made.size(), call);
                    made.add(concatenation);
                    boolean isInterface = (node.access & Opcodes.ACC_INTERFACE) != 0;
                    method.instructions.set(
                            call,
                            new MethodInsnNode(
                                    Opcodes.INVOKESTATIC,
                                    node.name,
                                    concatenation.name,
                                    concatenation.desc,
                                    isInterface));
                }
            }
        }
        node.methods.addAll(made);
        return !made.isEmpty();
    }

    private static boolean hasConstants(InvokeDynamicInsnNode call) {
        return call.bsm.getOwner().equals("java/lang/invoke/StringConcatFactory") && call.bsmArgs.length > 1;
    }

    private static MethodNode concatenation(String name, InvokeDynamicInsnNode call) {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        MethodNode method = new MethodNode(access, name, call.desc, null, null);
        InsnList code = method.instructions;
        code.add(new TypeInsnNode(Opcodes.NEW, BUILDER));
        code.add(new InsnNode(Opcodes.DUP));
        code.add(new MethodInsnNode(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false));
        Type[] types = Type.getArgumentTypes(call.desc);
        int argument = 0;
        int slot = 0;
        int constant = 1;
        for (char c : ((String) call.bsmArgs[0]).toCharArray()) {
            if (c == ARGUMENT) {
                Type type = types[argument++];
                code.add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), slot));
                slot += type.getSize();
                code.add(append(type));
            } else if (c == CONSTANT) {
                code.add(new LdcInsnNode(String.valueOf(call.bsmArgs[constant++])));
                code.add(append(Type.getType(String.class)));
            } else {
                code.add(new LdcInsnNode((int) c));
                code.add(append(Type.CHAR_TYPE));
            }
        }
        code.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false));
        code.add(new InsnNode(Opcodes.ARETURN));
        method.maxLocals = slot;
        method.maxStack = 3;
        return method;
    }

    private static MethodInsnNode append(Type type) {
        String parameter = switch (type.getSort()) {
            case Type.BYTE, Type.SHORT -> "I";
            case Type.OBJECT, Type.ARRAY ->
                type.getClassName().equals("java.lang.String") ? "Ljava/lang/String;" : "Ljava/lang/Object;";
            default -> type.getDescriptor();
        };
        return new MethodInsnNode(
                Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(" + parameter + ")L" + BUILDER + ";", false);
    }
}
