package dev.diatom.image.rewrite;

import dev.diatom.image.classpath.Origin;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Streams and sorts as they run on one processor: the JDK's own code asks everywhere whether to fork, the answer is no, and
 * the branches that would fork are taken out, so that a program which sorts an array does not carry the fork/join pool with it. A
 * stream still remembers whether its user called it parallel.
 */
final class SequentialAlgorithms implements ClassRewrite {
    private static final String STREAMS = "java/util/stream/";
    private static final String GATHERERS = STREAMS + "GathererOp";
    private static final String SORTS = "java/util/DualPivotQuicksort";

    @Override
    public boolean apply(ClassNode node, Origin origin, RewriteContext context) {
        if (origin != Origin.JDK || !(node.name.startsWith(STREAMS) || node.name.startsWith(SORTS))) {
            return false;
        }
        boolean changed = false;
        for (MethodNode method : node.methods) {
            int parameter = parameterSlot(node.name, method);
            for (AbstractInsnNode instruction : method.instructions.toArray()) {
                if (instruction instanceof VarInsnNode load
                        && load.getOpcode() == Opcodes.ILOAD
                        && load.var == parameter) {
                    answerNo(method.instructions, load, new InsnList());
                    changed = true;
                } else if (asksPipeline(instruction)) {
                    InsnList pop = new InsnList();
                    pop.add(new InsnNode(Opcodes.POP));
                    answerNo(method.instructions, instruction, pop);
                    changed = true;
                }
            }
        }
        return changed;
    }

    /** A pipeline asks itself; what asks by the interface only hands the answer on to another stream. */
    private static boolean asksPipeline(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call
                && call.getOpcode() == Opcodes.INVOKEVIRTUAL
                && call.owner.startsWith(STREAMS)
                && call.name.equals("isParallel");
    }

    /** Where a method has its parameter {@code parallel} or {@code parallelism}, or -1. */
    private static int parameterSlot(String owner, MethodNode method) {
        if (owner.equals(GATHERERS)) {
            return method.name.equals("evaluate") && method.desc.startsWith("(Ljava/util/Spliterator;Z") ? 2 : -1;
        }
        if (!owner.equals(SORTS)) {
            return -1;
        }
        boolean sorts = method.name.equals("sort") && method.desc.matches("\\(\\[.III\\)V");
        boolean merges = method.name.equals("mergeRuns") && method.desc.matches("\\(\\[.\\[.IIZ.*");
        return sorts ? 1 : merges ? 4 : -1;
    }

    /** Puts false, or 0, in the place of an instruction; a branch on it, or on whether it is more than 1, becomes certain. */
    private static void answerNo(InsnList instructions, AbstractInsnNode question, InsnList answer) {
        List<AbstractInsnNode> branch = new ArrayList<>();
        for (AbstractInsnNode next = following(question); next != null && branch.size() < 2; next = following(next)) {
            branch.add(next);
        }
        int first = branch.isEmpty() ? Opcodes.NOP : branch.getFirst().getOpcode();
        if (first == Opcodes.IFEQ) {
            answer.add(new JumpInsnNode(Opcodes.GOTO, ((JumpInsnNode) branch.getFirst()).label));
            instructions.remove(branch.getFirst());
        } else if (first == Opcodes.IFNE) {
            instructions.remove(branch.getFirst());
        } else if (first == Opcodes.ICONST_1 && branch.getLast().getOpcode() == Opcodes.IF_ICMPLE) {
            answer.add(new JumpInsnNode(Opcodes.GOTO, ((JumpInsnNode) branch.getLast()).label));
            branch.forEach(instructions::remove);
        } else {
            answer.add(new InsnNode(Opcodes.ICONST_0));
        }
        instructions.insert(question, answer);
        instructions.remove(question);
    }

    private static @Nullable AbstractInsnNode following(AbstractInsnNode instruction) {
        AbstractInsnNode next = instruction.getNext();
        while (next != null && next.getOpcode() < 0) {
            next = next.getNext();
        }
        return next;
    }
}
