package dev.diatom.image.teavm;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;
import org.teavm.model.util.UsageExtractor;

/**
 * Leaves out arrays of constant size that a method fills within their bounds, and does nothing else with. The program's
 * accesses are not checked yet, other than for null.
 */
final class UnseenArrays {
    private final Program program;
    private final Map<Variable, Integer> constants = new HashMap<>();
    private final Map<Variable, Integer> sizes = new HashMap<>();

    /** Where one variable is the same reference as another. */
    private final Map<Variable, Variable> originals = new HashMap<>();

    private UnseenArrays(Program program) {
        this.program = program;
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                switch (instruction) {
                    case IntegerConstantInstruction constant ->
                        constants.put(constant.getReceiver(), constant.getConstant());
                    case AssignInstruction copy -> originals.put(copy.getReceiver(), copy.getAssignee());
                    case NullCheckInstruction check -> originals.put(check.getReceiver(), check.getValue());
                    case UnwrapArrayInstruction view -> originals.put(view.getReceiver(), view.getArray());
                    default -> {}
                }
            }
        }
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof ConstructArrayInstruction array && constant(array.getSize()) >= 0) {
                    sizes.put(array.getReceiver(), constant(array.getSize()));
                }
            }
        }
    }

    static void leaveOut(Program program) {
        boolean found = true;
        while (found) {
            // What was an item of one array may be the next.
            found = new UnseenArrays(program).leaveOutWhatIsUnseen();
        }
    }

    private boolean leaveOutWhatIsUnseen() {
        Set<Variable> unseen = new HashSet<>(sizes.keySet());
        UsageExtractor uses = new UsageExtractor();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Phi phi : block.getPhis()) {
                for (Incoming incoming : phi.getIncomings()) {
                    unseen.remove(original(incoming.getValue()));
                }
            }
            for (Instruction instruction : block) {
                for (Variable variable : seenBy(instruction, uses)) {
                    unseen.remove(original(variable));
                }
            }
        }
        delete(unseen);
        return !unseen.isEmpty();
    }

    private void delete(Set<Variable> unseen) {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction = block.getFirstInstruction(); instruction != null; ) {
                Instruction next = instruction.getNext();
                Variable array = arrayOf(instruction);
                if (array != null && unseen.contains(original(array))) {
                    instruction.delete();
                }
                instruction = next;
            }
        }
    }

    private Variable original(Variable variable) {
        Variable original = variable;
        for (Variable next = variable; next != null; next = originals.get(next)) {
            original = next;
        }
        return original;
    }

    private int constant(Variable variable) {
        return constants.getOrDefault(variable, -1);
    }

    private List<Variable> seenBy(Instruction instruction, UsageExtractor uses) {
        return switch (instruction) {
            case AssignInstruction _, NullCheckInstruction _, UnwrapArrayInstruction _ -> List.of();
            case PutElementInstruction put when isWithinBounds(put) -> List.of(put.getValue());
            default -> {
                instruction.acceptVisitor(uses);
                yield List.of(uses.getUsedVariables());
            }
        };
    }

    private boolean isWithinBounds(PutElementInstruction put) {
        int index = constant(put.getIndex());
        return index >= 0 && index < sizes.getOrDefault(original(put.getArray()), 0);
    }

    /** What may be an array that the instruction makes, fills, or copies the reference to. */
    private static @Nullable Variable arrayOf(Instruction instruction) {
        return switch (instruction) {
            case ConstructArrayInstruction array -> array.getReceiver();
            case AssignInstruction copy -> copy.getReceiver();
            case NullCheckInstruction check -> check.getReceiver();
            case UnwrapArrayInstruction view -> view.getReceiver();
            case PutElementInstruction put -> put.getArray();
            default -> null;
        };
    }
}
