package dev.diatom.image.rewrite;

import dev.diatom.image.classpath.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Turns every access through a {@code VarHandle}, or through {@code Unsafe} with a field's offset, into a call of a generated
 * static method that accesses the field itself. Threads of an image share one processor and are never switched inside such a
 * method, so a compare-and-set is a comparison and a store.
 *
 * <p>What makes handles and offsets is taken out; the static fields that held them stay, as null and 0. Accesses that cannot
 * be traced to a field keep their call, and the compiler reports it where it is reachable: images have no
 * {@code VarHandle} to call. {@code Unsafe} accesses at computed offsets are accesses to arrays and stay, for the image's
 * own {@code Unsafe}, whose array offsets are indices.
 */
final class DirectFieldAccess implements ClassRewrite {
    private @Nullable HandleFields knownFields;

    @Override
    public boolean apply(ClassNode node, Origin origin, RewriteContext context) {
        List<MethodNode> concerned = new ArrayList<>();
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (instruction instanceof MethodInsnNode call && concerns(call)) {
                    concerned.add(method);
                    break;
                }
            }
        }
        if (concerned.isEmpty()) {
            return false;
        }
        HandleFields fields = knownFields != null ? knownFields : new HandleFields(context);
        knownFields = fields;
        fields.learn(node);
        Accessors accessors = new Accessors(node);
        for (MethodNode method : concerned) {
            Origins origins = new Origins(node.name, method);
            Map<MethodInsnNode, InsnList> replacements = new HashMap<>();
            for (AbstractInsnNode instruction : method.instructions) {
                if (instruction instanceof MethodInsnNode call) {
                    InsnList replacement = replacement(fields, node, call, origins, accessors);
                    if (replacement != null) {
                        replacements.put(call, replacement);
                    }
                }
            }
            replaceLookups(method, replacements);
            replacements.forEach((call, replacement) -> {
                method.instructions.insert(call, replacement);
                method.instructions.remove(call);
            });
        }
        accessors.addTo(node);
        return true;
    }

    private static boolean concerns(MethodInsnNode call) {
        return call.owner.equals(HandleFields.VAR_HANDLE)
                || call.owner.equals(HandleFields.METHOD_HANDLES)
                || call.owner.equals(HandleFields.LOOKUP)
                || call.owner.equals("jdk/internal/invoke/MhUtil")
                || call.owner.startsWith(HandleFields.BYTE_ARRAY)
                || HandleFields.isFinder(call)
                || HandleFields.UNSAFE.contains(call.owner);
    }

    private @Nullable InsnList replacement(
            HandleFields fields, ClassNode node, MethodInsnNode call, Origins origins, Accessors accessors) {
        if (call.owner.equals(HandleFields.VAR_HANDLE)) {
            return varHandleAccess(fields, node, call, origins, accessors);
        }
        if (fields.site(node, call, origins) != null) {
            InsnList instructions = popOperands(call);
            boolean offset = Type.getReturnType(call.desc).getSort() == Type.LONG;
            instructions.add(new InsnNode(offset ? Opcodes.LCONST_0 : Opcodes.ACONST_NULL));
            return instructions;
        }
        return HandleFields.UNSAFE.contains(call.owner) ? unsafeAccess(fields, call, origins, accessors) : null;
    }

    private @Nullable InsnList varHandleAccess(
            HandleFields fields, ClassNode node, MethodInsnNode call, Origins origins, Accessors accessors) {
        if (call.name.startsWith("withInvoke")) {
            return new InsnList();
        }
        AccessMode mode = AccessMode.ofVarHandleMethod(call.name);
        if (mode == null) {
            return null;
        }
        AbstractInsnNode origin = origins.operand(call, 0);
        AccessTarget target = null;
        if (origin instanceof FieldInsnNode field && field.getOpcode() == Opcodes.GETSTATIC) {
            target = fields.target(field.owner, field.name);
        } else if (origin instanceof MethodInsnNode site) {
            target = fields.site(node, site, origins);
        }
        if (target == null) {
            return null;
        }
        String descriptor = "(L" + HandleFields.VAR_HANDLE + ";" + call.desc.substring(1);
        return accessors.call(mode, target, descriptor, false);
    }

    private @Nullable InsnList unsafeAccess(
            HandleFields fields, MethodInsnNode call, Origins origins, Accessors accessors) {
        if (call.name.equals("staticFieldBase")) {
            InsnList instructions = popOperands(call);
            instructions.add(new InsnNode(Opcodes.ACONST_NULL));
            return instructions;
        }
        AccessMode mode = AccessMode.ofUnsafeMethod(call.name);
        if (mode == null || !call.desc.startsWith("(Ljava/lang/Object;J")) {
            return null;
        }
        AbstractInsnNode offset = origins.operand(call, 2);
        if (offset instanceof FieldInsnNode field) {
            if (fields.target(field.owner, field.name) instanceof AccessTarget.Field target) {
                String descriptor = "(L" + call.owner + ";" + call.desc.substring(1);
                return accessors.call(mode, target, descriptor, true);
            }
            InsnList unresolved = new InsnList();
            String name = call.name + "AtUnknownOffset$" + field.name;
            unresolved.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, call.owner, name, call.desc, false));
            return unresolved;
        }
        return null;
    }

    /** Takes out what only serves to make the handles and offsets that were taken out. */
    private static void replaceLookups(MethodNode method, Map<MethodInsnNode, InsnList> replacements) {
        boolean rest = false;
        for (AbstractInsnNode instruction : method.instructions) {
            rest |= instruction instanceof MethodInsnNode call
                    && call.owner.equals(HandleFields.LOOKUP)
                    && !replacements.containsKey(call);
        }
        if (rest || replacements.isEmpty()) {
            return;
        }
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof MethodInsnNode call) {
                boolean lookup = call.owner.equals(HandleFields.METHOD_HANDLES)
                        && (call.name.equals("lookup") || call.name.equals("privateLookupIn"));
                boolean reflected = call.owner.equals("java/lang/Class") && call.name.equals("getDeclaredField");
                if (lookup || (reflected && method.name.equals("<clinit>"))) {
                    InsnList instructions = popOperands(call);
                    instructions.add(new InsnNode(Opcodes.ACONST_NULL));
                    replacements.put(call, instructions);
                }
            }
        }
    }

    private static InsnList popOperands(MethodInsnNode call) {
        InsnList instructions = new InsnList();
        Type[] arguments = Type.getArgumentTypes(call.desc);
        for (int i = arguments.length - 1; i >= 0; i--) {
            instructions.add(new InsnNode(arguments[i].getSize() == 2 ? Opcodes.POP2 : Opcodes.POP));
        }
        if (call.getOpcode() != Opcodes.INVOKESTATIC) {
            instructions.add(new InsnNode(Opcodes.POP));
        }
        return instructions;
    }

    /** The generated methods of one class: one for each access mode, target and descriptor that its code has. */
    private static final class Accessors {
        private record Key(AccessMode mode, AccessTarget target, String descriptor) {}

        private final String owner;
        private final boolean isInterface;
        private final Map<Key, MethodNode> methods = new HashMap<>();
        private final List<MethodNode> inOrder = new ArrayList<>();

        Accessors(ClassNode node) {
            owner = node.name;
            isInterface = (node.access & Opcodes.ACC_INTERFACE) != 0;
        }

        InsnList call(AccessMode mode, AccessTarget target, String descriptor, boolean unsafe) {
            MethodNode method = methods.computeIfAbsent(new Key(mode, target, descriptor), key -> {
                MethodNode made = new MethodNode(
                        Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
                        name(mode, target),
                        descriptor,
                        null,
                        null);
                made.visitCode();
                if (unsafe) {
                    AccessorMethod.emitUnsafe(made, (AccessTarget.Field) target, mode);
                } else {
                    AccessorMethod.emitVarHandle(made, target, mode);
                }
                made.visitMaxs(0, 0);
                inOrder.add(made);
                return made;
            });
            InsnList instructions = new InsnList();
            instructions.add(new MethodInsnNode(Opcodes.INVOKESTATIC, owner, method.name, method.desc, isInterface));
            return instructions;
        }

        private String name(AccessMode mode, AccessTarget target) {
            String place = switch (target) {
                case AccessTarget.Field field -> field.name();
                case AccessTarget.ArrayElement array -> "element";
                case AccessTarget.ByteArrayView view -> "bytes";
            };
            return mode.name().toLowerCase(Locale.ROOT) + "$" + place + "$" + inOrder.size();
        }

        void addTo(ClassNode node) {
            node.methods.addAll(inOrder);
        }
    }
}
