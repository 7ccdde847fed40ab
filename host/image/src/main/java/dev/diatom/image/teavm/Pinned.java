package dev.diatom.image.teavm;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ArrayLengthInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.CloneArrayInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructMultiArrayInstruction;
import org.teavm.model.instructions.EmptyInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InstructionVisitor;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.model.optimization.LoopInvariantAnalyzer;
import org.teavm.model.optimization.VariableEscapeAnalyzer;

/**
 * Instructions that may throw, trap or initialise a class, and therefore stay, and stay in their loop: TeaVM leaves them out
 * when nobody uses their result, and moves them in front of a loop, past what it does before and past what guards them.
 */
final class Pinned {
    private static final String ESCAPE_ANALYSIS = VariableEscapeAnalyzer.class.getName();
    private static final EmptyInstruction NOTHING = new EmptyInstruction();

    private Pinned() {}

    /** Which checks are instructions of their own. */
    enum Checked {
        NOTHING,
        NULL,
        BOUNDS
    }

    /**
     * Copies of the program are ordinary again.
     *
     * @param checked what has instructions of its own already that check it; those that use the checked values may go
     */
    static void pin(Program program, Checked checked) {
        Set<Variable> lengths = new HashSet<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof IntegerConstantInstruction constant && constant.getConstant() >= 0) {
                    lengths.add(constant.getReceiver());
                }
            }
        }
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction = block.getFirstInstruction();
                    instruction != null;
                    instruction = instruction.getNext()) {
                Instruction pinned = switch (instruction) {
                    case NullCheckInstruction check -> copy(check);
                    case CastInstruction cast when !cast.isWeak() -> copy(cast);
                    case ConstructArrayInstruction array when !lengths.contains(array.getSize()) -> copy(array);
                    case BinaryInstruction division when isDivision(division) -> copy(division);
                    case ConstructMultiArrayInstruction array -> copy(array);
                    case GetElementInstruction get when checked != Checked.BOUNDS -> copy(get);
                    case GetFieldInstruction get when checked == Checked.NOTHING -> copy(get);
                    case ArrayLengthInstruction length when checked == Checked.NOTHING -> copy(length);
                    case CloneArrayInstruction clone when checked == Checked.NOTHING -> copy(clone);
                    default -> null;
                };
                if (pinned != null) {
                    pinned.setLocation(instruction.getLocation());
                    instruction.replace(pinned);
                    instruction = pinned;
                }
            }
        }
    }

    private static boolean isDivision(BinaryInstruction instruction) {
        boolean divides = instruction.getOperation() == BinaryOperation.DIVIDE
                || instruction.getOperation() == BinaryOperation.MODULO;
        return divides
                && (instruction.getOperandType() == NumericOperandType.INT
                        || instruction.getOperandType() == NumericOperandType.LONG);
    }

    private static Instruction copy(NullCheckInstruction original) {
        NullCheckInstruction copy = new NullCheckInstruction() {
            @Override
            public void acceptVisitor(InstructionVisitor visitor) {
                answer(visitor, getReceiver(), super::acceptVisitor);
            }
        };
        copy.setValue(original.getValue());
        copy.setReceiver(original.getReceiver());
        return copy;
    }

    private static Instruction copy(CastInstruction original) {
        CastInstruction copy = new CastInstruction() {
            @Override
            public void acceptVisitor(InstructionVisitor visitor) {
                answer(visitor, getReceiver(), super::acceptVisitor);
            }
        };
        copy.setTargetType(original.getTargetType());
        copy.setValue(original.getValue());
        copy.setReceiver(original.getReceiver());
        return copy;
    }

    private static Instruction copy(ConstructArrayInstruction original) {
        ConstructArrayInstruction copy = new ConstructArrayInstruction() {
            @Override
            public void acceptVisitor(InstructionVisitor visitor) {
                answer(visitor, getReceiver(), super::acceptVisitor);
            }
        };
        copy.setItemType(original.getItemType());
        copy.setSize(original.getSize());
        copy.setReceiver(original.getReceiver());
        return copy;
    }

    private static Instruction copy(BinaryInstruction original) {
        BinaryInstruction copy = new BinaryInstruction(original.getOperation(), original.getOperandType()) {
            @Override
            public void acceptVisitor(InstructionVisitor visitor) {
                if (visitor instanceof LoopInvariantAnalyzer) {
                    visitor.visit(NOTHING);
                } else {
                    super.acceptVisitor(visitor);
                }
            }
        };
        copy.setFirstOperand(original.getFirstOperand());
        copy.setSecondOperand(original.getSecondOperand());
        copy.setReceiver(original.getReceiver());
        return copy;
    }

    private static Instruction copy(ConstructMultiArrayInstruction original) {
        ConstructMultiArrayInstruction copy = new ConstructMultiArrayInstruction() {
            @Override
            public void acceptVisitor(InstructionVisitor visitor) {
                answer(visitor, getReceiver(), super::acceptVisitor);
            }
        };
        copy.setItemType(original.getItemType());
        copy.getDimensions().addAll(original.getDimensions());
        copy.setReceiver(original.getReceiver());
        return copy;
    }

    private static Instruction copy(GetElementInstruction original) {
        GetElementInstruction copy = new GetElementInstruction(original.getType()) {
            @Override
            public void acceptVisitor(InstructionVisitor visitor) {
                answer(visitor, getReceiver(), super::acceptVisitor);
            }
        };
        copy.setArray(original.getArray());
        copy.setIndex(original.getIndex());
        copy.setReceiver(original.getReceiver());
        return copy;
    }

    private static Instruction copy(GetFieldInstruction original) {
        GetFieldInstruction copy = new GetFieldInstruction() {
            @Override
            public void acceptVisitor(InstructionVisitor visitor) {
                answer(visitor, getReceiver(), super::acceptVisitor);
            }
        };
        copy.setField(original.getField());
        copy.setFieldType(original.getFieldType());
        copy.setInstance(original.getInstance());
        copy.setReceiver(original.getReceiver());
        return copy;
    }

    private static Instruction copy(ArrayLengthInstruction original) {
        ArrayLengthInstruction copy = new ArrayLengthInstruction() {
            @Override
            public void acceptVisitor(InstructionVisitor visitor) {
                answer(visitor, getReceiver(), super::acceptVisitor);
            }
        };
        copy.setArray(original.getArray());
        copy.setReceiver(original.getReceiver());
        return copy;
    }

    private static Instruction copy(CloneArrayInstruction original) {
        CloneArrayInstruction copy = new CloneArrayInstruction() {
            @Override
            public void acceptVisitor(InstructionVisitor visitor) {
                answer(visitor, getReceiver(), super::acceptVisitor);
            }
        };
        copy.setArray(original.getArray());
        copy.setReceiver(original.getReceiver());
        return copy;
    }

    /** Shows the instruction to a visitor, but not to those who would move it; to those who ask whether its result matters, with a use. */
    private static void answer(InstructionVisitor visitor, Variable result, Consumer<InstructionVisitor> instruction) {
        if (visitor instanceof LoopInvariantAnalyzer) {
            visitor.visit(NOTHING);
            return;
        }
        if (visitor.getClass().getName().startsWith(ESCAPE_ANALYSIS)) {
            ExitInstruction use = new ExitInstruction();
            use.setValueToReturn(result);
            visitor.visit(use);
        }
        instruction.accept(visitor);
    }
}
