package dev.diatom.image;

import dev.diatom.image.classpath.ImageClassPath;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Where a program begins (JLS 12.1.4): {@code main(String[])} or else {@code main()}, static or of an instance, declared or
 * inherited. The compiler knows {@code static void main(String[])} of the class itself; for all others a class is made that
 * has one, and calls the program's.
 */
final class MainMethod {
    /** The runtime leaves its frame out of stack traces. */
    private static final String LAUNCHER = "dev/diatom/runtime/MainMethodLauncher";

    private static final Method WITH_ARGUMENTS = Method.getMethod("void main(String[])");
    private static final Method WITHOUT_ARGUMENTS = Method.getMethod("void main()");
    private static final Method CONSTRUCTOR = Method.getMethod("void <init>()");

    private MainMethod() {}

    /** The name, with dots, of the class whose {@code static void main(String[])} starts the program. */
    static String entryPoint(ImageClassPath classPath, String mainClass) {
        ClassNode node = classPath.declarationOf(mainClass.replace('.', '/'));
        if (node == null) {
            throw new BuildException("There is no main class '" + mainClass + "' in the application.");
        }
        MethodNode main = find(classPath, node, WITH_ARGUMENTS);
        if (main == null) {
            main = find(classPath, node, WITHOUT_ARGUMENTS);
        }
        if (main == null) {
            throw new BuildException("Class '" + mainClass + "' has no main method: it needs "
                    + "'void main(String[] arguments)' or 'void main()', static or not, and not private.");
        }
        boolean isStatic = has(main, Opcodes.ACC_STATIC);
        if (!isStatic && !canBeMade(node)) {
            throw new BuildException("The main method of class '" + mainClass + "' is not static, and there can be no "
                    + "object to call it on: the class needs a constructor without parameters that is not private.");
        }
        if (isStatic && main.desc.equals(WITH_ARGUMENTS.getDescriptor()) && node.methods.contains(main)) {
            return mainClass;
        }
        classPath.define(LAUNCHER, launcher(Type.getObjectType(node.name), main));
        return LAUNCHER.replace('/', '.');
    }

    /** The method as the class declares or inherits it, or null. */
    private static @Nullable MethodNode find(ImageClassPath classPath, ClassNode node, Method wanted) {
        for (MethodNode method : node.methods) {
            if (method.name.equals(wanted.getName())
                    && method.desc.equals(wanted.getDescriptor())
                    && !has(method, Opcodes.ACC_PRIVATE)) {
                return method;
            }
        }
        ClassNode parent = node.superName == null ? null : classPath.declarationOf(node.superName);
        return parent == null ? null : find(classPath, parent, wanted);
    }

    private static boolean has(MethodNode method, int flag) {
        return (method.access & flag) != 0;
    }

    private static boolean canBeMade(ClassNode node) {
        return (node.access & Opcodes.ACC_ABSTRACT) == 0
                && node.methods.stream()
                        .anyMatch(method -> method.name.equals(CONSTRUCTOR.getName())
                                && method.desc.equals(CONSTRUCTOR.getDescriptor())
                                && !has(method, Opcodes.ACC_PRIVATE));
    }

    private static byte[] launcher(Type mainClass, MethodNode main) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V25, Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL, LAUNCHER, null, "java/lang/Object", null);
        GeneratorAdapter code =
                new GeneratorAdapter(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, WITH_ARGUMENTS, null, null, writer);
        boolean isStatic = has(main, Opcodes.ACC_STATIC);
        if (!isStatic) {
            code.newInstance(mainClass);
            code.dup();
            code.invokeConstructor(mainClass, CONSTRUCTOR);
        }
        if (main.desc.equals(WITH_ARGUMENTS.getDescriptor())) {
            code.loadArg(0);
        }
        Method method = new Method(main.name, main.desc);
        if (isStatic) {
            code.invokeStatic(mainClass, method);
        } else {
            code.invokeVirtual(mainClass, method);
        }
        code.returnValue();
        code.endMethod();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
