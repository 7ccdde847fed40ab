package dev.diatom.image.rewrite;

import dev.diatom.image.classpath.Origin;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Has the JDK's generators of random numbers tell {@code dev.diatom.jdk.Generators} which of them were made without a seed, or from
 * such a one, and gives them a method that renews their state: no two clones of a snapshot may draw the same.
 */
final class UnseededGenerators implements ClassRewrite {
    private static final String GENERATORS = "dev/diatom/jdk/Generators";
    private static final String RENEWABLE = GENERATORS + "$Renewable";
    private static final String ENTROPY = "dev/diatom/jdk/Entropy";
    private static final String COUNTER = "java/util/concurrent/atomic/AtomicLong";
    private static final String ALGORITHMS = "jdk/internal/random/";
    private static final String SPLITTABLE = "java/util/SplittableRandom";
    /** Makes the elements of {@code SplittableRandom.splits()}. */
    private static final String SPLITTABLE_PROXY = SPLITTABLE + "$AbstractSplittableGeneratorProxy";

    @Override
    public boolean apply(ClassNode node, Origin origin, RewriteContext context) {
        if (origin == Origin.JDK && node.name.equals(SPLITTABLE_PROXY)) {
            for (MethodNode method : node.methods) {
                derivation(method, new VarInsnNode(Opcodes.ALOAD, 0), outer(node));
            }
            return true;
        }
        if (origin != Origin.JDK || !isGenerator(node.name)) {
            return false;
        }
        for (MethodNode method : node.methods) {
            if (method.name.equals("<init>") && method.desc.equals("()V")) {
                drawFirstSeeds(method);
                tell(method, Opcodes.RETURN, "unseeded", new VarInsnNode(Opcodes.ALOAD, 0));
            } else {
                derivation(method, new VarInsnNode(Opcodes.ALOAD, 0));
            }
        }
        node.interfaces.add(RENEWABLE);
        node.methods.add(renewal(node));
        return true;
    }

    private static boolean isGenerator(String name) {
        return name.equals(SPLITTABLE) || (name.startsWith(ALGORITHMS) && name.indexOf('$') < 0);
    }

    /** An inner class's reference to what it is part of. */
    private static FieldInsnNode outer(ClassNode node) {
        return new FieldInsnNode(Opcodes.GETFIELD, node.name, "this$0", "L" + SPLITTABLE + ";");
    }

    /** What {@code split} and {@code copy} make from the generator itself, or from one that they are given. */
    private static void derivation(MethodNode method, AbstractInsnNode... self) {
        boolean isBridge = (method.access & Opcodes.ACC_BRIDGE) != 0;
        if (isBridge || !(method.name.equals("split") || method.name.equals("copy"))) {
            return;
        }
        tell(method, Opcodes.ARETURN, "derived", self);
        if (method.desc.startsWith("(L")) {
            tell(method, Opcodes.ARETURN, "derived", new VarInsnNode(Opcodes.ALOAD, 1));
        }
    }

    /** Calls a method of Generators before each return, with what is to be returned, if anything, and an object. */
    private static void tell(MethodNode method, int opcode, String name, AbstractInsnNode... object) {
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
            if (instruction.getOpcode() == opcode) {
                boolean hasResult = opcode == Opcodes.ARETURN;
                InsnList call = new InsnList();
                if (hasResult) {
                    call.add(new InsnNode(Opcodes.DUP));
                }
                for (AbstractInsnNode load : object) {
                    call.add(load.clone(null));
                }
                String descriptor = hasResult ? "(Ljava/lang/Object;Ljava/lang/Object;)V" : "(Ljava/lang/Object;)V";
                call.add(new MethodInsnNode(Opcodes.INVOKESTATIC, GENERATORS, name, descriptor, false));
                method.instructions.insertBefore(instruction, call);
                method.maxStack += 2;
            }
        }
    }

    private static void drawFirstSeeds(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof MethodInsnNode call
                    && call.owner.equals(COUNTER)
                    && call.name.equals("getAndAdd")) {
                call.setOpcode(Opcodes.INVOKESTATIC);
                call.owner = GENERATORS;
                call.desc = "(L" + COUNTER + ";J)J";
            }
        }
    }

    /** Every number of the state that changes; a position in it, the {@code p} of some, stays. */
    private static MethodNode renewal(ClassNode node) {
        MethodNode method = new MethodNode(Opcodes.ACC_PUBLIC, "renew", "()V", null, null);
        InsnList code = method.instructions;
        for (FieldNode field : node.fields) {
            boolean isFixed = (field.access & Opcodes.ACC_STATIC) != 0 || field.name.equals("p");
            boolean isArray = field.desc.equals("[J");
            boolean isNumber =
                    (field.access & Opcodes.ACC_FINAL) == 0 && (field.desc.equals("J") || field.desc.equals("I"));
            if (isFixed || !(isArray || isNumber)) {
                continue;
            }
            code.add(new VarInsnNode(Opcodes.ALOAD, 0));
            if (isArray) {
                code.add(new FieldInsnNode(Opcodes.GETFIELD, node.name, field.name, field.desc));
                code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, ENTROPY, "fill", "([J)V", false));
                continue;
            }
            code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, ENTROPY, "seed", "()J", false));
            if (field.desc.equals("I")) {
                code.add(new InsnNode(Opcodes.L2I));
            }
            code.add(new FieldInsnNode(Opcodes.PUTFIELD, node.name, field.name, field.desc));
        }
        code.add(new InsnNode(Opcodes.RETURN));
        method.maxStack = 3;
        method.maxLocals = 1;
        return method;
    }
}
