package dev.diatom.image.teavm;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.EmptyInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.InstructionVisitor;
import org.teavm.model.optimization.GlobalValueNumbering;
import org.teavm.model.optimization.LoopInvariantAnalyzer;

/**
 * Keeps assignments to local variables that an exception handler reads where they are. For TeaVM a handler sees of a block the
 * values defined when the exception came; were such an assignment replaced by what it assigns, as elsewhere, the handler
 * would see the new value before the assignment took place.
 */
final class HandlerCopies {
    private static final String VALUE_NUMBERING = GlobalValueNumbering.class.getName();

    private HandlerCopies() {}

    /** Copies of the program are ordinary again. */
    static void keep(Program program) {
        Map<BasicBlock, Set<Variable>> seen = new HashMap<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (TryCatchBlock tryCatch : block.getTryCatchBlocks()) {
                for (Phi phi : tryCatch.getHandler().getPhis()) {
                    for (Incoming incoming : phi.getIncomings()) {
                        if (incoming.getSource().equals(block)) {
                            seen.computeIfAbsent(block, key -> new HashSet<>()).add(incoming.getValue());
                        }
                    }
                }
            }
        }
        seen.forEach(HandlerCopies::keep);
    }

    private static void keep(BasicBlock block, Set<Variable> seen) {
        for (Instruction instruction = block.getFirstInstruction();
                instruction != null;
                instruction = instruction.getNext()) {
            if (instruction instanceof AssignInstruction assignment && seen.contains(assignment.getReceiver())) {
                Kept kept = new Kept();
                kept.setReceiver(assignment.getReceiver());
                kept.setAssignee(assignment.getAssignee());
                kept.setLocation(assignment.getLocation());
                instruction.replace(kept);
                instruction = kept;
            }
        }
    }

    /** An assignment that only says which variable it reads to those who would replace or move it. */
    private static final class Kept extends AssignInstruction {
        @Override
        public void acceptVisitor(InstructionVisitor visitor) {
            if (visitor.getClass().getName().startsWith(VALUE_NUMBERING)) {
                ExitInstruction use = new ExitInstruction();
                use.setValueToReturn(getAssignee());
                visitor.visit(use);
                setAssignee(use.getValueToReturn());
            } else if (visitor instanceof LoopInvariantAnalyzer) {
                visitor.visit(new EmptyInstruction());
            } else {
                super.acceptVisitor(visitor);
            }
        }
    }
}
