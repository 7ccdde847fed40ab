package dev.diatom.image.rewrite;

import dev.diatom.image.classpath.Origin;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Lets other threads run where one spins: before each read of a volatile field, {@code Kernel.spin()} counts, and gives way
 * now and then. Threads switch at blocking calls and at allocation only, and {@code while (!done) {}} does neither; that it
 * ends once another thread has set the volatile field is what programs count on. Other loops end by themselves, or need not.
 *
 * <p>This comes before fields are accessed by way of {@code VarHandle} and {@code Unsafe}, which must not be interrupted.
 */
final class SpinPolls implements ClassRewrite {
    private static final String KERNEL = "dev/diatom/runtime/Kernel";

    private final Map<String, Set<String>> volatileFields = new HashMap<>();
    private final Map<String, String> superclasses = new HashMap<>();

    @Override
    public boolean apply(ClassNode node, Origin origin, RewriteContext context) {
        if (origin != Origin.APPLICATION && origin != Origin.JDK) {
            return false;
        }
        boolean changed = false;
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode instruction : method.instructions.toArray()) {
                if (instruction instanceof FieldInsnNode field && isVolatileRead(field, node, context)) {
                    method.instructions.insertBefore(
                            field, new MethodInsnNode(Opcodes.INVOKESTATIC, KERNEL, "spin", "()V", false));
                    changed = true;
                }
            }
        }
        return changed;
    }

    private boolean isVolatileRead(FieldInsnNode field, ClassNode user, RewriteContext context) {
        if (field.getOpcode() != Opcodes.GETFIELD && field.getOpcode() != Opcodes.GETSTATIC) {
            return false;
        }
        for (String owner = field.owner; owner != null; owner = superclasses.get(owner)) {
            Set<String> names = volatileFields.get(owner);
            if (names == null) {
                names = read(owner, owner.equals(user.name) ? user : context.load(owner));
            }
            if (names.contains(field.name)) {
                return true;
            }
        }
        return false;
    }

    private Set<String> read(String owner, @Nullable ClassNode cls) {
        Set<String> names = new HashSet<>();
        if (cls != null) {
            for (FieldNode field : cls.fields) {
                if ((field.access & Opcodes.ACC_VOLATILE) != 0) {
                    names.add(field.name);
                }
            }
            if (cls.superName != null) {
                superclasses.put(owner, cls.superName);
            }
        }
        volatileFields.put(owner, names);
        return names;
    }
}
