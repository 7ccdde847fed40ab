package dev.diatom.image.teavm;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.BinaryBranchingInstruction;
import org.teavm.model.instructions.BoundCheckInstruction;
import org.teavm.model.instructions.BranchingInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.JumpInstruction;
import org.teavm.model.optimization.UnreachableBasicBlockEliminator;
import org.teavm.model.optimization.UnusedVariableElimination;
import org.teavm.model.util.UsageExtractor;

/**
 * What throws goes on to throw where nobody wants its result. {@link Pinned} instructions do as long as they are not copied; this
 * is for those that are, into the callers of their method, and for what TeaVM leaves out as it writes C.
 */
final class UnusedResults {
    private static final MethodReference USE = new MethodReference(
            "dev.diatom.runtime.Kernel", "use", ValueType.object("java.lang.Object"), ValueType.VOID);

    private UnusedResults() {}

    /** Before the program is copied into others: what is not used, or is returned to callers that may not use it. */
    static void keep(Program program) {
        BitSet used = used(program);
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                switch (instruction) {
                    case GetElementInstruction get
                    when !used.get(get.getReceiver().getIndex()) -> check(program, get);
                    case CastInstruction cast
                    when !cast.isWeak() && !used.get(cast.getReceiver().getIndex()) -> use(cast);
                    default -> {}
                }
            }
        }
    }

    /** What something other than a return uses. */
    private static BitSet used(Program program) {
        BitSet used = new BitSet();
        UsageExtractor usages = new UsageExtractor();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Phi phi : block.getPhis()) {
                for (Incoming incoming : phi.getIncomings()) {
                    used.set(incoming.getValue().getIndex());
                }
            }
            for (Instruction instruction : block) {
                if (!(instruction instanceof ExitInstruction)) {
                    instruction.acceptVisitor(usages);
                    for (Variable variable : usages.getUsedVariables()) {
                        used.set(variable.getIndex());
                    }
                }
            }
        }
        return used;
    }

    /** {@link BoundChecks} would check the index later, but only of an access that is still there. */
    private static void check(Program program, GetElementInstruction get) {
        BoundCheckInstruction check = new BoundCheckInstruction();
        check.setLower(true);
        check.setArray(get.getArray());
        check.setIndex(get.getIndex());
        check.setReceiver(program.createVariable());
        check.setLocation(get.getLocation());
        get.insertPrevious(check);
        get.setIndex(check.getReceiver());
    }

    private static void use(CastInstruction cast) {
        InvokeInstruction use = new InvokeInstruction();
        use.setType(InvocationType.SPECIAL);
        use.setMethod(USE);
        use.setArguments(cast.getReceiver());
        use.setLocation(cast.getLocation());
        cast.insertNext(use);
    }

    /** A condition with nothing on either branch: TeaVM writes neither, and with the condition goes what it is computed from. */
    static void dropEmptyBranches(Program program, MethodReader method) {
        Map<BasicBlock, BasicBlock> targets = new HashMap<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            BasicBlock target = switch (block.getLastInstruction()) {
                case BranchingInstruction branch -> common(branch.getConsequent(), branch.getAlternative());
                case BinaryBranchingInstruction branch -> common(branch.getConsequent(), branch.getAlternative());
                case null, default -> null;
            };
            if (target != null) {
                targets.put(block, target);
            }
        }
        targets.forEach((block, target) -> {
            JumpInstruction jump = new JumpInstruction();
            jump.setTarget(target);
            jump.setLocation(block.getLastInstruction().getLocation());
            block.getLastInstruction().replace(jump);
        });
        if (!targets.isEmpty()) {
            new UnreachableBasicBlockEliminator().optimize(program);
            new UnusedVariableElimination().optimize(method, program);
        }
    }

    /** Where both blocks lead without doing anything, if that does not depend on which of them it was. */
    private static @Nullable BasicBlock common(BasicBlock first, BasicBlock second) {
        BasicBlock target = behind(first);
        return target.equals(behind(second)) && target.getPhis().isEmpty() ? target : null;
    }

    private static BasicBlock behind(BasicBlock block) {
        Set<BasicBlock> seen = new HashSet<>();
        BasicBlock target = block;
        while (seen.add(target)
                && target.getPhis().isEmpty()
                && target.getFirstInstruction() instanceof JumpInstruction jump) {
            target = jump.getTarget();
        }
        return target;
    }
}
