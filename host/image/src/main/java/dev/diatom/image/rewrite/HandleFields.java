package dev.diatom.image.rewrite;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What the static fields of type {@code VarHandle}, and those of type {@code long} that hold a field offset, stand for: read
 * from the class initializers that set them.
 */
final class HandleFields {
    static final String VAR_HANDLE = "java/lang/invoke/VarHandle";
    static final String METHOD_HANDLES = "java/lang/invoke/MethodHandles";
    static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup";

    /** The JDK's classes of this prefix make their views in a method of their own. */
    static final String BYTE_ARRAY = "jdk/internal/util/ByteArray";

    static final Set<String> UNSAFE = Set.of("jdk/internal/misc/Unsafe", "sun/misc/Unsafe");

    /** A method of a library's own that finds the handle of a field by class, name and type. */
    private static final String FINDER = "(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/Class;)L" + VAR_HANDLE + ";";

    private final RewriteContext classes;
    private final Map<String, Map<String, AccessTarget>> targetsByClass = new HashMap<>();

    HandleFields(RewriteContext classes) {
        this.classes = classes;
    }

    /**
     * The target behind the static field {@code name} of {@code owner} or of a superclass, or null when it is none or not
     * understood.
     */
    @Nullable
    AccessTarget target(String owner, String name) {
        Map<String, AccessTarget> targets = targetsByClass.get(owner);
        if (targets != null && targets.containsKey(name)) {
            return targets.get(name);
        }
        ClassNode node = classes.load(owner);
        if (node == null) {
            return null;
        }
        if (node.superName != null && node.fields.stream().noneMatch(field -> field.name.equals(name))) {
            return target(node.superName, name);
        }
        return targets == null ? learn(node).get(name) : null;
    }

    /** Reads the class initializer of {@code node}, which need not be what the class path has under its name. */
    Map<String, AccessTarget> learn(ClassNode node) {
        Map<String, AccessTarget> targets = new HashMap<>();
        targetsByClass.put(node.name, targets);
        for (MethodNode method : node.methods) {
            if (method.name.equals("<clinit>")) {
                learn(node, method, targets);
            }
        }
        return targets;
    }

    private void learn(ClassNode node, MethodNode initializer, Map<String, AccessTarget> targets) {
        Origins origins = null;
        for (AbstractInsnNode instruction : initializer.instructions) {
            if (instruction.getOpcode() == Opcodes.PUTSTATIC
                    && instruction instanceof FieldInsnNode field
                    && (field.desc.equals("J") || field.desc.equals("L" + VAR_HANDLE + ";"))) {
                origins = origins != null ? origins : new Origins(node.name, initializer);
                if (origins.below(field, 1) instanceof MethodInsnNode call) {
                    AccessTarget target = site(node, call, origins);
                    if (target != null) {
                        targets.put(field.name, target);
                    }
                }
            }
        }
    }

    /** Images run on processors of little endian order. */
    private static boolean isNativeOrder(@Nullable AbstractInsnNode order) {
        return order instanceof MethodInsnNode call
                && call.owner.equals("java/nio/ByteOrder")
                && call.name.equals("nativeOrder");
    }

    /** What the handle or offset that {@code call} makes will reach, or null when the call makes none or is not understood. */
    @Nullable
    AccessTarget site(ClassNode node, MethodInsnNode call, Origins origins) {
        if (call.owner.equals(METHOD_HANDLES) && call.name.equals("arrayElementVarHandle")) {
            Type array = Origins.classLiteral(origins.operand(call, 0));
            return array == null ? null : new AccessTarget.ArrayElement(array.getDescriptor());
        }
        if (call.owner.equals(METHOD_HANDLES) && call.name.equals("byteArrayViewVarHandle")) {
            Type array = Origins.classLiteral(origins.operand(call, 0));
            AbstractInsnNode order = origins.operand(call, 1);
            if (array == null || !(order instanceof FieldInsnNode || isNativeOrder(order))) {
                return null;
            }
            boolean bigEndian = order instanceof FieldInsnNode constant && constant.name.equals("BIG_ENDIAN");
            return new AccessTarget.ByteArrayView(array.getDescriptor().substring(1), bigEndian);
        }
        if (call.owner.startsWith(BYTE_ARRAY) && call.name.startsWith("create")) {
            Type array = Origins.classLiteral(origins.operand(call, 0));
            boolean bigEndian = call.owner.equals(BYTE_ARRAY);
            return array == null
                    ? null
                    : new AccessTarget.ByteArrayView(array.getDescriptor().substring(1), bigEndian);
        }
        if (call.owner.equals(LOOKUP)
                && (call.name.equals("findVarHandle") || call.name.equals("findStaticVarHandle"))) {
            return field(Origins.classLiteral(origins.operand(call, 1)), Origins.string(origins.operand(call, 2)));
        }
        if (isFinder(call)) {
            return field(Origins.classLiteral(origins.operand(call, 0)), Origins.string(origins.operand(call, 1)));
        }
        if (call.owner.equals("jdk/internal/invoke/MhUtil") && call.name.equals("findVarHandle")) {
            return Origins.operandCount(call) == 3
                    ? field(
                            lookupClass(node, origins.operand(call, 0), origins),
                            Origins.string(origins.operand(call, 1)))
                    : field(Origins.classLiteral(origins.operand(call, 1)), Origins.string(origins.operand(call, 2)));
        }
        if (UNSAFE.contains(call.owner) && call.name.equals("objectFieldOffset") && Origins.operandCount(call) == 3) {
            return field(Origins.classLiteral(origins.operand(call, 1)), Origins.string(origins.operand(call, 2)));
        }
        if (UNSAFE.contains(call.owner)
                && (call.name.equals("objectFieldOffset") || call.name.equals("staticFieldOffset"))
                && origins.operand(call, 1) instanceof MethodInsnNode reflected
                && reflected.name.equals("getDeclaredField")) {
            return field(
                    Origins.classLiteral(origins.operand(reflected, 0)), Origins.string(origins.operand(reflected, 1)));
        }
        return null;
    }

    static boolean isFinder(MethodInsnNode call) {
        return call.getOpcode() == Opcodes.INVOKESTATIC && call.desc.equals(FINDER);
    }

    private static @Nullable Type lookupClass(ClassNode node, @Nullable AbstractInsnNode lookup, Origins origins) {
        if (lookup instanceof MethodInsnNode call && call.owner.equals(METHOD_HANDLES)) {
            return call.name.equals("lookup")
                    ? Type.getObjectType(node.name)
                    : Origins.classLiteral(origins.operand(call, 0));
        }
        return null;
    }

    private AccessTarget.@Nullable Field field(@Nullable Type owner, @Nullable String name) {
        String declaring = owner == null ? null : owner.getInternalName();
        while (declaring != null && name != null && !declaring.equals("java/lang/Object")) {
            ClassNode node = load(declaring);
            if (node == null) {
                return null;
            }
            for (FieldNode field : node.fields) {
                if (field.name.equals(name)) {
                    return new AccessTarget.Field(
                            declaring, name, field.desc, (field.access & Opcodes.ACC_STATIC) != 0);
                }
            }
            declaring = node.superName;
        }
        return null;
    }

    /** A class, or TeaVM's in its place. */
    private @Nullable ClassNode load(String internalName) {
        ClassNode node = classes.load(internalName);
        return node != null ? node : classes.load(LibraryNames.teaVmName(internalName));
    }
}
