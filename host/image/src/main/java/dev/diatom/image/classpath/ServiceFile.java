package dev.diatom.image.classpath;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;

/**
 * The files of one service, as {@code java.util.ServiceLoader} reads them, and the guest's {@code ServiceProvider} of a line. TeaVM
 * makes an object of each line when the service is loaded; so that providers are made one by one and later, what it gets to see are
 * these classes.
 */
final class ServiceFile {
    static final String FOLDER = "META-INF/services/";

    private static final String SUPERCLASS = "dev/diatom/jdk/ServiceProvider";
    private static final String PREFIX = "dev/diatom/provided/";

    private ServiceFile() {}

    /** The names of the providers, each once, in the order of the class path. */
    static Set<String> providers(List<byte[]> files) {
        Set<String> names = new LinkedHashSet<>();
        for (byte[] file : files) {
            new String(file, StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(names::add);
        }
        return names;
    }

    /** The internal name of the class that stands for a provider. */
    static String standIn(String provider) {
        return PREFIX + provider.replace('.', '/');
    }

    /**
     * The class that stands for a provider.
     *
     * @param type the provider's class; null if there is none
     */
    static byte[] standIn(String provider, @Nullable ClassNode type) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V25, Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL, standIn(provider), null, SUPERCLASS, null);
        MethodVisitor code = begin(writer, "<init>", "()V");
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, SUPERCLASS, "<init>", "()V", false);
        end(code, Opcodes.RETURN);
        code = begin(writer, "name", "()Ljava/lang/String;");
        code.visitLdcInsn(provider);
        end(code, Opcodes.ARETURN);
        code = begin(writer, "type", "()Ljava/lang/Class;");
        if (type == null) {
            code.visitInsn(Opcodes.ACONST_NULL);
        } else {
            code.visitLdcInsn(Type.getObjectType(type.name));
        }
        end(code, Opcodes.ARETURN);
        code = begin(writer, "make", "()Ljava/lang/Object;");
        if (type == null || !canBeMade(type)) {
            code.visitInsn(Opcodes.ACONST_NULL);
        } else {
            code.visitTypeInsn(Opcodes.NEW, type.name);
            code.visitInsn(Opcodes.DUP);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, type.name, "<init>", "()V", false);
        }
        end(code, Opcodes.ARETURN);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static boolean canBeMade(ClassNode type) {
        return (type.access & Opcodes.ACC_ABSTRACT) == 0
                && type.methods.stream()
                        .anyMatch(method -> method.name.equals("<init>")
                                && method.desc.equals("()V")
                                && (method.access & Opcodes.ACC_PUBLIC) != 0);
    }

    private static MethodVisitor begin(ClassWriter writer, String name, String descriptor) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, name, descriptor, null, null);
        code.visitCode();
        return code;
    }

    private static void end(MethodVisitor code, int instruction) {
        code.visitInsn(instruction);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
