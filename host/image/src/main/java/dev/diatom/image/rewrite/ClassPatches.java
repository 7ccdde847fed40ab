package dev.diatom.image.rewrite;

import dev.diatom.image.classpath.Origin;
import java.util.Iterator;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Merges the methods and fields of {@code dev.diatom.patch.X} into the class {@code X} of TeaVM, the JDK or a guest module: a
 * method of the same name and descriptor replaces the library's, others are added, and so are its interfaces. {@code dev.diatom.patch.TARGET.X} does the
 * same for one target only, and {@code dev.diatom.patch.PART.X} where a part of the library is not used.
 *
 * <p>A patch class speaks of itself and of other patch classes by their own names, which become those of their targets, and so does
 * every guest class that calls it. Its native methods stand for methods the target has, whatever their access; its methods named {@code constructor} become
 * constructors, which call that of the superclass without arguments first. Its own constructors, static initializer, superclass
 * and annotations do not count.
 */
final class ClassPatches implements ClassRewrite {
    private static final String PREFIX = "dev/diatom/patch/";
    private static final String CONSTRUCTOR = "constructor";

    private final String targetPrefix;

    /**
     * @param target the label of the build's target
     */
    ClassPatches(String target) {
        targetPrefix = PREFIX + target + "/";
    }

    @Override
    public boolean apply(ClassNode node, Origin origin, RewriteContext context) {
        if (origin == Origin.APPLICATION || node.name.startsWith(PREFIX)) {
            return false;
        }
        String jdkName = LibraryNames.jdkName(node.name);
        String name = jdkName != null ? jdkName : node.name;
        boolean changed = merge(node, PREFIX, name, context);
        changed |= merge(node, targetPrefix, name, context);
        for (String part : context.unusedParts()) {
            changed |= merge(node, PREFIX + part + "/", name, context);
        }
        changed |= origin == Origin.GUEST && retargetCalls(node);
        return changed;
    }

    private static boolean merge(ClassNode node, String prefix, String name, RewriteContext context) {
        ClassNode original = context.load(prefix + name);
        if (original == null) {
            return false;
        }
        ClassNode patch = renamed(original, prefix, node.name);
        for (String added : patch.interfaces) {
            if (!node.interfaces.contains(added)) {
                node.interfaces.add(added);
            }
        }
        for (FieldNode field : patch.fields) {
            node.fields.removeIf(present -> present.name.equals(field.name));
            node.fields.add(field);
        }
        for (MethodNode method : patch.methods) {
            if (!method.name.startsWith("<") && (method.access & Opcodes.ACC_NATIVE) == 0) {
                if (method.name.equals(CONSTRUCTOR)) {
                    makeConstructor(method, node.superName);
                }
                remove(node, method);
                node.methods.add(method);
            }
        }
        return true;
    }

    private static void makeConstructor(MethodNode method, String superclass) {
        InsnList start = new InsnList();
        start.add(new VarInsnNode(Opcodes.ALOAD, 0));
        start.add(new MethodInsnNode(Opcodes.INVOKESPECIAL, superclass, "<init>", "()V", false));
        method.instructions.insert(start);
        method.name = "<init>";
    }

    /** Calls of a patch class become calls of its target. */
    private static boolean retargetCalls(ClassNode node) {
        boolean changed = false;
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (instruction instanceof MethodInsnNode call && call.owner.startsWith(PREFIX)) {
                    call.owner = call.owner.substring(PREFIX.length());
                    changed = true;
                }
            }
        }
        return changed;
    }

    /** Takes out the method that {@code replaced} stands for, in the names of either library. */
    static void remove(ClassNode node, MethodNode replaced) {
        String descriptor = LibraryNames.jdkDescriptor(replaced.desc);
        for (Iterator<MethodNode> methods = node.methods.iterator(); methods.hasNext(); ) {
            MethodNode method = methods.next();
            if (method.name.equals(replaced.name)
                    && LibraryNames.jdkDescriptor(method.desc).equals(descriptor)) {
                methods.remove();
            }
        }
    }

    private static ClassNode renamed(ClassNode patch, String prefix, String to) {
        String from = patch.name;
        ClassNode result = new ClassNode();
        patch.accept(new ClassRemapper(result, new Remapper(Opcodes.ASM9) {
            @Override
            public String map(String internalName) {
                if (internalName.equals(from)) {
                    return to;
                }
                return internalName.startsWith(prefix) ? internalName.substring(prefix.length()) : internalName;
            }

            // The bodies of lambdas keep apart from those of the target.
            @Override
            public String mapMethodName(String owner, String name, String descriptor) {
                return owner.equals(from) && name.startsWith("lambda$") ? "patch$" + name : name;
            }
        }));
        return result;
    }
}
