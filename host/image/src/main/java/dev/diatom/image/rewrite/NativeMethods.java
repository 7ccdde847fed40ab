package dev.diatom.image.rewrite;

import dev.diatom.image.classpath.Origin;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Native methods whose code no image has. Those of the JDK that nothing replaced are taken out: whoever calls one is told so
 * when the image is built. Those of the application throw what they throw where nobody loaded their library.
 */
final class NativeMethods implements ClassRewrite {
    private static final String ERROR = "java/lang/UnsatisfiedLinkError";
    private static final String INTEROP = "Lorg/teavm/interop/";

    @Override
    public boolean apply(ClassNode node, Origin origin, RewriteContext context) {
        if (origin == Origin.JDK) {
            return node.methods.removeIf(method -> (method.access & Opcodes.ACC_NATIVE) != 0);
        }
        boolean changed = false;
        if (origin == Origin.APPLICATION) {
            for (MethodNode method : node.methods) {
                if ((method.access & Opcodes.ACC_NATIVE) != 0 && !isImported(method)) {
                    fail(node, method);
                    changed = true;
                }
            }
        }
        return changed;
    }

    /** Whether the compiler knows a C function for it. */
    private static boolean isImported(MethodNode method) {
        return Stream.of(method.visibleAnnotations, method.invisibleAnnotations)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .anyMatch(annotation -> annotation.desc.startsWith(INTEROP));
    }

    private static void fail(ClassNode node, MethodNode method) {
        method.access &= ~Opcodes.ACC_NATIVE;
        String parameters = Arrays.stream(Type.getArgumentTypes(method.desc))
                .map(Type::getClassName)
                .collect(Collectors.joining(", "));
        String signature = Type.getReturnType(method.desc).getClassName() + " "
                + Type.getObjectType(node.name).getClassName() + "." + method.name + "(" + parameters + ")";
        method.instructions.add(new TypeInsnNode(Opcodes.NEW, ERROR));
        method.instructions.add(new InsnNode(Opcodes.DUP));
        method.instructions.add(new LdcInsnNode("'" + signature + "'"));
        method.instructions.add(
                new MethodInsnNode(Opcodes.INVOKESPECIAL, ERROR, "<init>", "(Ljava/lang/String;)V", false));
        method.instructions.add(new InsnNode(Opcodes.ATHROW));
    }
}
