package dev.diatom.image.rewrite;

import dev.diatom.image.classpath.Origin;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * {@code Class.forName} of a constant becomes the class's literal, so that the class is in the image; of all else, a search among
 * the image's classes. TeaVM's own treatment of constants knows neither arrays nor messages nor classes left uninitialized.
 */
final class ClassesByName implements ClassRewrite {
    private static final String CLASS = "java/lang/Class";
    private static final String SEARCH = "byName";

    private static final Set<String> DESCRIPTORS = Set.of(
            "(Ljava/lang/String;)Ljava/lang/Class;", "(Ljava/lang/String;ZLjava/lang/ClassLoader;)Ljava/lang/Class;");

    @Override
    public boolean apply(ClassNode node, Origin origin, RewriteContext context) {
        boolean changed = false;
        for (MethodNode method : node.methods) {
            Origins origins = null;
            for (AbstractInsnNode instruction : method.instructions.toArray()) {
                if (instruction instanceof MethodInsnNode call && isForName(call)) {
                    if (origins == null) {
                        origins = new Origins(node.name, method);
                    }
                    replace(method, call, origins, context);
                    changed = true;
                }
            }
        }
        return changed;
    }

    private static boolean isForName(MethodInsnNode call) {
        return call.owner.equals(CLASS) && call.name.equals("forName") && DESCRIPTORS.contains(call.desc);
    }

    private static void replace(MethodNode method, MethodInsnNode call, Origins origins, RewriteContext context) {
        String name = Origins.string(origins.operand(call, 0));
        int operands = Type.getArgumentTypes(call.desc).length;
        Boolean initialize = operands == 1 ? Boolean.TRUE : constant(origins.operand(call, 1));
        if (name == null || initialize == null || !isInImage(name.replace('.', '/'), context)) {
            call.name = SEARCH;
            return;
        }
        InsnList literal = new InsnList();
        for (int i = 0; i < operands; i++) {
            literal.add(new InsnNode(Opcodes.POP));
        }
        literal.add(new LdcInsnNode(Type.getObjectType(name.replace('.', '/'))));
        if (initialize) {
            // TeaVM takes its own method, called on a literal, for an instruction.
            literal.add(new InsnNode(Opcodes.DUP));
            literal.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, CLASS, "initialize", "()V", false));
        }
        method.instructions.insert(call, literal);
        method.instructions.remove(call);
    }

    private static @Nullable Boolean constant(@Nullable AbstractInsnNode instruction) {
        return instruction == null
                ? null
                : switch (instruction.getOpcode()) {
                    case Opcodes.ICONST_0 -> Boolean.FALSE;
                    case Opcodes.ICONST_1 -> Boolean.TRUE;
                    default -> null;
                };
    }

    private static boolean isInImage(String name, RewriteContext context) {
        return !name.isEmpty()
                && !name.startsWith("[")
                && (context.exists(name) || context.exists(LibraryNames.teaVmName(name)));
    }
}
