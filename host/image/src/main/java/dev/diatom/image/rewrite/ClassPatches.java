package dev.diatom.image.rewrite;

import dev.diatom.image.classpath.Origin;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Merges the methods and fields of {@code dev.diatom.patch.X} into the class {@code X} of TeaVM, the JDK or a guest module: a method of the
 * same name and descriptor replaces the library's, others are added. A patch class speaks of itself by its own name, which
 * becomes that of its target; its constructors, static initializer, superclass and annotations do not count.
 */
final class ClassPatches implements ClassRewrite {
    private static final String PREFIX = "dev/diatom/patch/";

    @Override
    public boolean apply(ClassNode node, Origin origin, RewriteContext context) {
        if (origin == Origin.APPLICATION || node.name.startsWith(PREFIX)) {
            return false;
        }
        String jdkName = LibraryNames.jdkName(node.name);
        String patchName = PREFIX + (jdkName != null ? jdkName : node.name);
        if (!context.exists(patchName)) {
            return false;
        }
        ClassNode patch = renamed(context.load(patchName), patchName, node.name);
        for (FieldNode field : patch.fields) {
            node.fields.removeIf(present -> present.name.equals(field.name));
            node.fields.add(field);
        }
        for (MethodNode method : patch.methods) {
            if (!method.name.startsWith("<")) {
                remove(node, method);
                node.methods.add(method);
            }
        }
        return true;
    }

    private static void remove(ClassNode node, MethodNode replaced) {
        String descriptor = LibraryNames.jdkDescriptor(replaced.desc);
        for (Iterator<MethodNode> methods = node.methods.iterator(); methods.hasNext(); ) {
            MethodNode method = methods.next();
            if (method.name.equals(replaced.name)
                    && LibraryNames.jdkDescriptor(method.desc).equals(descriptor)) {
                methods.remove();
            }
        }
    }

    private static ClassNode renamed(@Nullable ClassNode patch, String from, String to) {
        if (patch == null) {
            throw new IllegalStateException("no class " + from);
        }
        ClassNode result = new ClassNode();
        patch.accept(new ClassRemapper(result, new Remapper(Opcodes.ASM9) {
            @Override
            public String map(String internalName) {
                return internalName.equals(from) ? to : internalName;
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
